import type { DecisionKind, Format } from "../api/types.gen";
import { decisions, formats, stepName } from "./names";

/** What a time line says of an event: a verb, and what was said or done with it. */
export interface EventWords {
  did: string;
  note: string;
}

type Details = Record<string, unknown>;
type StepName = (id: string) => string;

function text(details: Details, ...keys: string[]): string {
  for (const key of keys) {
    const value = details[key];
    if (typeof value === "string" && value !== "") return value;
    if (typeof value === "number") return String(value);
  }
  return "";
}

const revision = (d: Details) => {
  const number = text(d, "revision", "number");
  return number ? `第 ${number} 稿` : "";
};
const step = (d: Details, name: StepName) => text(d, "step_name") || name(text(d, "step"));
const opinion = (d: Details) => text(d, "opinion", "reason");

function decided(kind: DecisionKind) {
  return (d: Details, name: StepName): EventWords => ({ did: `${step(d, name)}${decisions[kind]}`, note: opinion(d) });
}

function returned(d: Details, name: StepName): EventWords {
  const to = text(d, "return_to_name", "return_to");
  const whom = to === "" || to === "writer" ? "撰稿人" : name(to);
  return { did: `${step(d, name)}退回${whom}修改`, note: opinion(d) };
}

function said(did: string, note: (d: Details) => string = () => "") {
  return (d: Details): EventWords => ({ did, note: note(d) });
}

const formatName = (format: string) => (Object.hasOwn(formats, format) ? formats[format as Format] : format);

function formatsOf(d: Details): string {
  const files: unknown = d["files"];
  if (!Array.isArray(files)) return "";
  const texts = files.filter(isDetails).filter((file) => text(file, "format") !== "picture");
  return texts.map((file) => formatName(text(file, "format"))).join("、");
}

const table = {
  "article.created": said("建立稿件", (d) => text(d, "title")),
  "article.imported": said("由文件导入", (d) => text(d, "file_name")),
  "article.submitted": (d: Details) => ({
    did: "送审",
    note: [revision(d), d["urgent"] === true ? "加急" : ""].filter(Boolean).join("，"),
  }),
  "revision.corrected": said("改稿生效", revision),
  "decision.approve": decided("approve"),
  "decision.return_for_revision": returned,
  "decision.hold": decided("hold"),
  "decision.reject": decided("reject"),
  "decision.spike": decided("spike"),
  "article.resumed": said("恢复审稿"),
  "article.released": said("签发", revision),
  "article.exported": said("导出", formatsOf),
  "changes.discarded": said("放弃未生效的修改"),
  "section.added": said("增加栏目", (d) => text(d, "name")),
  "section.policy": said("调整审核流程", (d) => text(d, "name")),
  "channel.set": said("设定发布渠道", (d) => text(d, "name")),
  "channel.removed": said("移除发布渠道", (d) => text(d, "name")),
  "profile.set": said("修改编辑部信息"),
} as const satisfies Record<string, (d: Details, name: StepName) => EventWords>;

/** Every kind of event that has words. */
export const eventKinds = Object.keys(table);

const isDetails = (value: unknown): value is Details => typeof value === "object" && value !== null;

/** The words for a recorded event; an unknown kind, from a newer core, is shown as a record without words. */
export function eventWords(kind: string, details: unknown, name: StepName = stepName): EventWords {
  const known = Object.hasOwn(table, kind) ? table[kind as keyof typeof table] : undefined;
  return known?.(isDetails(details) ? details : {}, name) ?? { did: "其他记录", note: "" };
}
