/** What a paste left out, as it is told. */
export interface PasteReport {
  /** Pictures that lie on other websites. */
  pictures: number;
  /** Pictures that stayed in the document or the programme they were copied from. */
  leftPictures: number;
  /** Films and sound. */
  films: number;
  /** Frames and cards of other pages. */
  embeds: number;
  formulas: number;
  scripts: number;
  /** Links whose address may not stand in the text; their words are kept. */
  links: number;
  /** Stretches that tracked changes had struck out. */
  deleted: number;
  comments: number;
  /** Stretches that the document hid on purpose. */
  hidden: number;
  /** Tables that became paragraphs: too large, or with tables inside. */
  tables: number;
  /** The whole of it, being too long. */
  tooLong: boolean;
}

const some = (many: number, told: string) => (many > 0 ? [told] : []);

/** What of a report did not come in. */
function missing(report: PasteReport): string[] {
  return [
    ...some(report.pictures, `图片 ${report.pictures} 张（在别的网站上）`),
    ...some(report.leftPictures, `图片 ${report.leftPictures} 张（留在原文件里）`),
    ...some(report.films, `音视频 ${report.films} 段`),
    ...some(report.embeds, `卡片或嵌入内容 ${report.embeds} 处`),
    ...some(report.formulas, `公式 ${report.formulas} 个`),
    ...some(report.scripts, `脚本 ${report.scripts} 段`),
    ...some(report.comments, `批注 ${report.comments} 条`),
    ...some(report.deleted, `修订中已删的文字 ${report.deleted} 处`),
    ...some(report.hidden, `隐藏文字 ${report.hidden} 处`),
  ];
}

/** What of a report came in as text alone. */
function flattened(report: PasteReport): string[] {
  return [
    ...some(report.links, `${report.links} 处链接的地址不能用，只留文字`),
    ...some(report.tables, `${report.tables} 个表格太大或套着表格，改成段落`),
  ];
}

/** What is said of pasted text, and of half-width punctuation in it. */
export const paste = {
  /** One sentence; empty when nothing of substance was left out. */
  report: (report: PasteReport) => {
    if (report.tooLong) return "内容太长，没有粘贴。请分几次粘贴，或改用导入。";
    const left = missing(report);
    const parts = [...(left.length > 0 ? [`没有带入：${left.join("、")}`] : []), ...flattened(report)];
    return parts.length > 0 ? `${parts.join("；")}。` : "";
  },
  composing: "请先选定正在输入的字，再粘贴。",
  mend: {
    region: "改正标点",
    ask: (places: number) => `粘贴的文字里有 ${places} 处半角标点，改成全角吗？`,
    askAll: (places: number) => `文中有 ${places} 处半角标点，改成全角吗？`,
    none: "没有需要改成全角的标点。",
    show: "逐处查看",
    hide: "收起",
    list: "要改的标点",
    all: "全选",
    apply: (places: number) => (places > 0 ? `改 ${places} 处` : "改"),
    leave: "不改",
    change: (before: string, after: string) => `${before} 改成 ${after}`,
  },
  aids: {
    turnOn: (name: string) => `打开：${name}`,
    turnOff: (name: string) => `关闭：${name}`,
    pairs: "引号、书名号成对输入",
    dashes: "Shift+6 输入省略号，Shift+减号输入破折号",
    quotes: "直引号自动改成弯引号",
  },
};
