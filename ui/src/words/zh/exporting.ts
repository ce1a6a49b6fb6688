import type { Format } from "../../api/types.gen";

/** What a form is for, in a few words. */
const hints: Record<Format, string> = {
  text: "各处都能打开",
  html: "一个文件，图片在内",
  fragment: "贴进网站后台",
  markdown: "图片另附",
  wechat: "贴进公众号编辑器",
  docx: "Word 与 WPS",
  pdf: "打印与存档",
  epub: "电子书",
  ninjs: "通讯社交换格式",
  newsml: "通讯社交换格式",
  json: "稿件数据",
};

const limits: Record<string, string> = {
  title: "标题",
  author: "作者",
  digest: "摘要",
  content: "正文字数",
  content_bytes: "正文大小",
};

export const exporting = {
  title: "导出",
  preview: "预览",
  formats: "格式",
  hints,
  channel: "发布渠道",
  standard: "标准版式",
  folder: "保存到",
  choose: "更改…",
  do: "签字并导出",
  about: "导出记录写明每个文件的校验值，由您签字。",
  done: (count: number) => `已导出 ${count} 个文件`,
  htmlPreview: "网页预览",
  looksAs: "这里看的是内容，排版以打开文件的程序为准。",
  pagesOf: (shown: number, of: number) => (shown < of ? `共 ${of} 页，预览前 ${shown} 页` : `共 ${of} 页`),
  page: (number: number) => `第 ${number} 页`,
  pictures: (count: number) => `另附 ${count} 张图片，与正文放在同一文件夹`,
  hash: "文件校验值",
  zip: "打成压缩包",
  zipped: "压缩包",
  limits,
  over: (field: string, by: number) => `${limits[field] ?? field}超出 ${by}${field === "content_bytes" ? " 字节" : " 字"}`,
  withinLimits: "公众号各项限制都符合",
  wechatFields: "公众号后台的几栏",
  wechatTitle: "标题",
  wechatAuthor: "作者",
  wechatDigest: "摘要",
  copy: "复制",
  copyPage: { wechat: "复制到公众号编辑器", fragment: "复制网页片段", text: "复制文本" },
  copied: "已复制，到编辑器里粘贴即可",
};
