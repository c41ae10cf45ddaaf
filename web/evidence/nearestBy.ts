/** The item whose number is nearest to `wanted`; undefined where none has one. */
export function nearestBy<Item>(
  items: readonly Item[],
  numberOf: (item: Item) => number | null,
  wanted: number,
): Item | undefined {
  let best: Item | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const found = numberOf(item);
    if (found === null || Math.abs(found - wanted) >= distance) continue;
    distance = Math.abs(found - wanted);
    best = item;
  }
  return best;
}
