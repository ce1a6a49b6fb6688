import type { NameProblem } from "../names-checked";

const problems: Record<NameProblem, string> = {
  empty: "不是姓名",
  placeholder: "不是真实姓名",
  login_like: "像是账号名",
};

/** What the panel of an article's fields says about what is typed there. */
export const fieldChecks = {
  groups: { basic: "栏目与署名", source: "来源与转载", digest: "摘要与关键词", statement: "声明" },
  must: "须补",
  advise: "请核对",
  mustCount: (count: number) => `送审前还须补 ${count} 项`,
  summaryLength: (words: number) => `${words} 字`,
  addKeyword: "写好后按回车",
  removeKeyword: (word: string) => `去掉“${word}”`,
  aiHint: "文字由人工智能生成或合成的，按规定要声明；勾选后，导出的稿件印有“本文含有人工智能生成合成的内容”。图片在图片上另勾。",
  section: "送审前要选定栏目。",
  byline: "还没有写作者。",
  name: (name: string, problem: NameProblem) => `“${name}”${problems[problem]}，请改成真实姓名或单位名称。`,
  outlet: "转载稿要写明来源。",
  sameUnit: "来源与信息来源相同。来源是转自哪里，信息来源是产生信息的单位。",
  url: "转载稿应附原文链接。",
  urlOfOwn: "性质是原创，却有原文链接，请核对性质。",
  dateAhead: "原文日期在今天之后。",
  summary: (most: number) => `摘要超过 ${most} 字，微信等处会截断。`,
};
