// What is decided in each group, on the applicants and on resamples of all of them together (Efron, 1979): a ratio of
// two groups then varies as both do, group sizes included.

import type { Estimate } from '../../wasm/artefact/manifest.ts';
import { seededRandom } from '../evaluation/seededRandom.ts';
import type { Grouping } from './groupings.ts';

export interface GroupCounts {
  readonly applicants: number;
  readonly defaults: number;
  readonly granted: number;
  readonly grantedDefaults: number;
  /** Sum of the probabilities of default. */
  readonly probabilitySum: number;
}

/** Counts by group. */
export interface ResampledGroups {
  readonly whole: readonly GroupCounts[];
  readonly samples: readonly (readonly GroupCounts[])[];
}

export interface ResampleGroupsRequest {
  readonly grouping: Grouping;
  /** Calibrated, one a row. */
  readonly probabilities: Float64Array;
  /** 1 = did not repay. */
  readonly labels: Uint8Array;
  /** Refused from this probability on. */
  readonly decisionThreshold: number;
  readonly resamples: number;
  readonly seed: number;
}

/** Cells of a group: repaid or defaulted, refused or granted. */
const CELLS = 4;

/** The same seed draws the same applicants, whatever the grouping. */
export function resampleGroups(request: ResampleGroupsRequest): ResampledGroups {
  const { grouping, probabilities, labels, decisionThreshold, resamples, seed } = request;
  const groups = grouping.groups.length;
  // Applicants of no group are counted in one of their own, which nobody reads.
  const cellOfRow = Uint16Array.from(probabilities, (probability, row) => {
    const group = grouping.groupOfRow[row]! < 0 ? groups : grouping.groupOfRow[row]!;
    return group * CELLS + labels[row]! * 2 + (probability < decisionThreshold ? 1 : 0);
  });
  const counts = new Float64Array((groups + 1) * CELLS);
  const sums = new Float64Array((groups + 1) * CELLS);
  const countRows = (rowOf: (draw: number) => number): GroupCounts[] => {
    counts.fill(0);
    sums.fill(0);
    for (let draw = 0; draw < labels.length; draw++) {
      const row = rowOf(draw);
      const cell = cellOfRow[row]!;
      counts[cell]! += 1;
      sums[cell]! += probabilities[row]!;
    }
    return Array.from({ length: groups }, (_, group) => countsOfGroup(counts, sums, group));
  };
  const whole = countRows((draw) => draw);
  const random = seededRandom(seed);
  const samples = Array.from({ length: resamples }, () =>
    countRows(() => Math.floor(random() * labels.length)),
  );
  return { whole, samples };
}

function countsOfGroup(counts: Float64Array, sums: Float64Array, group: number): GroupCounts {
  const at = (cell: number) => counts[group * CELLS + cell]!;
  const [repaidRefused, repaidGranted, defaultedRefused, defaultedGranted] = [at(0), at(1), at(2), at(3)];
  return {
    applicants: repaidRefused + repaidGranted + defaultedRefused + defaultedGranted,
    defaults: defaultedRefused + defaultedGranted,
    granted: repaidGranted + defaultedGranted,
    grantedDefaults: defaultedGranted,
    probabilitySum: sums.subarray(group * CELLS, (group + 1) * CELLS).reduce((sum, part) => sum + part, 0),
  };
}

/**
 * A figure of the groups with its 95 % percentile interval. A resample without the people that the figure needs tells
 * nothing and is left out.
 */
export function spreadOf(
  { whole, samples }: ResampledGroups,
  figure: (counts: readonly GroupCounts[]) => number,
): Estimate {
  const sorted = Float64Array.from(samples.map(figure).filter(Number.isFinite)).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return { value: figure(whole), low: at(0.025), high: at(0.975) };
}
