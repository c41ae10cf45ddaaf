// How true the probabilities are: reliability with intervals on the test part, methods compared on the calibration part.

import type { Estimate } from '../../../wasm/artefact/manifest.ts';
import type { TrainingReport } from '../../../wasm/artefact/report.ts';
import { calibrationNoise } from '../../calibration/calibrationNoise.ts';
import { compareCalibrations } from '../../calibration/compareCalibrations.ts';
import { CalibrationError } from '../../calibration/fitPlatt.ts';
import { reliabilityBins } from '../../evaluation/probabilityMetrics.ts';
import { rankOutcomes } from '../../evaluation/rankOutcomes.ts';
import { wilsonInterval } from '../../evaluation/wilsonInterval.ts';

const FOLDS = 5;

/** @param expectedCalibrationError on the same rows, from the manifest's metrics. */
export function reliabilityOf(
  probabilities: Float64Array,
  labels: Uint8Array,
  expectedCalibrationError: Estimate,
  settings: { readonly resamples: number; readonly seed: number },
): TrainingReport['reliability'] {
  const bins = reliabilityBins(rankOutcomes(probabilities, labels)).map((bin) => ({
    ...bin,
    ...wilsonInterval(bin.observedShare, bin.applicants),
  }));
  return { bins, expectedCalibrationError, noise: calibrationNoise(probabilities, settings) };
}

/** Null when the rows are too few to be cross-fitted: the deployed calibration may still stand. */
export function calibrationsOf(
  margins: Float32Array,
  labels: Uint8Array,
  settings: { readonly resamples: number; readonly seed: number },
): TrainingReport['calibrations'] {
  const defaults = labels.reduce((sum, label) => sum + label, 0);
  if (Math.min(defaults, labels.length - defaults) < FOLDS) return null;
  try {
    const results = compareCalibrations(Float64Array.from(margins), labels, { folds: FOLDS, ...settings });
    return results.map(({ reliability, ...result }) => ({ ...result, reliability: [...reliability] }));
  } catch (error) {
    if (error instanceof CalibrationError) return null;
    throw error;
  }
}
