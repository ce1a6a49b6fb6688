import type { Changed } from "../api/types.gen";

type Concerns = (changed: Changed) => boolean;

/** Carries what a write changed to those who show it. */
export class Refresh {
  readonly #listeners = new Set<{ concerns: Concerns; reload: () => void }>();

  /** Calls `reload` once for every announcement that concerns it, until the returned function is called. */
  listen(concerns: Concerns, reload: () => void): () => void {
    const listener = { concerns, reload };
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  announce(changed: Changed[]): void {
    for (const listener of Array.from(this.#listeners)) {
      if (changed.some(listener.concerns)) listener.reload();
    }
  }
}

export const refresh = new Refresh();

/** Concerned by any of these whole subjects. */
export const about =
  (...subjects: Extract<Changed, string>[]): Concerns =>
  (changed) =>
    typeof changed === "string" && subjects.includes(changed);

/** Concerned by this one article. */
export const aboutArticle =
  (article: string): Concerns =>
  (changed) =>
    typeof changed === "object" && "article" in changed && changed.article === article;

/** Concerned by the copies of this article that leave to be read. */
export const aboutCopies =
  (article: string): Concerns =>
  (changed) =>
    typeof changed === "object" && "copies" in changed && changed.copies === article;

/** Concerned by this one article, and by every save of its draft. */
export const aboutTexts =
  (article: string): Concerns =>
  (changed) =>
    aboutArticle(article)(changed) || (typeof changed === "object" && "draft" in changed && changed.draft === article);
