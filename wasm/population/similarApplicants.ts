// The people of the sample nearest to an applicant: who asked for a like loan out of a like situation, whatever their
// score. Neither the age nor any other sensitive field makes two people alike here.

import { ln } from '../decide/portableMath.ts';
import type { FieldName } from '../features/catalogue.ts';
import type { ScoringInput } from '../scorer.ts';
import { columnOf, hasRepaid, isGranted, type Population, type PopulationColumn } from './population.ts';
import { populationValues } from './populationValues.ts';

/** The loan, the budget, work, home, and the record: each counts alike. Those the sample lacks are left out. */
export const SIMILARITY_FIELDS: readonly FieldName[] = [
  'contract_type',
  'amount_credit',
  'credit_to_annuity',
  'amount_income',
  'annuity_to_income',
  'income_type',
  'employed_years',
  'education',
  'housing_type',
  'external_score_mean',
  'bureau_debt_sum',
  'previous_refused_share',
  'instalment_late_share',
];

/** Two people of whom one has no known value are neither alike nor unlike in it. */
const HALF_KNOWN_DISTANCE = 0.5;
/** Numbers are standardised by the spread between these shares of the sample's known values. */
const SPREAD_SHARES = [0.05, 0.95] as const;

export interface SimilarApplicants {
  /** Rows of the population, nearest first; equally near ones by row. */
  readonly rows: Int32Array;
  /** One a row: mean over the fields, 0 = alike in all, 1 = unlike in all. */
  readonly distances: Float64Array;
  readonly granted: number;
  /** Of all rows, whatever was decided. */
  readonly repaid: number;
}

export interface SimilarOptions {
  /** At most; fewer where the sample has fewer. */
  readonly count?: number;
}

/**
 * Gower's distance (Biometrics 27, 1971): per field |x - y| over the spread of the sample, at most 1; amounts by their
 * logarithm; a category is 0 or 1; not known on both sides is 0.
 */
export function similarApplicants(
  population: Population,
  applicant: ScoringInput,
  { count = 100 }: SimilarOptions = {},
): SimilarApplicants {
  const values = populationValues(population, applicant);
  const names = SIMILARITY_FIELDS.filter((name) => values.has(name));
  const distances = new Float64Array(population.count);
  for (const name of names) {
    const column = columnOf(population, name);
    const ofLevel = levelDistances(column, values.get(name)!);
    const { level } = column;
    for (let row = 0; row < distances.length; row++) distances[row]! += ofLevel[level[row]!]!;
  }
  for (let row = 0; row < distances.length; row++) distances[row]! /= names.length;
  const rows = nearest(distances, count);
  const how = (test: (population: Population, row: number) => boolean) =>
    rows.reduce((sum, row) => sum + Number(test(population, row)), 0);
  return {
    rows,
    distances: Float64Array.from(rows, (row) => distances[row]!),
    granted: how(isGranted),
    repaid: how(hasRepaid),
  };
}

/** Per level of the column: its distance from the applicant's value. */
function levelDistances(column: PopulationColumn, value: string | number | null): Float64Array {
  const { codes, numbers } = column;
  const distances = new Float64Array(numbers.length).fill(HALF_KNOWN_DISTANCE);
  if (value === null) {
    distances[0] = 0;
    return distances;
  }
  if (codes) {
    for (let level = 1; level < codes.length; level++) distances[level] = Number(codes[level] !== value);
    return distances;
  }
  const scaled = scaleOf(column);
  const spread = spreadOf(column, scaled);
  const own = scaled(Number(value));
  for (let level = 1; level < numbers.length; level++) {
    const apart = Math.abs(scaled(numbers[level]!) - own);
    distances[level] = apart === 0 ? 0 : Math.min(1, apart / spread);
  }
  return distances;
}

function scaleOf({ field }: PopulationColumn): (value: number) => number {
  return field.kind === 'amount' ? (value) => ln(1 + Math.max(0, value)) : (value) => value;
}

/** 0 where nearly all are alike: whoever differs is then wholly unlike. */
function spreadOf({ numbers, level }: PopulationColumn, scaled: (value: number) => number): number {
  const counts = new Int32Array(numbers.length);
  for (const one of level) counts[one]! += 1;
  const known = level.length - counts[0]!;
  const [low, high] = SPREAD_SHARES.map((share) => {
    let seen = 0;
    for (let one = 1; one < numbers.length; one++) {
      seen += counts[one]!;
      if (seen >= share * known) return scaled(numbers[one]!);
    }
    return 0;
  });
  return high! - low!;
}

function nearest(distances: Float64Array, count: number): Int32Array {
  const kept = Math.min(count, distances.length);
  if (kept === 0) return new Int32Array(0);
  const cutoff = distances.toSorted()[kept - 1]!;
  const nearer: number[] = [];
  const ties: number[] = [];
  distances.forEach((distance, row) => {
    if (distance < cutoff) nearer.push(row);
    else if (distance === cutoff) ties.push(row);
  });
  nearer.sort((a, b) => distances[a]! - distances[b]! || a - b);
  return Int32Array.from([...nearer, ...ties].slice(0, kept));
}
