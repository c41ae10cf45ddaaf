// A population to draw from without end: features as credit files have them (amounts, counts with many zeros, flags,
// categories, correlated in families, missing together), so that a window without drift is known to be one.

import { MODEL_FEATURES } from '../../../training/config.ts';
import { seededRandom } from '../../../training/evaluation/seededRandom.ts';
import type { FeatureMatrix } from '../../../training/features/featureMatrix.ts';
import { CATEGORY_NAMES, type CategoryName } from '../../../wasm/features/catalogue.ts';

/** Features of a family share half of their variance, and are missing together. */
const FAMILY = 8;
const MISSING_SHARES = [0, 0, 0.02, 0, 0.1, 0, 0.5, 0.05] as const;

/** Column that is shifted: a plain number that is never missing; and one that misses 5 %. */
export const PLAIN_COLUMN = MODEL_FEATURES.findIndex(
  (_, i) => missingShareOf(i) === 0 && kindOf(i) === 'normal' && !isCategory(i),
);
export const MISSING_COLUMN = MODEL_FEATURES.findIndex(
  (_, i) => missingShareOf(i) === 0.05 && !isCategory(i),
);
export const RARELY_MISSING_COLUMN = MODEL_FEATURES.findIndex(
  (_, i) => missingShareOf(i) === 0.02 && !isCategory(i),
);

export function missingShareOf(column: number): number {
  return MISSING_SHARES[Math.floor(column / FAMILY) % MISSING_SHARES.length]!;
}

type Shape = 'normal' | 'amount' | 'count' | 'flag';

function kindOf(column: number): Shape {
  return (['normal', 'amount', 'count', 'normal', 'amount', 'count', 'flag'] as const)[column % 7]!;
}

function isCategory(column: number): boolean {
  return (CATEGORY_NAMES as readonly string[]).includes(MODEL_FEATURES[column]!);
}

export function drawPopulation(rows: number, seed: number): FeatureMatrix {
  const random = seededRandom(seed);
  const width = MODEL_FEATURES.length;
  const values = new Float32Array(rows * width);
  const names = CATEGORY_NAMES.filter((name) => MODEL_FEATURES.includes(name));
  const levels = new Map<CategoryName, (string | null)[]>(names.map((name) => [name, new Array(rows)]));
  let spare: number | null = null;
  const normal = () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  for (let row = 0; row < rows; row++) {
    let [family, isMissing] = [0, false];
    for (let column = 0; column < width; column++) {
      if (column % FAMILY === 0) {
        family = normal();
        isMissing = random() < missingShareOf(column);
      }
      const score = Math.SQRT1_2 * (family + normal());
      values[row * width + column] = isMissing ? Number.NaN : shaped(score, kindOf(column));
      const codes = levels.get(MODEL_FEATURES[column] as CategoryName);
      if (codes) codes[row] = isMissing ? null : `code_${Math.max(0, Math.floor(2 * score + 3))}`;
    }
  }
  return {
    features: MODEL_FEATURES,
    applicantIds: Uint32Array.from({ length: rows }, (_, row) => row),
    target: new Uint8Array(rows),
    values,
    levels,
  };
}

function shaped(score: number, shape: Shape): number {
  switch (shape) {
    case 'normal':
      return score;
    case 'amount':
      return Math.round(200 * Math.exp(0.6 * score)) * 450;
    case 'count':
      return Math.max(0, Math.floor(2 * score));
    case 'flag':
      return Number(score > 1.2);
  }
}
