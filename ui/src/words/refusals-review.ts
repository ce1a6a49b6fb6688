import type { Role } from "../api/types.gen";
import { actions, people, roles, stages, stepName } from "./names";
import { nameProblem } from "./problems";
import { moment } from "./time";
import { ADD_PEOPLE, fixed, type Table, whoCan } from "./refusal-table";

const need = (wanted: Role[]) => wanted.map((role) => roles[role]).join("或");

const since = (at: string) => moment(Date.parse(at), Date.now());

/** Not you. */
export const notYou = {
  not_your_role: (d) => ({
    what: d.need.length > 0 ? `这件事要由${need(d.need)}来办。` : "您没有办理这件事的权限。",
    mend: whoCan(d.who),
  }),
  not_the_writer: (d) => ({
    what: `只有撰稿人能${actions[d.action]}。`,
    mend: d.who.length > 0 ? `撰稿人${d.writer.name}已离开，${whoCan(d.who)}` : `请找撰稿人${d.writer.name}。`,
  }),
  writer_may_not_review: (d, step) => ({
    what: `您是本稿的撰稿人，不能担任${step(d.step)}。`,
    mend: whoCan(d.who),
  }),
  already_decided_another_step: (d, step) => ({
    what: `您在本轮已审过${step(d.decided)}，同一个人不能再审${step(d.step)}。`,
    mend: whoCan(d.who),
  }),
  not_eligible: (d, step) => ({
    what: `${step(d.step)}没有安排您来审。`,
    mend: whoCan(d.who, "请管理员在“栏目与流程”里安排审核人。"),
  }),
  person_not_active: (d) => ({
    what: `${d.person.name}还没有启用，或已停用。`,
    mend: "请管理员在“人员”里分配角色。",
  }),
  not_your_statement: (d) => ({
    what: `这份签字是以${d.person.name}的名义准备的。`,
    mend: `请由${d.person.name}登录后签字。`,
  }),
} satisfies Partial<Table>;

/** Not now. */
export const notNow = {
  wrong_stage: (d) => ({
    what: `稿件现为“${stages[d.stage]}”，不能${actions[d.action]}。`,
    mend: d.waiting_for.length > 0 ? `正等待${people(d.waiting_for)}办理。` : "请等稿件进入相应环节再办。",
  }),
  earlier_step_open: (d, step) => ({
    what: `${step(d.earlier)}还没有签字，未轮到${step(d.step)}。`,
    mend: d.who.length > 0 ? `请等${people(d.who)}先审。` : ADD_PEOPLE,
  }),
  step_stands: (d, step) => ({
    what: `${step(d.step)}已由${d.by.name}签字。`,
    mend: "文稿没有改动，不必再签。",
  }),
  changes_not_applied: (d) => ({
    what: `${d.by.name}对文稿的修改还没有生效。`,
    mend: `请${d.by.name}先选“改稿生效”或“放弃修改”。`,
  }),
  suggestions_open: (d) => ({
    what: `文稿里还有没处理的修改建议（${d.by.name}最后改动）。`,
    mend: "请先逐处接受或拒绝，或一并生效、放弃，再办这件事。",
  }),
  comments_blocking: (d) => ({
    what: `还有 ${d.count} 条“未解决前不得通过”的批注，现在不能通过。`,
    mend: `请在“批注”里逐条处理，标为已解决${d.who.length > 0 ? `；批注人：${people(d.who)}` : ""}。`,
  }),
  section_fixed: (d) => ({
    what: `审核中的稿件不能改到“${d.section}”栏目，各栏目的审核流程不同。`,
    mend: `请退回撰稿人${d.writer.name}，由其改栏目后重新送审。`,
  }),
  no_changes: fixed("文稿没有未生效的修改。", "改动文稿后再办。"),
  not_approved: (d) => ({
    what: `这份文稿还缺${d.missing.map((one) => stepName(one)).join("、") || "审核"}的签字。`,
    mend: "请审核人看过这一稿并签字。",
  }),
  not_released: fixed("稿件还没有签发。", "请编辑先签发，再导出。"),
  not_exported: fixed("稿件还没有导出。", "请编辑先导出，再打核验包。"),
  not_submitted: fixed("稿件还没有送审，没有审核单可印。", "请撰稿人先送审。"),
} satisfies Partial<Table>;

/** The text was changed meanwhile. */
export const textMoved = {
  save_conflict: (d) => ({
    what: `这篇稿件已被${d.by.name}在别处保存过，您这一版没有覆盖它。`,
    mend: "您的文字已另存在“版本”里。载入已保存的一版后，可以对比两份文字，取长补短。",
  }),
  draft_open_elsewhere: (d) => ({
    what: `${d.by.name}正在另一处修改这篇稿件（${since(d.since)}开始）。`,
    mend: "可以先看，等对方改完；也可以接手修改，双方的文字都会留下。",
  }),
  draft_taken_over: (d) => ({
    what: `${d.by.name}已在另一处接手修改这篇稿件（${since(d.at)}）。`,
    mend: "您还没有存上的文字已另存在“版本”里，没有丢失。",
  }),
  text_changed: fixed("您看到的文稿已不是现在的一稿。", "请重新打开稿件，看过新的一稿再办。"),
  statement_stale: fixed("准备签字期间稿件有了变化，这次没有签成。", "请看过最新情况，再签一次。"),
} satisfies Partial<Table>;

/** The article is not ready. */
export const notReady = {
  title_empty: fixed("还没有标题。", "请填写标题。"),
  body_empty: fixed("正文还是空的。", "请写好正文。"),
  section_missing: fixed("还没有选栏目。", "请在稿件信息里选定栏目。"),
  credit_not_a_name: (d) => ({
    what: `“${d.label}”一栏的“${d.name}”${nameProblem(d.problem)}。`,
    mend: "请改成真实姓名或单位名称。",
  }),
  media_missing: fixed("有一张图片不在库中。", "请删去这张图片，或重新插入。"),
  reason_required: fixed("没有写审核意见。", "请写上意见；退回、退稿要写清原因，好让撰稿人知道怎么改。"),
} satisfies Partial<Table>;
