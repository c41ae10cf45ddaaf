// Whether a stored history is too old to be taken for current. Who calls knows the time: wasm/ has no clock.

import type { ScoringWarning } from './scoringWarnings.ts';

const DAY_MS = 86_400_000;

/**
 * @param publishedAt ISO 8601; null = not known, which is no warning of its own.
 * @param nowMs milliseconds since 1970.
 * @returns the warning from one full day beyond `ageDaysMax` on, else null.
 */
export function staleHistory(
  publishedAt: string | null,
  nowMs: number,
  ageDaysMax: number,
): ScoringWarning | null {
  const ageDays = publishedAt === null ? Number.NaN : Math.floor((nowMs - Date.parse(publishedAt)) / DAY_MS);
  if (publishedAt === null || !(ageDays > ageDaysMax)) return null;
  return { code: 'stale_history', publishedAt, ageDays, ageDaysMax };
}
