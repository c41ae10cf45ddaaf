// How sure the decision threshold of lowest cost is: its cost with an interval, and all thresholds that chance alone
// could have made the best.

import type { Estimate } from '../../wasm/artefact/manifest.ts';
import type { CostMatrix } from '../evaluation/confusion.ts';
import { type CostSample, type CostSamples, costSamples } from './costSamples.ts';
import { type LowestCostThreshold, lowestCostThreshold } from './lowestCostThreshold.ts';

export interface CostBandPoint {
  readonly decisionThreshold: number;
  readonly cost: Estimate;
  /** Whether it costs at most `noise` more than the best one. */
  readonly isFlat: boolean;
}

export interface FlatRegion {
  readonly decisionThreshold: number;
  readonly cost: Estimate;
  /** How much the best cost is too good for having been chosen on the rows it is measured on (Efron, 1983). */
  readonly optimism: number;
  /**
   * In 95 % of the resamples the threshold chosen here is at most so much dearer than the one that the resample itself
   * would choose: a smaller difference in cost does not tell two thresholds apart.
   */
  readonly noise: number;
  /** The lowest and the highest flat threshold. */
  readonly low: number;
  readonly high: number;
  /** Share of applicants who are decided differently within the region. */
  readonly shareBetween: number;
  /** The threshold of the theory, 1/11 for 10:1, and its cost above the best. */
  readonly theoretical: {
    readonly decisionThreshold: number;
    readonly cost: Estimate;
    readonly aboveBest: Estimate;
    readonly isFlat: boolean;
  };
  readonly curve: readonly CostBandPoint[];
}

export interface FlatRegionSettings {
  readonly costMatrix: CostMatrix;
  readonly resamples: number;
  readonly seed: number;
  readonly maxCurvePoints?: number;
}

const LOW = 0.025;
const HIGH = 0.975;
const NOISE_LEVEL = 0.95;

/**
 * The percentile bootstrap of the cost at each threshold of the curve. The noise holds the luck of choosing a best
 * threshold on a sample, which an interval of each single difference to the best one would forget.
 * @throws EvaluationError when the rows cannot be evaluated
 */
export function flatRegion(
  probabilities: Float64Array,
  labels: Uint8Array,
  { costMatrix, resamples, seed, maxCurvePoints = 200 }: FlatRegionSettings,
): FlatRegion {
  const curve = lowestCostThreshold(probabilities, labels, costMatrix, maxCurvePoints);
  const everyCut = lowestCostThreshold(probabilities, labels, costMatrix, labels.length + 3).costCurve;
  const thresholdsOf = (points: readonly { decisionThreshold: number }[]) =>
    Float64Array.from(
      new Set([...points, curve.theoretical].map(({ decisionThreshold }) => decisionThreshold)),
    ).sort();
  const [thresholds, shown] = [thresholdsOf(everyCut), thresholdsOf(curve.costCurve)];
  const kept = Array.from(shown, (threshold) => thresholds.indexOf(threshold));
  const request = { probabilities, labels, costMatrix, thresholds, kept, resamples, seed };
  return regionOf(shown, shown.indexOf(curve.decisionThreshold), costSamples(request), probabilities, curve);
}

function regionOf(
  thresholds: Float64Array,
  best: number,
  { costs, samples }: CostSamples,
  probabilities: Float64Array,
  { theoretical, decisionThreshold }: LowestCostThreshold,
): FlatRegion {
  const spread = (value: number, of: (sample: CostSample) => number): Estimate => {
    const sorted = Float64Array.from(samples, of).sort();
    return { value, low: quantile(sorted, LOW), high: quantile(sorted, HIGH) };
  };
  const costAt = (at: number) => spread(costs[at]!, (sample) => sample.costs[at]!);
  const regrets = Float64Array.from(samples, (sample) => sample.costs[best]! - sample.lowest).sort();
  const noise = quantile(regrets, NOISE_LEVEL);
  const isFlat = Array.from(costs, (cost) => cost <= costs[best]! + noise);
  const [low, high] = [thresholds[isFlat.indexOf(true)]!, thresholds[isFlat.lastIndexOf(true)]!];
  const theory = thresholds.indexOf(theoretical.decisionThreshold);
  const optimism = samples.reduce((sum, sample) => sum + sample.lowestOutside - sample.lowest, 0);
  const isBetween = (probability: number) => probability >= low && probability < high;
  return {
    decisionThreshold,
    cost: costAt(best),
    optimism: optimism / samples.length,
    noise,
    low,
    high,
    shareBetween: probabilities.filter(isBetween).length / probabilities.length,
    theoretical: {
      decisionThreshold: theoretical.decisionThreshold,
      cost: costAt(theory),
      aboveBest: spread(costs[theory]! - costs[best]!, (one) => one.costs[theory]! - one.costs[best]!),
      isFlat: isFlat[theory]!,
    },
    curve: Array.from(thresholds, (threshold, at) => ({
      decisionThreshold: threshold,
      cost: costAt(at),
      isFlat: isFlat[at]!,
    })),
  };
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))]!;
}
