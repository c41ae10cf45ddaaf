// Random rows with a planted rule, for the tests of this folder and for measuring it. Not applicants.

import { seededRandom } from '../evaluation/seededRandom.ts';

export interface PlantedRows {
  features: Float32Array;
  labels: Uint8Array;
  rows: number;
  columns: number;
}

/** About a tenth of the values is missing; the log-odds of the label depend on the first three features. */
export function plantedRows(rows: number, columns: number, seed: number): PlantedRows {
  const random = seededRandom(seed);
  const features = new Float32Array(rows * columns);
  const labels = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    for (let column = 0; column < columns; column++) {
      features[start + column] = random() < 0.1 ? Number.NaN : Math.round(random() * 200) / 10 - 10;
    }
    const [first = 0, second = 0, third = 0] = features.subarray(start, start + 3);
    const margin = -1 + 0.3 * (first || 0) - (second > 2 ? 1.5 : 0) + (Number.isNaN(third) ? 1 : 0);
    labels[row] = random() < 1 / (1 + Math.exp(-margin)) ? 1 : 0;
  }
  return { features, labels, rows, columns };
}
