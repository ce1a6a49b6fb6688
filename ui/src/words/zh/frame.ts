export const nav = {
  label: "主导航",
  inbox: "待办",
  articles: "稿件",
  allArticles: "全部稿件",
  manage: "管理",
  people: "人员",
  sections: "栏目与流程",
  signOut: "退出登录",
  newArticle: "新建稿件",
  import: "导入稿件",
  keys: "按键表",
  myKeyOf: (name: string) => `${name}，我的密钥`,
  waitingKeys: (count: number) => `${count} 把密钥等待确认`,
};

export const status = {
  label: "状态栏",
  selected: (count: number) => `选中 ${count} 字`,
  keysHint: "? 按键",
  paletteHint: "Ctrl+K 查找",
};

export const palette = {
  label: "查找与命令",
  placeholder: "输入命令、页面或稿件标题",
  nothing: "没有找到",
  goTo: "前往",
  do: "操作",
  themeTo: (name: string) => `界面明暗：${name}`,
};

export const keySheet = {
  title: "按键表",
  groups: {
    everywhere: "各处通用",
    lists: "列表",
    desk: "稿件",
    writing: "写稿",
  },
  palette: "查找与命令",
  help: "本表",
  back: "离开输入框、返回、关闭",
  textSize: "文稿字号：大、小、还原",
  newArticle: "新建稿件",
  import: "导入稿件",
  inbox: "到待办",
  articles: "到稿件",
  next: "下一条",
  previous: "上一条",
  open: "打开",
  filter: "查找标题",
  bold: "加粗",
  italic: "斜体",
  underline: "下划线",
  link: "链接",
  heading: "小标题",
  paragraph: "正文",
  undo: "撤销、重做",
  people: "人员",
  add: "添加人员",
  confirm: "确认密钥",
  roles: "调整角色",
};
