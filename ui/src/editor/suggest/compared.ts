import type { Node } from "prosemirror-model";
import type { StepMap } from "prosemirror-transform";
import { carried } from "./carry";
import { diff } from "./diff";
import { type Marks, marksOf, noMarks } from "./record";
import type { Script } from "./script";
import { type Suggestion, suggestionsIn } from "./suggestions";
import type { Who } from "./tokens";

/** What a comparison of the body found. */
export interface Found {
  readonly script: Script;
  readonly marks: Marks;
  readonly suggestions: readonly Suggestion[];
}

/** The record at an earlier document, and how places moved since. */
interface Origin {
  readonly marks: () => Marks;
  readonly doc: Node;
  readonly maps: readonly StepMap[];
}

/**
 * A body beside its base. They are compared when somebody asks, once: documents between which nobody looks, such as
 * those of an input method or those whose blocks have no ids yet, cost nothing.
 */
export class Compared {
  #origin: Origin | null;
  #found: Found | null = null;

  private constructor(
    readonly base: Node,
    readonly doc: Node,
    readonly fresh: Who,
    origin: Origin,
  ) {
    this.#origin = origin;
  }

  /** With what is on record for exactly this document. */
  static onRecord(base: Node, doc: Node, marks: () => Marks, fresh: Who): Compared {
    return new Compared(base, doc, fresh, { marks, doc, maps: [] });
  }

  /** After a change of the document. */
  changed(doc: Node, maps: readonly StepMap[], fresh: Who): Compared {
    const found = fresh.person === this.fresh.person ? this.#found : this.found;
    const origin = found ? { marks: () => found.marks, doc: this.doc, maps } : this.#origin;
    if (!origin) return this;
    const all = found ? maps : [...origin.maps, ...maps];
    return new Compared(this.base, doc, fresh, { ...origin, maps: all });
  }

  get found(): Found {
    this.#found ??= this.#compare();
    this.#origin = null;
    return this.#found;
  }

  #compare(): Found {
    const origin = this.#origin;
    const marks = origin ? carried(origin.marks(), origin.doc, this.doc, origin.maps) : noMarks;
    const script = diff(this.base, this.doc, marks, this.fresh);
    return { script, marks: marksOf(script), suggestions: suggestionsIn(script) };
  }
}
