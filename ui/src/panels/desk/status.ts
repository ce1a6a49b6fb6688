import type { DeskStatus } from "../../shared/desk-state.svelte";
import { now } from "../../shared/now.svelte";
import { w } from "../../words";
import { moment } from "../../words/time";
import type { Desk } from "./desk.svelte";

function savedWords({ view, draft, editing }: Desk): DeskStatus["saved"] {
  if (!draft || (!editing && draft.clean && view?.revision)) return { words: w.saving.fixed, tone: "ok" };
  switch (draft.state.kind) {
    case "saved":
      return { words: w.saving.saved(moment(draft.state.at, now.ms)), tone: "ok" };
    case "editing":
      return { words: w.saving.editing, tone: "busy" };
    case "saving":
      return { words: w.saving.saving, tone: "busy" };
    case "failed":
      return { words: w.saving.failed, tone: "danger" };
  }
}

/** What the status bar says of a desk with so many characters selected in what is only read. */
export function statusOf(desk: Desk, read: number): DeskStatus | null {
  const { view, draft } = desk;
  if (!view || !draft) return null;
  const { revision } = view;
  const { words, selected } = (desk.editing && draft.lengths) || { words: draft.saved.count.words, selected: read };
  return {
    saved: savedWords(desk),
    count: w.common.words(words),
    selection: selected > 0 ? w.status.selected(selected) : "",
    revision: revision ? `${w.common.revision(revision.number)} ${revision.hash.slice(0, 8)}` : "",
  };
}
