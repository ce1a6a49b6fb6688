/** A row of neighbours, from the first up to but not including `to`. */
export interface Stretch {
  folded: boolean;
  from: number;
  to: number;
}

/** Unchanged neighbours that stay in sight beside a change. */
const CONTEXT = 1;
/** Fewer are not worth a fold. */
const LEAST = 3;

/** Divides blocks, of each of which is told whether nothing differs in it, into what is shown and what is folded away. */
export function stretches(same: boolean[]): Stretch[] {
  const near = same.map((_, place) => same.slice(Math.max(0, place - CONTEXT), place + CONTEXT + 1).includes(false));
  const divided: Stretch[] = [];
  near.forEach((shown, place) => {
    const last = divided.at(-1);
    if (last && last.folded !== shown) last.to = place + 1;
    else divided.push({ folded: !shown, from: place, to: place + 1 });
  });
  for (const one of divided) one.folded &&= one.to - one.from >= LEAST;
  return joined(divided);
}

/** Shown neighbours become one. */
function joined(divided: Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const one of divided) {
    const last = whole.at(-1);
    if (last && !last.folded && !one.folded) last.to = one.to;
    else whole.push(one);
  }
  return whole;
}
