// What the comparison of treatments says, in words that follow from its numbers.

import type { Estimate } from '../../wasm/artefact/manifest.ts';
import type { TreatmentResult } from './compareTreatments.ts';

/** @param results the first one is the model left alone. */
export function wordVerdict(results: readonly TreatmentResult[]): string {
  const [first, ...others] = results;
  if (!first || others.length === 0) throw new RangeError(`${results.length} treatments cannot be compared.`);
  return [
    wordCost(others),
    ...others.map((treatment) => wordTreatment(treatment)),
    wordCalibration(first, others),
    wordChoice(others),
  ].join('\n');
}

/** Treatments whose cost after recalibration is below the untreated one's beyond chance. */
function cheaper(treatments: readonly TreatmentResult[]): readonly TreatmentResult[] {
  return treatments.filter(({ after }) => after.aboveFirst.lowestCost.high < 0);
}

function wordCost(others: readonly TreatmentResult[]): string {
  const better = cheaper(others);
  if (better.length === 0) return 'No treatment lowers the lowest cost beyond chance.';
  return `Cheaper beyond chance: ${better.map(({ name }) => name).join(', ')}.`;
}

function wordTreatment({ name, after }: TreatmentResult): string {
  const { lowestCost, auc } = after.aboveFirst;
  return `${name}: cost ${wordDifference(lowestCost)}, ${side(lowestCost, 'dearer', 'cheaper')}; AUC ${wordDifference(auc)}, ${side(auc, 'better', 'worse')}.`;
}

function side({ low, high }: Estimate, above: string, below: string): string {
  return low > 0 ? above : high < 0 ? below : 'within chance';
}

function wordCalibration(first: TreatmentResult, others: readonly TreatmentResult[]): string {
  const eces = (state: 'before' | 'after') =>
    others.map((treatment) => treatment[state].metrics.expectedCalibrationError.value);
  const own = first.before.metrics.expectedCalibrationError.value;
  const [before, after] = [eces('before'), eces('after')];
  return `Calibration error: ${own.toFixed(3)} left alone; ${wordRange(before)} after a treatment, ${wordRange(after)} once recalibrated.`;
}

function wordChoice(others: readonly TreatmentResult[]): string {
  const better = cheaper(others);
  return better.length === 0
    ? 'Verdict: leave the classes alone, calibrate, and let the decision threshold carry the costs.'
    : `Verdict: ${[...better].sort(byCost)[0]!.name}, recalibrated, deserves to be the challenger.`;
}

function byCost(a: TreatmentResult, b: TreatmentResult): number {
  return a.after.metrics.lowestCost.value - b.after.metrics.lowestCost.value;
}

function wordDifference({ value, low, high }: Estimate): string {
  const signed = (number: number) => `${number < 0 ? '' : '+'}${number.toFixed(4)}`;
  return `${signed(value)} [${signed(low)}, ${signed(high)}]`;
}

function wordRange(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(3)} to ${Math.max(...values).toFixed(3)}`;
}
