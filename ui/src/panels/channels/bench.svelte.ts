import { createContext } from "svelte";
import type { FaultPlace, Filter, LayoutFault, LayoutPresets, Variable } from "../../api/types.gen";
import { layoutProblem } from "../../words/refusals-layout";
import { samePlace } from "./layout";

/** What every field of the editor needs to know. */
export class Bench {
  /** What the core found wrong with the layout when it was last asked. */
  fault: LayoutFault | null = $state.raw(null);
  readonly #presets: () => LayoutPresets | null;
  readonly #readonly: () => boolean;

  constructor(presets: () => LayoutPresets | null, readonly: () => boolean) {
    this.#presets = presets;
    this.#readonly = readonly;
  }

  /** What templates can say. */
  get variables(): Variable[] {
    return this.#presets()?.variables ?? [];
  }

  get filters(): Filter[] {
    return this.#presets()?.filters ?? [];
  }

  /** It can be looked at, not changed. */
  get readonly(): boolean {
    return this.#readonly();
  }

  /** What is wrong at this very place; empty when nothing is. */
  at(place: FaultPlace): string {
    const { fault } = this;
    return fault && samePlace(fault.place, place) ? layoutProblem(fault.problem) : "";
  }

  /** Whether something is wrong in this part, or in a line or row of it. */
  inPart(part: number): boolean {
    const place = this.fault?.place;
    return place !== undefined && "part" in place && place.part === part;
  }

  /** The layout cannot be kept so. A name that the page looked at happens not to have is no fault of the layout. */
  get blocks(): boolean {
    return this.fault !== null && this.fault.problem.code !== "empty_credit";
  }
}

export const [useBench, setBench] = createContext<Bench>();
