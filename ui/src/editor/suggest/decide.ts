import type { Node } from "prosemirror-model";
import { bodyProblem } from "../../document/check-body";
import { Place } from "../../document/path";
import { withNeeded } from "./groups";
import type { Atom, Script, Side } from "./script";
import { type Settled, settle } from "./settle";
import type { Suggestion } from "./suggestions";

/**
 * Makes some suggestions part of both texts (`final`, accepting) or of neither (`base`, rejecting).
 *
 * What cannot stand without another goes with it; should a mixture be no body at all, everything is decided alike.
 */
export function decide(script: Script, all: readonly Suggestion[], ids: ReadonlySet<string>, as: Side): Settled {
  const chosen = settle(script, withDependents(all, ids, as), as);
  if (isBody(chosen.base) && isBody(chosen.final)) return chosen;
  return settle(script, new Set(all.flatMap(atomsOf)), as);
}

/** The differences of these suggestions and of those that have to go with them. */
function withDependents(all: readonly Suggestion[], ids: ReadonlySet<string>, as: Side): Set<Atom> {
  const atoms = all.flatMap(atomsOf);
  let chosen = new Set(all.filter(({ id }) => ids.has(id)).flatMap(atomsOf));
  for (;;) {
    const needed = withNeeded(chosen, atoms, as);
    const whole = new Set(all.filter((one) => atomsOf(one).some((atom) => needed.has(atom))).flatMap(atomsOf));
    if (whole.size === chosen.size) return chosen;
    chosen = whole;
  }
}

function atomsOf({ located }: Suggestion): Atom[] {
  return located.map(({ atom }) => atom);
}

function isBody(doc: Node): boolean {
  return doc.childCount > 0 && bodyProblem(new Place(doc.toJSON(), "body")) === null;
}
