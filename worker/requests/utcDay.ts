// The day of a moment, as counts are kept by: asked with every request, written anew once a day.

const DAY_MS = 86_400_000;

let known = { number: Number.NaN, text: '' };

/** @returns UTC, e.g. 2026-11-22. */
export function utcDay(atMs: number = Date.now()): string {
  const number = Math.floor(atMs / DAY_MS);
  if (number !== known.number) known = { number, text: new Date(atMs).toISOString().slice(0, 10) };
  return known.text;
}
