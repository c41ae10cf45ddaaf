// What really happened against what was expected, once outcomes are known: figures, score bands, cohorts, and whether
// the calibration has moved. Sums only; the rows are the caller's.

import type { Estimate } from '../artefact/manifest.ts';
import { type CostMatrix, type ExpectedPerformance, expectedPerformance } from './expectedPerformance.ts';
import { chiSquareTail, twoSidedNormalTail } from './gammaTail.ts';

export interface AssessedOutcome {
  /** Calibrated, strictly between 0 and 1. */
  readonly probability: number;
  readonly points: number;
  readonly granted: boolean;
  readonly defaulted: boolean;
  /** A month, a product, whatever rows are told apart by. */
  readonly cohort: string;
}

export interface RealisedFigure {
  readonly realised: number;
  readonly expected: Estimate;
  /** Whether the realised value is inside the interval that calibrated probabilities give. */
  readonly isExpected: boolean;
}

export interface OutcomeGroup {
  readonly name: string;
  readonly applicants: number;
  readonly defaults: number;
  readonly defaultRate: RealisedFigure;
}

export interface CalibrationTest {
  /** Spiegelhalter (1986): normal when the probabilities are right; positive = more surprise than they allow. */
  readonly spiegelhalterZ: number;
  readonly spiegelhalterPValue: number;
  /** Hosmer and Lemeshow (1980) over tenths by probability, as many degrees of freedom: no parameter was fitted here. */
  readonly hosmerLemeshow: number;
  readonly hosmerLemeshowDegrees: number;
  readonly hosmerLemeshowPValue: number;
  /** Realised over expected defaults. */
  readonly defaultRatio: number;
  readonly state: 'calibrated' | 'moved' | 'insufficient_data';
}

export type RealisedName = 'auc' | 'brier' | 'defaultRate' | 'grantedDefaultRate' | 'costPerApplicant';

export interface OutcomeComparison {
  readonly applicants: number;
  readonly defaults: number;
  readonly figures: Readonly<Partial<Record<RealisedName, RealisedFigure>>>;
  readonly calibration: CalibrationTest;
  /** 50 points wide, the lowest first. */
  readonly bands: readonly OutcomeGroup[];
  readonly cohorts: readonly OutcomeGroup[];
}

const BAND_POINTS = 50;
const TENTHS = 10;
const MOVED_P_VALUE = 0.01;
/** Expected defaults below which no calibration is judged. */
const DEFAULTS_MIN = 20;

/** @throws RangeError for no rows. */
export function compareOutcomes(rows: readonly AssessedOutcome[], costs: CostMatrix): OutcomeComparison {
  const sorted = rows.toSorted((a, b) => a.probability - b.probability);
  const expected = expectedPerformance(groupsOf(sorted), costs);
  if (!expected) throw new RangeError('There is no outcome to compare.');
  const bandOf = ({ points }: AssessedOutcome) => String(Math.floor(points / BAND_POINTS) * BAND_POINTS);
  return {
    applicants: rows.length,
    defaults: rows.filter(({ defaulted }) => defaulted).length,
    figures: figuresOf(sorted, expected, costs),
    calibration: testCalibration(sorted),
    bands: groupsBy(sorted, bandOf, costs).toSorted((a, b) => Number(a.name) - Number(b.name)),
    cohorts: groupsBy(sorted, ({ cohort }) => cohort, costs).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

const groupsOf = (rows: readonly AssessedOutcome[]) =>
  rows.map(({ probability, granted }) => ({ probability, granted, count: 1 }));

function figuresOf(
  sorted: readonly AssessedOutcome[],
  expected: ExpectedPerformance,
  { missedDefault, lostGoodCustomer }: CostMatrix,
): OutcomeComparison['figures'] {
  const mean = (rows: readonly AssessedOutcome[], of: (row: AssessedOutcome) => number) =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const granted = sorted.filter((row) => row.granted);
  const auc = realisedAuc(sorted);
  const costOf = (row: AssessedOutcome) => {
    if (row.granted) return row.defaulted ? missedDefault : 0;
    return row.defaulted ? 0 : lostGoodCustomer;
  };
  return {
    ...(expected.auc && auc !== null && { auc: figureOf(auc, expected.auc) }),
    brier: figureOf(
      mean(sorted, (row) => (row.probability - Number(row.defaulted)) ** 2),
      expected.brier,
    ),
    defaultRate: figureOf(
      mean(sorted, ({ defaulted }) => Number(defaulted)),
      expected.defaultRate,
    ),
    ...(expected.grantedDefaultRate && {
      grantedDefaultRate: figureOf(
        mean(granted, ({ defaulted }) => Number(defaulted)),
        expected.grantedDefaultRate,
      ),
    }),
    costPerApplicant: figureOf(mean(sorted, costOf), expected.costPerApplicant),
  };
}

function figureOf(realised: number, expected: Estimate): RealisedFigure {
  return { realised, expected, isExpected: realised >= expected.low && realised <= expected.high };
}

/** Mann-Whitney, ties half. @param sorted ascending by probability. @returns null where all had one outcome. */
function realisedAuc(sorted: readonly AssessedOutcome[]): number | null {
  let [won, repaidBelow, defaults] = [0, 0, 0];
  for (let i = 0; i < sorted.length; ) {
    let [tiedRepaid, tiedDefaults] = [0, 0];
    const { probability } = sorted[i]!;
    for (; i < sorted.length && sorted[i]!.probability === probability; i++) {
      if (sorted[i]!.defaulted) tiedDefaults += 1;
      else tiedRepaid += 1;
    }
    won += tiedDefaults * (repaidBelow + tiedRepaid / 2);
    repaidBelow += tiedRepaid;
    defaults += tiedDefaults;
  }
  return defaults === 0 || repaidBelow === 0 ? null : won / (defaults * repaidBelow);
}

function groupsBy(
  sorted: readonly AssessedOutcome[],
  nameOf: (row: AssessedOutcome) => string,
  costs: CostMatrix,
): OutcomeGroup[] {
  const groups = new Map<string, AssessedOutcome[]>();
  for (const row of sorted) {
    const name = nameOf(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups].map(([name, rows]) => {
    const defaults = rows.filter(({ defaulted }) => defaulted).length;
    const { defaultRate } = expectedPerformance(groupsOf(rows), costs)!;
    return {
      name,
      applicants: rows.length,
      defaults,
      defaultRate: figureOf(defaults / rows.length, defaultRate),
    };
  });
}

/** Whether outcomes surprise the probabilities. @param sorted ascending by probability. */
export function testCalibration(sorted: readonly AssessedOutcome[]): CalibrationTest {
  let [surprise, variance, expected, defaults] = [0, 0, 0, 0];
  for (const { probability: p, defaulted } of sorted) {
    const y = Number(defaulted);
    surprise += (y - p) * (1 - 2 * p);
    variance += (1 - 2 * p) ** 2 * p * (1 - p);
    expected += p;
    defaults += y;
  }
  const z = variance > 0 ? surprise / Math.sqrt(variance) : 0;
  const { statistic, degrees } = hosmerLemeshow(sorted);
  const [zTail, tenthsTail] = [twoSidedNormalTail(z), chiSquareTail(statistic, degrees)];
  // Two tests: each at half of the level.
  const moved = Math.min(zTail, tenthsTail) < MOVED_P_VALUE / 2;
  return {
    spiegelhalterZ: z,
    spiegelhalterPValue: zTail,
    hosmerLemeshow: statistic,
    hosmerLemeshowDegrees: degrees,
    hosmerLemeshowPValue: tenthsTail,
    defaultRatio: expected > 0 ? defaults / expected : 1,
    state: expected < DEFAULTS_MIN ? 'insufficient_data' : moved ? 'moved' : 'calibrated',
  };
}

function hosmerLemeshow(sorted: readonly AssessedOutcome[]): { statistic: number; degrees: number } {
  let [statistic, degrees] = [0, 0];
  for (let tenth = 0; tenth < TENTHS; tenth++) {
    const from = Math.floor((tenth * sorted.length) / TENTHS);
    const rows = sorted.slice(from, Math.floor(((tenth + 1) * sorted.length) / TENTHS));
    let [found, expected, variance] = [0, 0, 0];
    for (const { probability: p, defaulted } of rows) {
      found += Number(defaulted);
      expected += p;
      variance += p * (1 - p);
    }
    if (variance === 0) continue;
    statistic += (found - expected) ** 2 / variance;
    degrees += 1;
  }
  return { statistic, degrees };
}
