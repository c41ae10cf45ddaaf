// How large the calibration error of perfectly calibrated probabilities looks on so many rows, by chance alone.

import { ece } from '../evaluation/probabilityMetrics.ts';
import { indexProbabilities } from '../evaluation/rankOutcomes.ts';
import { seededRandom } from '../evaluation/seededRandom.ts';

export interface CalibrationNoise {
  readonly mean: number;
  /** Only a calibration error above it tells that the probabilities are wrong, at the 5 % level. */
  readonly upper: number;
}

/**
 * The expected calibration error of outcomes drawn from the probabilities themselves (consistency resampling,
 * Bröcker and Smith, "Increasing the reliability of reliability diagrams", 2007).
 */
export function calibrationNoise(
  probabilities: ArrayLike<number>,
  { resamples, seed }: { readonly resamples: number; readonly seed: number },
): CalibrationNoise {
  const random = seededRandom(seed);
  const { distinct, entryOfRow } = indexProbabilities(probabilities);
  const draw = () => {
    const defaulted = new Float64Array(distinct.length);
    const repaid = new Float64Array(distinct.length);
    let defaultedTotal = 0;
    for (const entry of entryOfRow) {
      const isDefault = random() < distinct[entry]!;
      if (isDefault) defaultedTotal += 1;
      (isDefault ? defaulted : repaid)[entry]! += 1;
    }
    const repaidTotal = entryOfRow.length - defaultedTotal;
    return { probability: distinct, defaulted, repaid, defaultedTotal, repaidTotal };
  };
  const errors = Float64Array.from({ length: resamples }, () => ece(draw())).sort();
  const mean = errors.reduce((sum, error) => sum + error, 0) / resamples;
  return { mean, upper: errors[Math.min(resamples - 1, Math.ceil(0.95 * resamples))]! };
}
