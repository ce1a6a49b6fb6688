import { describe, expect, it } from "vitest";
import type { TextRef, VersionsView } from "../../api/types.gen";
import { groupsOf, keyOf, LISTED, textOf, usualTexts } from "./texts";

const by = { id: "p", name: "李四" };
const NOW = Date.UTC(2026, 10, 23, 6);

function view(versions: number, more: Partial<VersionsView> = {}): VersionsView {
  return {
    versions: Array.from({ length: versions }, (_, place) => ({
      version: versions - place,
      at: NOW - place * 60_000,
      by,
      words: 100,
      name: "",
      kept: "recent" as const,
      revision: null,
      suggestions: false,
    })),
    revisions: [],
    asides: [],
    ...more,
  };
}

const revision = (number: number) => ({ number, hash: "00", reason: "submitted" as const, by, at: NOW });

describe("the texts to compare", () => {
  it("are the current revision and the draft, unless asked otherwise", () => {
    const revisions = [revision(1), revision(3), revision(2)];
    expect(usualTexts(view(9, { revisions }))).toEqual({ from: { kind: "revision", number: 3 }, to: { kind: "draft" } });
  });

  it("are the last version but one and the draft before the first submission", () => {
    expect(usualTexts(view(9)).from).toEqual({ kind: "version", version: 8 });
    expect(usualTexts(view(1)).from).toEqual({ kind: "draft" });
  });

  it.each<TextRef>([
    { kind: "draft" },
    { kind: "base" },
    { kind: "version", version: 12 },
    { kind: "revision", number: 2 },
    { kind: "aside", id: "01J" },
  ])("have a name by which they are found again: $kind", (which) => {
    expect(textOf(keyOf(which))).toEqual(which);
  });

  it("are listed newest first, a chosen or named older version among them", () => {
    const many = view(500);
    const [, oldest] = [many.versions.at(-2), many.versions.at(-1)];
    if (oldest) oldest.name = "送审前";
    const chosen: TextRef[] = [{ kind: "draft" }, { kind: "version", version: 200 }];
    const keys = groupsOf(many, chosen, NOW).flatMap((group) => group.choices.map((one) => one.key));
    expect(keys.slice(0, 2)).toEqual(["draft", "version 500"]);
    expect(keys.slice(-2)).toEqual(["version 200", "version 1"]);
    expect(keys).toHaveLength(1 + LISTED + 2);
  });

  it("tell a revision by number, reason, person and time", () => {
    const groups = groupsOf(view(0, { revisions: [revision(2)] }), [], NOW);
    expect(groups[1]?.choices[0]?.label).toBe("第 2 稿 送审时定稿 李四 今天 14:00");
  });

  it("offer the text without the suggestions while there are any", () => {
    const suggested = view(1);
    for (const one of suggested.versions) one.suggestions = true;
    expect(groupsOf(suggested, [], NOW)[0]?.choices.map((one) => one.key)).toEqual(["draft", "base"]);
  });
});
