import type { TextRef, VersionsView, VersionView } from "../../api/types.gen";
import { w } from "../../words";
import { cutReasons } from "../../words/names";
import { moment } from "../../words/time";

/** A text that can be chosen for one side. */
export interface Choice {
  key: string;
  label: string;
}

/** Choices that stand together. */
export interface Group {
  name: string;
  choices: Choice[];
}

/** Versions that are listed without having been asked for; older ones are chosen on the time line. */
export const LISTED = 100;

/** One name for each text. */
export function keyOf(which: TextRef): string {
  switch (which.kind) {
    case "draft":
    case "base":
      return which.kind;
    case "version":
      return `version ${which.version}`;
    case "revision":
      return `revision ${which.number}`;
    case "aside":
      return `aside ${which.id}`;
  }
}

/** The text of that name; the draft when it names none. */
export function textOf(key: string): TextRef {
  const [kind = "", which = ""] = key.split(" ");
  switch (kind) {
    case "base":
      return { kind };
    case "version":
      return { kind, version: Number(which) };
    case "revision":
      return { kind, number: Number(which) };
    case "aside":
      return { kind, id: which };
    default:
      return { kind: "draft" };
  }
}

/** What is compared when nothing was asked for: the current revision with the draft, or the two last versions. */
export function usualTexts({ revisions, versions }: VersionsView): { from: TextRef; to: TextRef } {
  const current = revisions.toSorted((a, b) => b.number - a.number)[0];
  const previous = versions[1];
  const from: TextRef = current
    ? { kind: "revision", number: current.number }
    : previous
      ? { kind: "version", version: previous.version }
      : { kind: "draft" };
  return { from, to: { kind: "draft" } };
}

/** Everything that can be compared; the chosen texts are always among it. */
export function groupsOf(view: VersionsView, chosen: TextRef[], now: number): Group[] {
  const { groups } = w.compare;
  const asked = new Set(chosen.map(keyOf));
  const isAsked = ({ version }: VersionView) => asked.has(keyOf({ kind: "version", version }));
  const listed = view.versions.filter((one, place) => place < LISTED || one.name !== "" || isAsked(one));
  const hasBase = view.versions[0]?.suggestions === true || asked.has("base");
  const all: Group[] = [
    {
      name: groups.now,
      choices: [choice({ kind: "draft" }, w.compare.draft), ...(hasBase ? [choice({ kind: "base" }, w.compare.base)] : [])],
    },
    {
      name: groups.revisions,
      choices: view.revisions
        .toSorted((a, b) => b.number - a.number)
        .map(({ number, reason, by, at }) =>
          choice({ kind: "revision", number }, `${w.common.revision(number)} ${cutReasons[reason]} ${by.name} ${moment(at, now)}`),
        ),
    },
    {
      name: groups.asides,
      choices: view.asides.map(({ id, at, by, words }) =>
        choice({ kind: "aside", id }, w.compare.version(moment(at, now), by.name, w.common.words(words))),
      ),
    },
    {
      name: groups.versions,
      choices: listed.map((one) => choice({ kind: "version", version: one.version }, versionLabel(one, now))),
    },
  ];
  return all.filter((group) => group.choices.length > 0);
}

function versionLabel({ at, by, words, name }: VersionView, now: number): string {
  const label = w.compare.version(moment(at, now), by.name, w.common.words(words));
  return name === "" ? label : w.compare.named(label, name);
}

const choice = (which: TextRef, label: string): Choice => ({ key: keyOf(which), label });
