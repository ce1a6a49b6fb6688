import { tick } from "svelte";
import type { ExportableView, Format, Stage, TextRef } from "../api/types.gen";

export type Place =
  | { screen: "inbox" }
  | { screen: "articles"; stage: Stage | null }
  /** `thread` is the comment to be looked at. */
  | { screen: "desk"; article: string; thread?: string }
  | { screen: "people" }
  | { screen: "sections" }
  | { screen: "channels" };

/** An article that is to leave with others. */
export type Batched = Pick<ExportableView, "article" | "article_no" | "title" | "stage">;

export type Overlay =
  | { kind: "palette" }
  | { kind: "keys" }
  | { kind: "import" }
  | { kind: "my-key" }
  /** `whose` asks where a file came from; a bundle is verified otherwise. */
  | { kind: "verify"; whose?: boolean }
  /** `chosen` are the articles that were marked in the list; may be none. */
  | { kind: "batch"; chosen: Batched[] }
  | { kind: "slip"; article: string }
  /** Null for the usual text of that side. */
  | { kind: "compare"; article: string; from: TextRef | null; to: TextRef | null }
  /** `folder` is that of the exported files. */
  | { kind: "bundle"; article: string; folder: string }
  | { kind: "export"; article: string; format?: Format }
  | { kind: "copy"; article: string }
  /** `copy` is the one that came back, where it is known. */
  | { kind: "take-back"; article: string; copy?: string };

/** Leaves the place, or answers false when it cannot be left yet. */
type Leave = () => Promise<boolean>;

class Navigation {
  place = $state.raw<Place>({ screen: "inbox" });
  overlay = $state.raw<Overlay | null>(null);
  #before: Place[] = [];
  #leave: Leave | null = null;
  #left: Promise<boolean> = Promise.resolve(true);

  /** What is asked before the present place is left; one at a time. */
  guard(leave: Leave): () => void {
    this.#leave = leave;
    return () => {
      if (this.#leave === leave) this.#leave = null;
    };
  }

  /** Whether the present place lets go, with everything saved. */
  async free(): Promise<boolean> {
    return this.#leave === null || (await this.#leave());
  }

  /** What a place still does when it has left the screen; it answers whether all is kept. */
  leaves(left: Promise<boolean>): void {
    this.#left = left;
  }

  /** Leaves for good, before signing out or closing: nothing is under way any more. Answers `false` when it cannot. */
  async quit(): Promise<boolean> {
    if (!(await this.free())) return false;
    this.reset();
    await tick();
    const left = this.#left;
    this.#left = Promise.resolve(true);
    return left;
  }

  async go(place: Place): Promise<void> {
    if (!(await this.free())) return;
    this.#before.push(this.place);
    this.place = place;
  }

  /** To where one came from, or to the inbox. */
  async back(): Promise<void> {
    if (!(await this.free())) return;
    this.place = this.#before.pop() ?? { screen: "inbox" };
  }

  reset(): void {
    this.#before = [];
    this.overlay = null;
    this.place = { screen: "inbox" };
  }
}

export const navigation = new Navigation();

export const open = (overlay: Overlay): void => {
  navigation.overlay = overlay;
};
