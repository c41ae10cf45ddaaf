// What a model's figures should be on a window whose outcomes nobody knows yet, if its probabilities are calibrated
// (NannyML's confidence-based performance estimation, CBPE). It cannot notice that the calibration itself has moved:
// that is what outcomes are compared for (compareOutcomes.ts).

import type { Estimate } from '../artefact/manifest.ts';

/** People of about the same probability; a single person is a group of one. */
export interface ProbabilityGroup {
  /** Calibrated probability of default. */
  readonly probability: number;
  readonly count: number;
  readonly granted: boolean;
}

export interface CostMatrix {
  readonly missedDefault: number;
  readonly lostGoodCustomer: number;
}

/** Intervals hold the realised figure of this very window in 95 of 100 windows, the probabilities being right. */
export interface ExpectedPerformance {
  /** Null where only one outcome is to be expected. */
  readonly auc: Estimate | null;
  readonly brier: Estimate;
  /** Known, not expected; its interval is that of the population behind the window (Wilson). */
  readonly approvalRate: Estimate;
  readonly defaultRate: Estimate;
  /** Of those granted; null when nobody is. */
  readonly grantedDefaultRate: Estimate | null;
  readonly costPerApplicant: Estimate;
  /** The AUC is at most this much off because people of a group cannot be told apart. */
  readonly aucBinError: number;
}

const Z_95 = 1.959963984540054;

/**
 * @param groups ascending by probability; empty ones are ignored.
 * @returns null when nobody is there.
 */
export function expectedPerformance(
  groups: readonly ProbabilityGroup[],
  { missedDefault, lostGoodCustomer }: CostMatrix,
): ExpectedPerformance | null {
  const held = groups.filter(({ count }) => count > 0);
  const rows = held.reduce((sum, { count }) => sum + count, 0);
  if (rows === 0) return null;
  const granted = held.filter((group) => group.granted);
  const grantedRows = granted.reduce((sum, { count }) => sum + count, 0);
  return {
    ...expectedAuc(held),
    brier: averageOf(held, rows, {
      repaid: ({ probability }) => probability ** 2,
      defaulted: ({ probability }) => (1 - probability) ** 2,
    }),
    approvalRate: wilson(grantedRows, rows),
    defaultRate: averageOf(held, rows, { repaid: () => 0, defaulted: () => 1 }),
    grantedDefaultRate:
      grantedRows > 0 ? averageOf(granted, grantedRows, { repaid: () => 0, defaulted: () => 1 }) : null,
    costPerApplicant: averageOf(
      held,
      rows,
      {
        repaid: (group) => (group.granted ? 0 : lostGoodCustomer),
        defaulted: (group) => (group.granted ? missedDefault : 0),
      },
      Number.POSITIVE_INFINITY,
    ),
  };
}

interface Outcomes {
  readonly repaid: (group: ProbabilityGroup) => number;
  readonly defaulted: (group: ProbabilityGroup) => number;
}

/** Mean of a quantity that depends on each outcome alone: a sum of independent draws, so normal for many people. */
function averageOf(
  groups: readonly ProbabilityGroup[],
  rows: number,
  { repaid, defaulted }: Outcomes,
  highest = 1,
): Estimate {
  let [sum, variance] = [0, 0];
  for (const group of groups) {
    const { probability: p, count } = group;
    const [low, high] = [repaid(group), defaulted(group)];
    sum += count * (low + p * (high - low));
    variance += count * p * (1 - p) * (high - low) ** 2;
  }
  return interval(sum / rows, Math.sqrt(variance) / rows, highest);
}

/**
 * Expected pairs in the right order over expected pairs, ties half. Its variance is that of the first derivative by
 * each outcome (delta method): of the pairs won, and of the two totals that they are divided by.
 */
function expectedAuc(groups: readonly ProbabilityGroup[]): Pick<ExpectedPerformance, 'auc' | 'aucBinError'> {
  let [defaults, repaid] = [0, 0];
  for (const { probability, count } of groups) {
    defaults += probability * count;
    repaid += (1 - probability) * count;
  }
  const pairs = defaults * repaid;
  if (pairs === 0) return { auc: null, aucBinError: 0 };
  let [won, tied, below] = [0, 0, 0];
  const repaidBelow: number[] = [];
  for (const { probability, count } of groups) {
    const [d, r] = [probability * count, (1 - probability) * count];
    repaidBelow.push(below);
    won += d * (below + r / 2);
    // A group of one is no pair with itself.
    tied += (d * r * Math.max(0, count - 1)) / count / 2;
    below += r;
  }
  const auc = won / pairs;
  let [variance, defaultsBelow] = [0, 0];
  for (const [i, { probability: p, count }] of groups.entries()) {
    const [d, r] = [p * count, (1 - p) * count];
    const repaidWorse = repaidBelow[i]! + r / 2;
    const defaultsRiskier = defaults - defaultsBelow - d / 2;
    const slope = (repaidWorse - defaultsRiskier - auc * (repaid - defaults)) / pairs;
    variance += count * p * (1 - p) * slope ** 2;
    defaultsBelow += d;
  }
  return { auc: interval(auc, Math.sqrt(variance), 1), aucBinError: tied / pairs };
}

function interval(value: number, deviation: number, highest: number): Estimate {
  return {
    value,
    low: Math.max(0, value - Z_95 * deviation),
    high: Math.min(highest, value + Z_95 * deviation),
  };
}

/** Wilson (1927). */
function wilson(successes: number, rows: number): Estimate {
  const share = successes / rows;
  const z2 = Z_95 ** 2;
  const middle = (share + z2 / (2 * rows)) / (1 + z2 / rows);
  const half = (Z_95 / (1 + z2 / rows)) * Math.sqrt((share * (1 - share)) / rows + z2 / (4 * rows ** 2));
  return { value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
