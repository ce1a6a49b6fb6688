const number = (count: number) => count.toLocaleString("zh-CN");

/** The time line of an article's saved texts. */
export const versions = {
  timeline: "保存的版本",
  none: "还没有保存过的版本",
  sitting: (name: string, from: string, to: string) => (from === to ? `${name} ${from}` : `${name} ${from}–${to}`),
  saves: (count: number) => `${number(count)} 次`,
  unfold: (name: string, count: number) => `${name}保存的 ${number(count)} 个版本`,
  now: "现在的文字",
  more: (words: number) => `＋${number(words)} 字`,
  fewer: (words: number) => `－${number(words)} 字`,
  unchanged: "字数未变",
  suggestions: "含修订建议",
  kept: { loss: "删去一半以上之前", handover: "编辑末稿" },
  view: "查看",
  viewTitle: (name: string, when: string) => `${name} ${when} 的文字`,
  withDraft: "与工作稿对比",
  withPrevious: "与前一版对比",
  restore: "恢复",
  restoreTitle: "恢复这一版",
  restoreSure: "恢复后，这一版的文字成为新的一版。现在的文字仍留在版本里，不会丢失。",
  restored: "已恢复，成为新的一版。",
  name: "命名",
  rename: "改名",
  nameTitle: "给这一版起名",
  nameLabel: "名称",
  nameHint: "起了名的版本永远留着。清空则去掉名称。",
  naming: (when: string, name: string) => `${when} ${name}保存的文字`,
  asides: "另存的文字",
  asidesAbout: "没能存进工作稿的文字，都另存在这里。",
  aside: (name: string, when: string, words: string) => `${name}，${when}，${words}`,
  asideWhy: {
    conflict: "保存时，稿件已被别人改过",
    taken_over: "稿件已由别人接手编辑",
    locked: "稿件已锁定，不能再改",
  },
  drop: "删去",
  dropTitle: "删去另存的文字",
  dropSure: "删去后不能找回。请先确认其中没有还要用的文字。",
  rule: "最近十分钟的每次保存都留着；一天内每两分钟留一份；三十天内每小时留一份；更早每天留一份。命名的、定稿的、每次编辑的末稿、大段删除之前的，永远留着。",
};

/** What changed since a reviewer last signed. */
export const since = {
  title: "签字后的改动",
  signed: (revision: number, when: string) => `您在第 ${revision} 稿签过字（${when}）。`,
  changed: (changes: number, names: string) => `此后有 ${number(changes)} 处改动，改动人：${names}。`,
  changedBy: (changes: number) => `此后有 ${number(changes)} 处改动。`,
  now: (revision: number, step: string) => `现在是第 ${revision} 稿，请在${step}确认或退回。`,
  keys: "J、K 看下一处、上一处，C 或 Enter 确认，R 退回",
  allSeen: "改动都已看过。",
  notSeen: (left: number) => `还有 ${number(left)} 处没有看。`,
  confirm: "确认并签字",
  return: "退回修改",
  read: "读全文",
  look: "看改动",
  reading: (changes: number) => `您签字后有 ${number(changes)} 处改动，正在读全文。`,
};

/** Drafts that an earlier run of the program did not close. */
export const unfinished = {
  title: "上次没有正常关闭的稿件",
  about: "程序上次中断时，这些稿件正在编辑。已保存的文字都在，请看一下是否完整。",
  words: (before: number, after: number) => `${number(before)} 字 → ${number(after)} 字`,
  savedAt: (when: string) => `最后保存 ${when}`,
  open: "打开",
  look: "看改动",
  dismiss: "知道了",
};
