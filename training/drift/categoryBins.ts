// Bins of a category for the reference profile: the frequent codes, "other" for the rare ones, missing.

import { createLevelBins } from '../../wasm/drift/binLayout.ts';
import type { CategoryProfile } from '../../wasm/drift/referenceProfile.ts';

/** A code with a bin of its own is held by at least this share of the rows, and there are at most LEVELS_MAX of them. */
const SHARE_MIN = 0.005;
const LEVELS_MAX = 24;

/** @param codes null = missing. Levels are in order of frequency. */
export function profileCodes(
  name: string,
  codes: readonly (string | null)[],
  importance: number,
): CategoryProfile {
  const tally = new Map<string, number>();
  for (const code of codes) if (code !== null) tally.set(code, (tally.get(code) ?? 0) + 1);
  const ranked = [...tally].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const isFrequent = ([, rows]: readonly [string, number], rank: number) =>
    rank < LEVELS_MAX && rows >= SHARE_MIN * codes.length;
  const levels = ranked.filter(isFrequent).map(([code]) => code);
  const rare = ranked.slice(levels.length).map(([code]) => code);
  const profile: CategoryProfile = {
    kind: 'category',
    name,
    importance,
    counts: new Array<number>(levels.length + 3).fill(0),
    points: null,
    levels,
    rare,
  };
  const binOf = createLevelBins(profile);
  for (const code of codes) profile.counts[binOf(code)]! += 1;
  return profile;
}
