export const inbox = {
  title: "待办",
  count: (count: number) => `${count} 件`,
  emptyTitle: "没有待办的稿件",
  emptyWriter: "可以新建一篇，或导入已有的稿子。",
  emptyOther: "有稿件送到您这里时，会列在此处。",
  since: (when: string) => `${when} 收到`,
};

export const articles = {
  title: "稿件",
  total: (count: number | null) => (count === null ? "超过 1,000 篇" : `${count} 篇`),
  number: "编号",
  name: "标题",
  section: "栏目",
  stage: "状态",
  writer: "撰稿",
  words: "字数",
  updated: "更新",
  search: "查找标题（/）",
  allSections: "全部栏目",
  allStages: "全部状态",
  mine: "只看我的",
  emptyTitle: "没有稿件",
  emptyFiltered: "没有符合条件的稿件",
  clearFilter: "清除条件",
};
