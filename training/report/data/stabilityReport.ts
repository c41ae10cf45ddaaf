// Whether the test part, and later applicants, are scored like the train part: population stability index.

import type { StabilityReport } from '../../../wasm/artefact/report/stabilitySchema.ts';
import { PEOPLE_MIN } from '../../../wasm/artefact/report/values.ts';
import { scoreBands } from './scoreBands.ts';

const BAND_POINTS = 20;

export interface ScoredPopulations {
  /** Whole points. */
  readonly train: Int32Array;
  readonly test: Int32Array;
  /** Applicants without an outcome yet; may be empty. */
  readonly later: Int32Array;
}

export function stabilityReport({ train, test, later }: ScoredPopulations): StabilityReport {
  const hasLater = later.length >= PEOPLE_MIN;
  const bands = scoreBands(hasLater ? [train, test, later] : [train, test], BAND_POINTS);
  const countsOf = (population: number) => bands.map(({ counts }) => counts[population]!);
  const [trainCounts, testCounts] = [countsOf(0), countsOf(1)];
  const laterCounts = hasLater ? countsOf(2) : null;
  const shareOf = (counts: readonly number[], band: number) => counts[band]! / sumOf(counts);
  return {
    bands: bands.map(({ from, to }, band) => ({
      from: band === 0 ? null : from,
      to: band === bands.length - 1 ? null : to,
      train: shareOf(trainCounts, band),
      test: shareOf(testCounts, band),
      later: laterCounts && shareOf(laterCounts, band),
    })),
    comparisons: [
      { population: 'test', reference: 'train', ...compare(trainCounts, testCounts) },
      ...(laterCounts
        ? [
            {
              population: 'later' as const,
              reference: 'train' as const,
              ...compare(trainCounts, laterCounts),
            },
            { population: 'later' as const, reference: 'test' as const, ...compare(testCounts, laterCounts) },
          ]
        : []),
    ],
  };
}

function compare(reference: readonly number[], current: readonly number[]) {
  const contributions = psiContributions(reference, current);
  return {
    applicants: sumOf(current),
    psi: sumOf(contributions),
    noise: psiNoise(reference.length, sumOf(reference), sumOf(current)),
    contributions,
  };
}

/** (a - e) ln(a / e) of the shares of each band, which all hold people: their sum is the index (Siddiqi, 2006). */
export function psiContributions(reference: readonly number[], current: readonly number[]): number[] {
  const [referenceTotal, currentTotal] = [sumOf(reference), sumOf(current)];
  return reference.map((count, band) => {
    const [expected, actual] = [count / referenceTotal, current[band]! / currentTotal];
    return (actual - expected) * Math.log(actual / expected);
  });
}

/**
 * The index of two samples of one population is (1/n + 1/m) times a chi-square of bands - 1 degrees of freedom
 * (Yurdakul and Naranjo, "Statistical properties of the population stability index", 2020).
 */
export function psiNoise(bands: number, n: number, m: number): { mean: number; upper: number } {
  const scale = 1 / n + 1 / m;
  return { mean: scale * (bands - 1), upper: bands > 1 ? scale * chiSquareQuantile95(bands - 1) : 0 };
}

/** Wilson and Hilferty (1931): within 1 % from 2 degrees of freedom on; the table's value for 1. */
export function chiSquareQuantile95(degrees: number): number {
  if (degrees === 1) return 3.841;
  const spread = 2 / (9 * degrees);
  return degrees * (1 - spread + 1.644854 * Math.sqrt(spread)) ** 3;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
