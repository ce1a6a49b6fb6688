import { type Placed, placedParts } from "./parts";
import { atomsIn } from "./record";
import type { Atom, Part, Script, Side } from "./script";

/** A difference, the part in which it is, and where that part begins in the final text. */
export interface Located {
  readonly atom: Atom;
  readonly part: Part;
  readonly pos: number;
}

/** Every difference of a script, in reading order. */
export function locatedAtoms(script: Script): Located[] {
  return placedParts(script).flatMap(({ part, pos }: Placed) => atomsIn(part).map((atom) => ({ atom, part, pos })));
}

/**
 * The differences in groups that have to be decided together: an id that stands in one on the base's side and in
 * another on the final side must be on exactly one side, and what a script links goes together.
 */
export function grouped(script: Script): Located[][] {
  const all = locatedAtoms(script);
  const links = [...script.links, ...sharedIds(all)];
  if (links.length === 0) return all.map((one) => [one]);
  const union = new Union();
  for (const [one, other] of links) union.join(one, other);
  const groups = new Map<Atom, Located[]>();
  for (const located of all) {
    const key = union.find(located.atom);
    const group = groups.get(key);
    if (group) group.push(located);
    else groups.set(key, [located]);
  }
  return [...groups.values()];
}

function sharedIds(all: readonly Located[]): [Atom, Atom][] {
  const left = new Map<string, Atom>();
  for (const { atom } of all) for (const id of atom.ids.base) left.set(id, atom);
  const found: [Atom, Atom][] = [];
  for (const { atom } of all) {
    for (const id of atom.ids.final) {
      const other = left.get(id);
      if (other && other !== atom) found.push([other, atom]);
    }
  }
  return found;
}

/** Disjoint sets of differences. */
class Union {
  readonly #parents = new Map<Atom, Atom>();

  find(atom: Atom): Atom {
    let root = atom;
    for (let parent = this.#parents.get(root); parent; parent = this.#parents.get(root)) root = parent;
    return root;
  }

  join(one: Atom, other: Atom): void {
    const [root, second] = [this.find(one), this.find(other)];
    if (root !== second) this.#parents.set(second, root);
  }
}

/**
 * The differences that go with these when they are settled as they are on one side: text goes with the block without
 * which it has none, and a block that stays keeps nothing less than itself.
 */
export function withNeeded(atoms: ReadonlySet<Atom>, all: readonly Atom[], as: Side): Set<Atom> {
  const whole = new Set(atoms);
  for (const atom of all) {
    const { needs } = atom;
    if (!needs) continue;
    const isThere = atom[as].length > 0;
    if (isThere && whole.has(atom)) whole.add(needs);
    if (!isThere && whole.has(needs)) whole.add(atom);
  }
  return whole;
}
