// A list cut into groups that stay within a platform's limits.

/** Groups of at most `countMax` items and, where a weight is given, of at most `weightMax` (one item may exceed it). */
export function* inGroups<T>(
  items: readonly T[],
  countMax: number,
  weightOf: (item: T) => number = () => 0,
  weightMax = Number.POSITIVE_INFINITY,
): Generator<T[]> {
  let group: T[] = [];
  let weight = 0;
  for (const item of items) {
    const itemWeight = weightOf(item);
    if (group.length > 0 && (group.length >= countMax || weight + itemWeight > weightMax)) {
      yield group;
      group = [];
      weight = 0;
    }
    group.push(item);
    weight += itemWeight;
  }
  if (group.length > 0) yield group;
}
