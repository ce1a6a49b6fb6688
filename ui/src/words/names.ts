import type {
  Action,
  CutReason,
  DecisionKind,
  Errand,
  Format,
  Named,
  Role,
  Stage,
  StepState,
} from "../api/types.gen";
import type { Content } from "../document/content";

export const roles: Record<Role, string> = {
  writer: "撰稿人",
  first_reviewer: "一审人",
  second_reviewer: "二审人",
  third_reviewer: "三审人",
  editor: "编辑",
  administrator: "管理员",
};

export const stages: Record<Stage, string> = {
  draft: "草稿",
  in_review: "审核中",
  returned: "退回待改",
  held: "待用",
  approved: "三审通过",
  released: "已签发",
  exported: "已导出",
  rejected: "退稿",
  spiked: "已毙",
};

export const actions: Record<Action, string> = {
  edit: "修改文稿",
  submit: "送审",
  apply_changes: "改稿生效",
  discard_changes: "放弃修改",
  approve: "通过并签字",
  return_for_revision: "退回修改",
  hold: "待用",
  reject: "退稿",
  spike: "毙稿",
  resume: "恢复审稿",
  release: "签发",
  export: "导出",
};

export const decisions: Record<DecisionKind, string> = {
  approve: "通过",
  return_for_revision: "退回修改",
  hold: "待用",
  reject: "退稿",
  spike: "毙稿",
};

export const errands: Record<Errand, string> = {
  review: "请审",
  confirm: "改后请确认",
  revise: "退回待改",
  release: "待签发",
  export: "待导出",
};

export const stepStates: Record<StepState, string> = {
  waiting: "未到",
  open: "待审",
  stands: "已签",
};

export const formats: Record<Format, string> = {
  text: "纯文本",
  html: "网页",
  fragment: "网页片段",
  markdown: "Markdown",
  wechat: "微信公众号",
  docx: "Word",
  pdf: "PDF",
  epub: "EPUB",
  ninjs: "ninjs",
  newsml: "NewsML-G2",
  json: "JSON",
};

export const cutReasons: Record<CutReason, string> = {
  submitted: "送审时定稿",
  corrected: "审稿人改稿",
};

export const origins: Record<Content["origin"], string> = { own: "原创", reprint: "转载" };

export const disclaimers: Record<Content["disclaimer"], string> = {
  none: "不附声明",
  reprint_for_study: "网络转载，仅供学习交流",
  partly_reprinted: "本号部分内容为转载",
  own_works: "注明“来源：本网”的作品为本网所有",
};

const steps: Record<string, string> = {
  first_review: "一审",
  second_review: "二审",
  third_review: "三审",
};

/** The shown name of a step where only its id is known. */
export const stepName = (id: string): string => steps[id] ?? id;

/** Names in a row: 甲、乙. */
export const people = (named: Named[]): string => named.map((one) => one.name).join("、");
