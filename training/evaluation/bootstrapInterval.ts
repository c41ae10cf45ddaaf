// How far a metric could be off because the test part is a sample: the percentile bootstrap (Efron, 1979).

import { EvaluationError } from './evaluationError.ts';
import { indexProbabilities, type RankedOutcomes, rankOutcomes } from './rankOutcomes.ts';
import { seededRandom } from './seededRandom.ts';

export interface BootstrapSettings {
  /** Samples drawn with replacement; 1000 is usual. */
  resamples: number;
  seed: number;
  /** Share of the samples inside of the interval. */
  level?: number;
}

export interface BootstrapInterval {
  /** The metric on the rows themselves. */
  value: number;
  low: number;
  high: number;
  level: number;
  resamples: number;
}

/** A sample of a few rows may lack one outcome and is then drawn again, but not for ever. */
const MAX_REDRAWS = 1000;

/**
 * Interval of a metric under resampling of the applicants. Rows are sorted once; a sample only changes counts.
 * @throws EvaluationError as rankOutcomes, and `bad_setting`
 */
export function bootstrapInterval(
  metric: (outcomes: RankedOutcomes) => number,
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  { resamples, seed, level = 0.95 }: BootstrapSettings,
): BootstrapInterval {
  checkSettings(resamples, level);
  const value = metric(rankOutcomes(probabilities, labels));
  const resample = resampler(probabilities, labels, seededRandom(seed));
  const values = Float64Array.from({ length: resamples }, () => metric(resample())).sort();
  const tail = (1 - level) / 2;
  return { value, low: quantile(values, tail), high: quantile(values, 1 - tail), level, resamples };
}

/** Draws as many applicants as there are; the arrays of the answer are used again by the next draw. */
export function resampler(probabilities: ArrayLike<number>, labels: ArrayLike<number>, random: () => number) {
  const { distinct, entryOfRow } = indexProbabilities(probabilities);
  const defaulted = new Float64Array(distinct.length);
  const repaid = new Float64Array(distinct.length);
  const rows = labels.length;
  const draw = (): RankedOutcomes => {
    defaulted.fill(0);
    repaid.fill(0);
    let defaultedTotal = 0;
    for (let drawn = 0; drawn < rows; drawn++) {
      const row = Math.floor(random() * rows);
      const counts = labels[row] === 1 ? defaulted : repaid;
      counts[entryOfRow[row]!]! += 1;
      defaultedTotal += labels[row]!;
    }
    return { probability: distinct, defaulted, repaid, defaultedTotal, repaidTotal: rows - defaultedTotal };
  };
  return () => {
    for (let attempt = 0; attempt < MAX_REDRAWS; attempt++) {
      const outcomes = draw();
      if (outcomes.defaultedTotal > 0 && outcomes.repaidTotal > 0) return outcomes;
    }
    throw new EvaluationError({ reason: 'one_class', defaulted: 0, repaid: rows });
  };
}

/** Linear between the two nearest order statistics (type 7 of Hyndman and Fan, 1996). */
export function quantile(sorted: Float64Array, share: number): number {
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)]!;
  return below + (position - Math.floor(position)) * (sorted[Math.ceil(position)]! - below);
}

function checkSettings(resamples: number, level: number): void {
  if (!Number.isInteger(resamples) || resamples < 1) {
    const expected = 'an integer >= 1';
    throw new EvaluationError({ reason: 'bad_setting', setting: 'resamples', value: resamples, expected });
  }
  if (!(level > 0 && level < 1)) {
    throw new EvaluationError({
      reason: 'bad_setting',
      setting: 'level',
      value: level,
      expected: 'in (0, 1)',
    });
  }
}
