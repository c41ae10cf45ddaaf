// Fewer rows for a table than a curve has points.

/** At most `most` items, evenly spaced, the first and the last among them. */
export function everyNth<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, i) => items[Math.round((i * (items.length - 1)) / (most - 1))]!);
}
