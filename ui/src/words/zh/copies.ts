import type { CopyForm, Why } from "../../api/types.gen";

const number = (count: number) => count.toLocaleString("zh-CN");

const forms: Record<CopyForm, string> = {
  docx: "Word",
  docx_review: "Word 带修订和批注",
  pdf: "PDF",
  galley: "校样",
  html: "网页",
  text: "纯文本",
};

/** What a form is for, in a few words. */
const hints: Record<CopyForm, string> = {
  docx: "清稿，不带痕迹",
  docx_review: "外审改稿，可收回修改",
  pdf: "传阅、打印",
  galley: "纸上校对，逐行编号",
  html: "用浏览器看",
  text: "各处都能打开",
};

/** Copies that leave to be read. */
export const copies = {
  title: "审阅稿",
  open: "送出审阅稿",
  which: "稿本",
  draft: "工作稿",
  revision: (text: string, why: string, name: string, when: string) => `${text}，${why}，${name}，${when}`,
  form: "形式",
  forms,
  hints,
  onlyDraft: "修订建议和批注只随工作稿送出；定稿送出的是定稿的文字。",
  toWhom: "给谁",
  toWhomHint: "姓名或单位，可不填。收回修改时，文件里没有署名的改动记在这个名下。",
  channel: "版式",
  standard: "标准版式",
  about: "三审签字之前的稿子，页页标明“未经三审”。送出有记录，不用签字。",
  do: "生成审阅稿",
  retry: "再写一次",
  marked: (mark: string) => `页页标明“${mark}”。`,
  markedText: (mark: string) => `文中标明“${mark}”。`,
  list: "已送出的",
  none: "还没有送出过审阅稿",
  noneAbout: "给谁、什么稿本、什么时候送出，都记在这里。",
  nobody: "未写给谁",
  text: (revision: number) => (revision > 0 ? `第 ${revision} 稿` : "工作稿"),
  sent: (text: string, form: string, name: string, when: string) => `${text}，${form}，${name}，${when}`,
  label: (whom: string, text: string, form: string, when: string) => `${whom}：${text}，${form}，${when}`,
};

const reasons: Record<Why, string> = {
  conflict: "此处稿件已另作修改",
  gone: "所改文字稿件中已没有",
};

/** What of a paragraph can be changed besides its words. */
const attributes: Record<string, string> = {
  type: "段落种类",
  marks: "文字格式",
  place: "段落位置",
  level: "标题级别",
  align: "对齐",
  indent: "首行缩进",
  start: "起始编号",
  media: "图片",
  alt: "替代文字",
  credit: "图片署名",
};

/** Copies that come back corrected. */
export const takeBack = {
  title: "收回修改",
  open: "收回修改…",
  drop: "把对方发回的文件拖到这里，或",
  choose: "选择文件",
  kinds: "送出的 Word 文件，对方改过再发回来的（.docx；.doc、.wps 先经 LibreOffice 转换）。",
  limits: "不超过 64 MB。原件一并保存。",
  reading: "正在读取和对比…",
  converting: "正在用 LibreOffice 转换…",
  stop: "取消",
  another: "换一个文件",
  again: "重新对比",
  which: "这是哪一份",
  pick: "选定送出的那一份",
  compare: "与这一份对比",
  nothingSent: "这篇稿件还没有送出过审阅稿，没有可对比的底稿。",
  sentBy: (name: string, when: string, whom: string) => (whom ? `${name}于${when} 送给${whom}` : `${name}于${when} 送出`),
  stale: "稿件在送出后又改过",
  staleAbout: "对得上的照收；对不上的列在下面，收入时写成批注，不会丢。",
  who: "改动人",
  pieces: (name: string, pieces: number) => `${name} ${number(pieces)} 处`,
  untracked: (name: string) => `文件里没有修订记录，改动记在“${name}”名下。`,
  nobody: "外审",
  brings: "收入后",
  placed: (count: number) => `对得上的修改 ${number(count)} 处，成为修改建议`,
  unplacedCount: (count: number) => `对不上 ${number(count)} 处，写成批注`,
  comments: (count: number) => `新批注 ${number(count)} 条`,
  same: "没有修改，也没有新批注",
  sameAbout: "请确认对方发回的是改过的那一份。",
  textSame: "正文没有要改的",
  textSameAbout: "只有批注和对不上的修改，收入后都在批注里。",
  unplaced: "对不上的修改",
  nothing: "（空）",
  reasons,
  attributes,
  turned: (before: string, after: string) => `${before} → ${after}`,
  notes: "读取时的说明",
  before: "工作稿",
  after: "收入以后",
  changed: "稿件刚才又改过，请重新对比，再收入。",
  mayNot: "您现在不能修改这篇稿件，只能看，不能收入。",
  notOnDesk: "请先打开这篇稿件，再收回修改。",
  do: "收入为修改建议",
  taken: (changes: number, comments: number) =>
    `已收入：${[changes > 0 ? `修改建议 ${number(changes)} 处` : "", comments > 0 ? `批注 ${number(comments)} 条` : ""].filter(Boolean).join("，")}`,
};
