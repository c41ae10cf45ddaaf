// Several metrics of one or more sets of predictions under the same resampled applicants, so that two models can be
// compared applicant by applicant. One metric of one set is bootstrapInterval's.

import type { Estimate } from '../../wasm/artefact/manifest.ts';
import { EvaluationError } from './evaluationError.ts';
import { indexProbabilities, type RankedOutcomes, rankOutcomes } from './rankOutcomes.ts';
import { seededRandom } from './seededRandom.ts';

export interface MetricSamples {
  /** On the applicants themselves, the mean over the sets of predictions. */
  readonly value: number;
  /** The same on each resample; the same seed gives the same applicants for every model. */
  readonly samples: Float64Array;
}

/** @param set which set of predictions the outcomes come from: a threshold may belong to one. */
export type SampledMetric = (outcomes: RankedOutcomes, set: number) => number;

export interface BootstrapMetricsSettings {
  readonly resamples: number;
  readonly seed: number;
}

const LOW = 0.025;
const HIGH = 0.975;
/** Draws in a row without both outcomes after which the labels are blamed. */
const MAX_REDRAWS = 1000;

/**
 * @param predictions one or more sets over the same applicants, such as the repeats of a cross-validation.
 * @throws EvaluationError as rankOutcomes
 */
export function bootstrapMetrics<Name extends string>(
  metrics: Readonly<Record<Name, SampledMetric>>,
  predictions: readonly Float64Array[],
  labels: Uint8Array,
  { resamples, seed }: BootstrapMetricsSettings,
): Record<Name, MetricSamples> {
  const names = Object.keys(metrics) as Name[];
  const meanOf = (sets: readonly RankedOutcomes[], name: Name) =>
    sets.reduce((sum, outcomes, set) => sum + metrics[name](outcomes, set), 0) / sets.length;
  const whole = predictions.map((set) => rankOutcomes(set, labels));
  const samples = new Map(names.map((name) => [name, new Float64Array(resamples)]));
  const recounts = predictions.map((set) => recounter(set, labels));
  const drawTimes = drawer(labels, seededRandom(seed));
  for (let sample = 0; sample < resamples; sample++) {
    const times = drawTimes();
    const sets = recounts.map((recount) => recount(times));
    for (const name of names) samples.get(name)![sample] = meanOf(sets, name);
  }
  const entries = names.map((name) => [name, { value: meanOf(whole, name), samples: samples.get(name)! }]);
  return Object.fromEntries(entries) as Record<Name, MetricSamples>;
}

/** The percentile interval at 95 %. */
export function estimateOf({ value, samples }: MetricSamples): Estimate {
  const sorted = samples.toSorted();
  return { value, low: quantile(sorted, LOW), high: quantile(sorted, HIGH) };
}

/**
 * The same for a metric that chance can only push up, such as a calibration error: resampling adds noise of its own to
 * that of the applicants, so its samples lie above the value. Their mean excess, the bootstrap's estimate of the bias
 * (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, ch. 10), is taken off each; the interval holds the value.
 * @param floor of the metric; none for a difference.
 */
export function centredEstimateOf(
  { value, samples }: MetricSamples,
  floor = Number.NEGATIVE_INFINITY,
): Estimate {
  const bias = samples.reduce((sum, sample) => sum + sample, 0) / samples.length - value;
  const { low, high } = estimateOf({
    value,
    samples: samples.map((sample) => Math.max(floor, sample - bias)),
  });
  return { value, low: Math.min(low, value), high: Math.max(high, value) };
}

/** How much more the first is than the second, on the same applicants. */
export function differenceOf(first: MetricSamples, second: MetricSamples): Estimate {
  return estimateOf(excessOf(first, second));
}

/** The same for a metric that chance can only push up. */
export function centredDifferenceOf(first: MetricSamples, second: MetricSamples): Estimate {
  return centredEstimateOf(excessOf(first, second));
}

function excessOf(first: MetricSamples, second: MetricSamples): MetricSamples {
  return {
    value: first.value - second.value,
    samples: first.samples.map((sample, i) => sample - second.samples[i]!),
  };
}

/** Linear between the two nearest order statistics (type 7 of Hyndman and Fan, 1996). */
function quantile(sorted: Float64Array, share: number): number {
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)]!;
  return below + (position - Math.floor(position)) * (sorted[Math.ceil(position)]! - below);
}

/** How often each applicant is drawn, with both outcomes among them; the array is used again by the next draw. */
function drawer(labels: Uint8Array, random: () => number): () => Uint16Array {
  const rows = labels.length;
  const times = new Uint16Array(rows);
  return () => {
    for (let attempt = 0; attempt < MAX_REDRAWS; attempt++) {
      times.fill(0);
      let defaults = 0;
      for (let draw = 0; draw < rows; draw++) {
        const row = Math.floor(random() * rows);
        times[row]! += 1;
        defaults += labels[row]!;
      }
      if (defaults > 0 && defaults < rows) return times;
    }
    throw new EvaluationError({ reason: 'one_class', defaulted: 0, repaid: rows });
  };
}

/** Outcomes of drawn applicants by rank, which does not change; its arrays are used again by the next draw. */
function recounter(predictions: Float64Array, labels: Uint8Array): (times: Uint16Array) => RankedOutcomes {
  const { distinct, entryOfRow } = indexProbabilities(predictions);
  const defaulted = new Float64Array(distinct.length);
  const repaid = new Float64Array(distinct.length);
  return (times) => {
    defaulted.fill(0);
    repaid.fill(0);
    let defaultedTotal = 0;
    for (let row = 0; row < times.length; row++) {
      const counts = labels[row] === 1 ? defaulted : repaid;
      counts[entryOfRow[row]!]! += times[row]!;
      defaultedTotal += labels[row]! * times[row]!;
    }
    const repaidTotal = times.length - defaultedTotal;
    return { probability: distinct, defaulted, repaid, defaultedTotal, repaidTotal };
  };
}
