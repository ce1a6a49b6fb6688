import type { NameProblem } from "../../words/names-checked";

/** Words that stand where a name is missing; the list is that of `credits.rs`. */
export const PLACEHOLDERS: readonly string[] = [
  "佚名", "匿名", "无名", "未名", "待定", "待补", "待填", "待审", "未知", "不详", "未详", "无", "暂无",
  "没有", "空", "略", "某", "某某", "某某某", "测试", "测试员", "姓名", "名字", "作者", "记者", "编辑",
  "责任编辑", "小编", "本站编辑", "网站编辑", "审核", "审核人", "审核员", "审稿人", "一审", "二审", "三审",
  "初审", "复审", "终审", "一审人", "二审人", "三审人", "撰稿人", "管理员", "系统管理员", "网站管理员",
  "超级管理员", "领导", "null", "none", "n/a", "na", "nil", "undefined", "unknown", "admin", "administrator",
  "root", "test", "user", "guest", "editor", "anonymous", "tbd", "todo",
];

/** Marks that only ever stand for a character left out. */
const MASK = /[×✕＊*□?？\ufffd]/u;
const LETTERS = /[\p{Alphabetic}\p{N}×✕＊*□?？\ufffd]/gu;
const HAN = /^[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]*$/u;

/** What is wrong with a name as a credit, by the rule of the core; null when it may be printed. */
export function problemWithName(name: string): NameProblem | null {
  const bare = (name.match(LETTERS) ?? []).join("");
  if (bare === "") return "empty";
  if (isPlaceholder(bare)) return "placeholder";
  return isLoginLike(name.trim()) ? "login_like" : null;
}

function isPlaceholder(bare: string): boolean {
  const lower = bare.toLowerCase();
  return PLACEHOLDERS.includes(lower) || MASK.test(bare) || isBlankedOut(lower);
}

/** A surname at most, and then 某, 某某 or at least two of the letter x. */
function isBlankedOut(lower: string): boolean {
  const surname = lower.replace(/[xｘ某]+$/u, "");
  const blanks = [...lower].length - [...surname].length;
  const enough = blanks >= 2 || lower.endsWith("某");
  return enough && [...surname].length <= 2 && HAN.test(surname);
}

function isLoginLike(name: string): boolean {
  if (name.includes("@")) return true;
  // eslint-disable-next-line no-control-regex -- all of ASCII is meant
  if (!/^[\u0000-\u007f]*$/u.test(name)) return /^[\p{N}\u0000-\u007f]*$/u.test(name);
  if (/[0-9_\\]/u.test(name)) return true;
  return !name.split(/[ \-.']/u).some((word) => /^[A-Z]/u.test(word));
}
