// A feature matrix with a planted decision function, for the tests of learners. Names are the catalogue's, values are
// not: nobody is described.

import type { CategoryName, FieldName } from '../../wasm/features/catalogue.ts';
import { seededRandom } from '../evaluation/seededRandom.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';

export interface PlantedMatrix {
  readonly matrix: FeatureMatrix;
  /** The true probability of default of each row. */
  readonly probabilities: Float64Array;
}

const FEATURES: readonly FieldName[] = [
  'amount_income',
  'amount_goods',
  'family_members',
  'region_population_share',
  'organisation',
];

/** Share of defaults of each planted level. */
const LEVEL_LOG_ODDS: Readonly<Record<string, number>> = { a: -0.8, b: 0, c: 0.8 };

/**
 * log-odds = -2 + 1.2 x1 - 0.8 x2 + 0.7 [x3 missing] + the level's, x standard normal, x4 noise, x3 noise where known.
 * None of these features has a monotone sign in the catalogue.
 */
export function plantedMatrix(rows: number, seed: number): PlantedMatrix {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const width = FEATURES.length;
  const values = new Float32Array(rows * width).fill(Number.NaN);
  const target = new Uint8Array(rows);
  const organisations: string[] = [];
  const probabilities = Float64Array.from({ length: rows }, (_, row) => {
    const drawn = [normal(), normal(), random() < 0.3 ? Number.NaN : normal(), normal()];
    values.set(drawn, row * width);
    const level = ['a', 'b', 'c'][Math.floor(random() * 3)]!;
    organisations.push(level);
    const missing = Number.isNaN(drawn[2]!) ? 0.7 : 0;
    const logOdds = -2 + 1.2 * drawn[0]! - 0.8 * drawn[1]! + missing + LEVEL_LOG_ODDS[level]!;
    const probability = 1 / (1 + Math.exp(-logOdds));
    target[row] = random() < probability ? 1 : 0;
    return probability;
  });
  const levels = new Map<CategoryName, string[]>([['organisation', organisations]]);
  const applicantIds = Uint32Array.from({ length: rows }, (_, row) => 100_002 + row);
  return { matrix: { features: FEATURES, applicantIds, target, values, levels }, probabilities };
}
