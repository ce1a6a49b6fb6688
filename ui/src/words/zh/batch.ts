/** Many articles that leave together. */
export const batch = {
  title: "批量导出",
  from: "导出哪些",
  chosen: (count: number) => `选定的 ${count} 篇`,
  byTime: "按栏目和签发日期",
  released: "签发日期",
  section: "栏目",
  fresh: "只要还没有导出过的",
  format: "格式",
  zip: "完成后打成一个压缩包",
  about: "每篇单独签字，各放一个文件夹。没有签发的稿件不能导出。",
  folder: (stamp: string) => `批量导出-${stamp}`,
  list: "要导出的稿件",
  include: (no: string) => `导出 ${no}`,
  emptyTitle: "没有可以导出的稿件",
  emptyAbout: "这里只列已签发的稿件，请换一个栏目或日期。",
  full: "只列出前 2,000 篇，请把日期缩短一些。",
  states: {
    waiting: "等待",
    signing: "签字",
    writing: "写文件",
    done: "完成",
    failed: "未能导出",
    unwritten: "已签字，文件没有写成",
    unreleased: "未签发",
    out: "不导出",
  },
  do: (count: number) => `签字并导出 ${count} 篇`,
  resume: (count: number) => `接着导出 ${count} 篇`,
  stop: "这一篇之后停下",
  stopping: "做完这一篇就停…",
  packing: "正在打包…",
  progress: (dealt: number, of: number) => `已处理 ${dealt} 篇，共 ${of} 篇`,
  report: (done: number, failed: number) => (failed > 0 ? `${done} 篇完成，${failed} 篇未能导出` : `${done} 篇完成`),
  unreleased: (count: number) => `${count} 篇未签发`,
  left: (count: number) => `${count} 篇没有做`,
  zipped: "压缩包",
};

/** From one day to another; both may be left open. */
export const period = {
  from: "从",
  to: "到",
  shape: "2026-11-23",
  wrong: "日期请写成 2026-11-23 这样。",
  reversed: "开始的日期晚于结束的日期。",
};

/** The list of articles as a file for the office. */
export const register = {
  open: "导出台账",
  title: "导出台账",
  about: "按列表现在的条件，一篇一行：撰稿人、三审和签发的姓名与时间、最近一次导出。",
  filters: "条件",
  all: "全部稿件",
  titled: (title: string) => `标题含“${title}”`,
  mine: "只看我的",
  period: "建稿日期（可不填）",
  form: "格式",
  forms: { xlsx: "Excel 表格（.xlsx）", csv: "CSV（.csv）" },
  do: "导出",
  making: "正在做台账…",
  rows: (count: number) => `台账共 ${count.toLocaleString("zh-CN")} 篇`,
  cut: "稿件太多，文件里只有前 10,000 篇。请分几段日期导出。",
  folder: "稿件台账",
};

/** Rows of the list that are taken together. */
export const marks = {
  all: "全选",
  one: (no: string) => `选定 ${no}`,
  some: (count: number) => `已选 ${count} 篇`,
  clear: "取消选择",
  key: "选定、不选",
};
