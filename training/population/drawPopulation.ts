// The anonymous rows of population.bin, drawn by seed from the test part: which rows, which columns. How a value is made
// nobody's is in anonymise.ts; rows are put in another order by writePopulation.

import type { CategoryName, FieldName } from '../../wasm/features/catalogue.ts';
import { POPULATION_FAMILIES } from '../../wasm/population/populationFamilies.ts';
import { POPULATION_FIELDS, REQUEST_AMOUNTS } from '../../wasm/population/populationFields.ts';
import type { PopulationRows } from '../../wasm/population/writePopulation.ts';
import { seededRandom } from '../evaluation/seededRandom.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { anonymousCodes, anonymousNumbers, type ColumnValues, moveExactAmounts } from './anonymise.ts';
import type { ExplainedPart } from './explainTestPart.ts';

/** Enough for a hundred neighbours of anybody, few enough to be read by a telephone: about a megabyte. */
export const POPULATION_ROWS_MAX = 10_000;

export interface PopulationRequest {
  readonly matrix: FeatureMatrix;
  /** Of the matrix: those that were explained, all with a known outcome. */
  readonly rows: readonly number[];
  /** Whole points, one a row. */
  readonly points: readonly number[];
  readonly explained: ExplainedPart;
  readonly decisionPoints: number;
  readonly seed: number;
}

export function drawPopulation(request: PopulationRequest): PopulationRows {
  const { matrix, rows, points, explained, decisionPoints, seed } = request;
  const drawn = draw(rows.length, POPULATION_ROWS_MAX, seed);
  const drawnRows = drawn.map((i) => rows[i]!);
  const names = POPULATION_FIELDS.filter((name) => matrix.features.includes(name));
  const columns = new Map(names.map((name) => [name, columnOf(matrix, name, drawnRows)]));
  const amounts = REQUEST_AMOUNTS.filter((name) => columns.has(name));
  const moved = moveExactAmounts(
    amounts.map((name) => columns.get(name)!),
    rows.map((row) => amounts.map((name) => exactValue(matrix, name, row))),
  );
  amounts.forEach((name, i) => {
    columns.set(name, moved[i]!);
  });
  return {
    featureCount: matrix.features.length,
    decisionPoints,
    basePoints: explained.basePoints,
    fields: [...columns].map(([name, values]) => ({ name, values })),
    points: drawn.map((i) => points[i]!),
    repaid: drawnRows.map((row) => matrix.target[row] === 0),
    families: POPULATION_FAMILIES,
    contributions: drawn.map((i) => [...explained.families[i]!]),
  };
}

/** `most` of the numbers below `count`, each as likely as any other (Fisher and Yates). */
function draw(count: number, most: number, seed: number): number[] {
  const random = seededRandom(seed);
  const numbers = Array.from({ length: count }, (_, i) => i);
  const taken = Math.min(count, most);
  for (let i = 0; i < taken; i++) {
    const other = i + Math.floor(random() * (count - i));
    [numbers[i], numbers[other]] = [numbers[other]!, numbers[i]!];
  }
  return numbers.slice(0, taken);
}

function columnOf(matrix: FeatureMatrix, name: FieldName, rows: readonly number[]): ColumnValues {
  const codes = matrix.levels.get(name as CategoryName);
  if (codes) return anonymousCodes(rows.map((row) => codes[row]!));
  return anonymousNumbers(
    name,
    rows.map((row) => exactValue(matrix, name, row)),
  );
}

function exactValue({ features, values }: FeatureMatrix, name: FieldName, row: number): number {
  return values[row * features.length + features.indexOf(name)]!;
}
