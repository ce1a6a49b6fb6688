/** What became of something that a text here cannot carry; `count` is how many there are. */
const lost: Record<string, (count: string) => string> = {
  look: (n) => `字体、字号、颜色等样式 ${n} 处，没有保留`,
  text_box: (n) => `文本框 ${n} 个，文字已移入正文`,
  drawing: (n) => `图形 ${n} 个，没有保留，其中的文字已移入正文`,
  chart: (n) => `图表 ${n} 个，没有保留`,
  formula: (n) => `公式 ${n} 个，只留下文字`,
  embedded: (n) => `嵌入的文件、音频或视频 ${n} 个，没有保留`,
  interactive: (n) => `表单、框架等部件 ${n} 个，没有保留`,
  picture: (n) => `图片 ${n} 张，没有保留：格式不收、已损坏或过大`,
  remote_picture: (n) => `网上的图片 ${n} 张，没有下载`,
  link: (n) => `链接 ${n} 个，地址没有保留，文字留下`,
  header_footer: (n) => `页眉页脚 ${n} 处，没有保留`,
  nested_table: (n) => `表中的表 ${n} 个，已拆开，文字留在单元格里`,
  field_code: (n) => `域代码 ${n} 处，只留下最后的结果`,
  macro: (n) => `宏或脚本 ${n} 段，没有保留，也没有运行`,
  hidden_text: (n) => `隐藏的文字 ${n} 处，没有收入正文`,
  page_setup: (n) => `分栏、分页、分节 ${n} 处，没有保留`,
  structure: (n) => `嵌套的格式 ${n} 处，只留下文字`,
  too_much: () => "文件太长，后面的内容没有读入",
  other: (n) => `不认识或读不出的内容 ${n} 处，没有保留`,
};

/** One sentence for a kind of loss; an unknown kind, from a newer core, is still told and counted. */
export function lossWords(what: string, count: number): string {
  const said = Object.hasOwn(lost, what) ? lost[what] : lost["other"];
  return said?.(count.toLocaleString("zh-CN")) ?? "";
}
