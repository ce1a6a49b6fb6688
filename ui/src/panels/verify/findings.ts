import type { CopyView, WhoseExport, WhoseView } from "../../api/types.gen";
import { w } from "../../words";
import { formats } from "../../words/names";
import { fullMoment } from "../../words/time";

/** How a finding is to be taken. */
export type Tone = "ok" | "warn" | "danger" | "none";

/** One thing that is known of a file. */
export interface Finding {
  kind: "export" | "copy" | "import" | "picture" | "changed" | "unknown";
  tone: Tone;
  title: string;
  about: string;
  /** Who, when and what, one line each. */
  facts: string[];
  /** The article that it leads to; null where there is none. */
  article: string | null;
}

function exported(one: WhoseExport): Finding {
  const { whose } = w;
  const facts = [
    whose.article(one.article_no, one.revision),
    `${formats[one.format]}，${one.file_name}`,
    `${one.by.name}，${fullMoment(one.at)}`,
    one.latest ? whose.latest : whose.superseded,
  ];
  const tone = one.latest ? "ok" : "warn";
  return one.valid
    ? { kind: "export", tone, title: whose.exported, about: whose.exportedAbout, facts, article: one.article }
    : { kind: "export", tone: "danger", title: whose.unsigned, about: whose.unsignedAbout, facts, article: one.article };
}

function copied(one: CopyView): Finding {
  const { whose } = w;
  const sent = [one.to_whom ? whose.toWhom(one.to_whom) : "", one.by.name, fullMoment(one.at)];
  const facts = [one.file_name, sent.filter(Boolean).join("，")];
  return { kind: "copy", tone: "warn", title: whose.copy, about: whose.copyAbout, facts, article: one.article };
}

/** What an answer says, the most telling first; never empty. */
export function findings({ exports, copies, imports, picture, claims }: WhoseView): Finding[] {
  const { whose } = w;
  const known: Finding[] = [
    ...exports.map(exported),
    ...copies.map(copied),
    ...imports.map((one): Finding => {
      const facts = [`${one.article_no}，${one.title || w.common.untitled}`, `${one.by.name}，${fullMoment(one.at)}`];
      return { kind: "import", tone: "none", title: whose.imported, about: whose.importedAbout, facts, article: one.article };
    }),
  ];
  if (picture) known.push({ kind: "picture", tone: "none", title: whose.picture, about: whose.pictureAbout, facts: [], article: null });
  // What left here unchanged needs no word of its own about where it is from.
  if (claims && exports.length === 0 && copies.length === 0) {
    const about = whose.changedAbout(claims.article_no, claims.revision);
    const facts = claims.article === null ? [whose.stranger] : [];
    known.unshift({ kind: "changed", tone: "danger", title: whose.changed, about, facts, article: claims.article });
  }
  if (known.length > 0) return known;
  return [{ kind: "unknown", tone: "none", title: whose.unknown, about: whose.unknownAbout, facts: [], article: null }];
}
