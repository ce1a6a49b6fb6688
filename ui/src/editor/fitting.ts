/** How many of the groups, from the left, fit into a width; when not all do, room for the button to the others is kept. */
export function fitting(groups: readonly number[], width: number, more: number): number {
  const total = groups.reduce((sum, group) => sum + group, 0);
  if (total <= width) return groups.length;
  let left = width - more;
  const first = groups.findIndex((group) => {
    left -= group;
    return left < 0;
  });
  return Math.max(0, first);
}
