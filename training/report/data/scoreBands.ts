// Whole points of one or several populations counted in bands of equal width, none with fewer than ten people.

import { PEOPLE_MIN } from '../../../wasm/artefact/report/values.ts';

export interface ScoreBand {
  /** [from, to) */
  readonly from: number;
  readonly to: number;
  /** One a population. */
  readonly counts: readonly number[];
}

/**
 * Bands at multiples of `width`; neighbours are joined until each holds enough people.
 * @param populations whole points of each.
 * @param isEnough of the counts of one band; by default ten people of every population.
 */
export function scoreBands(
  populations: readonly Int32Array[],
  width: number,
  isEnough: (counts: readonly number[]) => boolean = (counts) => counts.every((count) => count >= PEOPLE_MIN),
): ScoreBand[] {
  const counts = new Map<number, number[]>();
  populations.forEach((points, population) => {
    for (const point of points) {
      const band = Math.floor(point / width);
      if (!counts.has(band))
        counts.set(
          band,
          populations.map(() => 0),
        );
      counts.get(band)![population]! += 1;
    }
  });
  const bands: ScoreBand[] = [];
  for (const band of [...counts.keys()].sort((a, b) => a - b)) {
    const next = { from: band * width, to: (band + 1) * width, counts: counts.get(band)! };
    const before = bands.at(-1);
    // A gap between two bands belongs to the upper one.
    if (before && !isEnough(before.counts)) bands.push(joined(bands.pop()!, next));
    else bands.push(before ? { ...next, from: before.to } : next);
  }
  const last = bands.at(-1);
  if (bands.length > 1 && !isEnough(last!.counts)) {
    bands.pop();
    bands.push(joined(bands.pop()!, last!));
  }
  return bands;
}

function joined(below: ScoreBand, above: ScoreBand): ScoreBand {
  return {
    from: below.from,
    to: above.to,
    counts: below.counts.map((count, i) => count + above.counts[i]!),
  };
}
