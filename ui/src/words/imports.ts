import type { ImportNote } from "../api/types.gen";
import { disclaimers, origins } from "./names";
import { fieldName } from "./problems";

type Note<N extends ImportNote["note"]> = Extract<ImportNote, { note: N }>;
type Table = { [N in ImportNote["note"]]: (note: Note<N>) => string };

const leftOut: Record<string, string> = {
  header: "网页页眉",
  footer: "网页页脚",
  disclaimer_text: "免责声明原文",
};

type Warning = Note<"warning"> & { name?: string; code_point?: number };

const valueNames: Record<string, Record<string, string>> = { disclaimer: disclaimers, origin: origins };

/** A value as one reads it; choices are recorded by their codes. */
const valueName = (field: string, value: string) => valueNames[field]?.[value] ?? value;

const codePoint = (value: number) => `U+${value.toString(16).toUpperCase().padStart(4, "0")}`;

const warnings: Record<string, (warning: Warning) => string> = {
  placeholder_author: (n) => `${n.name ? `“${n.name}”` : "作者"}不是真实姓名，请改正`,
  login_like_name: (n) => `${n.name ? `“${n.name}”` : "署名"}像是登录账号，请改正`,
  ascii_punctuation: (n) => `有 ${n.count} 处半角标点`,
  no_title: () => "没有认出标题",
  no_body: () => "没有认出正文",
  replaced_characters: (n) => `有 ${n.count} 个字没有认出，已用“�”代替`,
  hidden_character: (n) => `有看不见的字符${n.code_point ? ` ${codePoint(n.code_point)}` : ""}`,
};

const line = (at: number) => (at > 0 ? `第 ${at} 行` : "");

const lines = (from: number, to: number) => (from === to ? line(from) : `第 ${from}—${to} 行`);

const table: Table = {
  recognised: (n) => `${fieldName(n.field)}：${valueName(n.field, n.value)}`,
  left_out: (n) => `${leftOut[n.what] ?? "页面文字"}（${lines(n.from_line, n.to_line)}）`,
  source_credit: (n) => `${n.label}：${n.names.join("、")}`,
  unplaced: (n) => `${line(n.line)}：${n.text}`,
  warning: (n) => {
    const words = warnings[n.kind]?.(n) ?? "有一处需要核对";
    return n.line > 0 ? `${words}（${line(n.line)}）` : words;
  },
};

/** One line of an import report. */
export function noteWords(note: ImportNote): string {
  const entry = table[note.note] as (note: ImportNote) => string;
  return entry(note);
}

/** The headings under which the notes of an import are shown, in order. */
export const noteGroups: Record<ImportNote["note"], string> = {
  warning: "需要核对",
  unplaced: "没有归入稿件的文字",
  recognised: "认出的内容",
  source_credit: "原页面的审核署名（不作为本稿署名）",
  left_out: "没有收入的部分",
};

/** Encodings offered when the file's own is in doubt. */
export const encodings: { id: string; name: string }[] = [
  { id: "utf8", name: "UTF-8" },
  { id: "gb18030", name: "简体中文（GBK／GB18030）" },
  { id: "big5", name: "繁体中文（Big5）" },
  { id: "utf16_le", name: "UTF-16 LE" },
  { id: "utf16_be", name: "UTF-16 BE" },
];

/** The shown name of an encoding. */
export const encodingName = (id: string): string => encodings.find((one) => one.id === id)?.name ?? id;
