// Where a key takes the cursor of a chart. Pure.

/**
 * @param index the present stop, null before the first key.
 * @param count how many stops there are.
 * @param columns stops in a row where the stops form a grid; 1-D charts go on with every arrow.
 * @returns the next stop, null = none any more, undefined = the key is not the chart's.
 */
export function cursorAfterKey(
  key: string,
  index: number | null,
  count: number,
  columns: number | null,
): number | null | undefined {
  const far = columns ?? Math.max(1, Math.round(count / 10));
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns ?? 1,
    ArrowUp: -(columns ?? 1),
    PageDown: far,
    PageUp: -far,
  };
  if (key === 'Escape') return index === null ? undefined : null;
  if (key !== 'Home' && key !== 'End' && !Object.hasOwn(steps, key)) return undefined;
  if (count === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key]!;
  if (index === null) return step > 0 ? 0 : count - 1;
  const next = index + step;
  // In a grid, a step that leaves it is no step: it would land in another column.
  if (next < 0 || next >= count) return columns ? index : Math.max(0, Math.min(count - 1, next));
  return next;
}
