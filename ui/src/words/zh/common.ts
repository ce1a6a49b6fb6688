export const common = {
  app: "三审台",
  close: "关闭",
  closeTip: "关闭（Esc）",
  cancel: "取消",
  save: "保存",
  add: "添加",
  remove: "移除",
  retry: "重试",
  loading: "正在读取…",
  untitled: "（无标题）",
  noSection: "未选栏目",
  copy: "复制",
  copied: "已复制",
  urgent: "加急",
  words: (count: number) => `${count.toLocaleString("zh-CN")} 字`,
  revision: (number: number) => `第 ${number} 稿`,
};

export const passphrase = {
  one: "签字口令",
  chosen: "设定签字口令",
  again: "再输一遍",
  purpose: "口令锁住您的签字密钥，登录和签字都要用。只有您知道，遗失后无法找回。",
  tooShort: (least: number) => `签字口令至少 ${least} 个字符`,
  differ: "两次输入的口令不一致",
};

export const theme = {
  label: "界面明暗",
  system: "跟随系统",
  light: "浅色",
  dark: "深色",
};
