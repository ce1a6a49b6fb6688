import type { ImportNote, ImportRecord } from "../api/types.gen";
import { lossWords } from "./imports-lost";
import { disclaimers, origins } from "./names";
import { fieldName } from "./problems";

/** What kind of file was read. */
export type FileForm = ImportRecord["form"];

/** One line of an import report: what it says, and where in the file that comes from. */
export interface NoteWords {
  said: string;
  from: string;
}

type Note<N extends ImportNote["note"]> = Extract<ImportNote, { note: N }>;
type Table = { [N in ImportNote["note"]]: (note: Note<N>, form: FileForm) => NoteWords };

const leftOut: Record<string, string> = {
  header: "网页页眉",
  footer: "网页页脚",
  disclaimer_text: "免责声明原文",
  mark: "本编辑部印在文件里的稿号和标记",
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
  removed_character: (n) => `去掉了 ${n.count} 个控制字符${n.code_point ? ` ${codePoint(n.code_point)}` : ""}`,
};

/** Lines of a text; of every other kind of file its paragraphs. */
const unit = (form: FileForm) => (form === "text" ? "行" : "段");

function where(form: FileForm, from: number, to = from): string {
  if (from <= 0) return "";
  return from === to ? `第 ${from} ${unit(form)}` : `第 ${from}—${to} ${unit(form)}`;
}

/** The place, and how it stood there. */
const stood = (at: string, text: string) => [at, text].filter(Boolean).join("：");

const table: Table = {
  recognised: (n, form) => ({
    said: `${fieldName(n.field)}：${valueName(n.field, n.value)}`,
    from: stood(where(form, n.line), n.text === n.value ? "" : (n.text ?? "")),
  }),
  source_credit: (n, form) => ({ said: `${n.label}：${n.names.join("、")}`, from: where(form, n.line) }),
  left_out: (n, form) => ({ said: leftOut[n.what] ?? "页面文字", from: stood(where(form, n.from_line, n.to_line), n.text) }),
  lost: (n, form) => ({ said: lossWords(n.what, n.count), from: stood(where(form, n.line), n.text) }),
  unplaced: (n, form) => ({ said: n.text, from: where(form, n.line) }),
  warning: (n, form) => ({ said: warnings[n.kind]?.(n) ?? "有一处需要核对", from: where(form, n.line) }),
};

/** One line of an import report of a file of that form. */
export function noteWords(note: ImportNote, form: FileForm): NoteWords {
  const entry = table[note.note] as (note: ImportNote, form: FileForm) => NoteWords;
  return entry(note, form);
}

/** The headings under which the notes of an import are shown, in order. */
export const noteGroups: Record<ImportNote["note"], string> = {
  recognised: "认出的内容",
  source_credit: "来源的审核署名（不作为本稿署名）",
  left_out: "没有收入的部分",
  lost: "不能保留的内容",
  unplaced: "未能归类的文字",
  warning: "需要核对",
};

/** The groups that somebody has to look at, by their short names. */
export const noteCalls: { kind: ImportNote["note"]; name: string }[] = [
  { kind: "lost", name: "不能保留" },
  { kind: "unplaced", name: "未能归类" },
  { kind: "warning", name: "需要核对" },
];

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

const forms: Record<FileForm, string> = {
  docx: "Word 文件",
  html: "网页",
  markdown: "Markdown",
  text: "纯文本",
  json: "三审台稿件（JSON）",
};

/** Every kind of file. */
export const fileForms: string[] = Object.keys(forms);

/** What kind of file, and in which encoding where it has one: 纯文本，UTF-8. */
export const fileKind = (form: FileForm, encoding: string): string =>
  [forms[form], encoding === "" ? "" : encodingName(encoding)].filter(Boolean).join("，");

/** What becomes of tracked changes, as one chooses it. */
export const trackedChoices: Record<ImportRecord["tracked"], string> = {
  suggest: "作为修改建议",
  accept: "全部接受",
  reject: "全部拒绝",
};
