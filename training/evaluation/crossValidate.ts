// Cross-validation of any learner with any score: it knows folds and out-of-fold predictions, and nothing of models.

import { stratifiedFolds } from './stratifiedFolds.ts';

/** Rows of a matrix by number: what a learner may look at. */
export interface Learner {
  readonly name: string;
  /** Everything learned from outcomes is learned here, from `trainRows` alone. @returns one prediction a test row. */
  fitPredict(trainRows: Int32Array, testRows: Int32Array, seed: number): Promise<Float64Array> | Float64Array;
}

/** A score of out-of-fold predictions, such as the AUC or the lowest business cost. */
export type Score = (predictions: Float64Array, labels: Uint8Array) => number;

export interface CrossValidateOptions<Name extends string> {
  readonly learner: Learner;
  readonly labels: Uint8Array;
  readonly scores: Readonly<Record<Name, Score>>;
  readonly folds: number;
  readonly repeats: number;
  readonly seed: number;
  readonly onFold?: (done: number, total: number) => void;
}

export interface CrossValidation<Name extends string> {
  /** One prediction a row for each repeat, each made by a model that never saw the row. */
  readonly outOfFold: readonly Float64Array[];
  /** Scores of each repeat, over all rows at once. */
  readonly repeats: readonly Readonly<Record<Name, number>>[];
  /** Their means. */
  readonly mean: Readonly<Record<Name, number>>;
}

/** Repeated stratified cross-validation; the same seed gives the same folds and, with a sound learner, predictions. */
export async function crossValidate<Name extends string>(
  options: CrossValidateOptions<Name>,
): Promise<CrossValidation<Name>> {
  const { learner, labels, scores, folds, repeats, seed, onFold = () => {} } = options;
  const outOfFold: Float64Array[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const repeatSeed = seed + repeat;
    const predictions = new Float64Array(labels.length).fill(Number.NaN);
    const parts = stratifiedFolds(labels, folds, repeatSeed);
    for (const [fold, testRows] of parts.entries()) {
      const trainRows = allBut(labels.length, testRows);
      const predicted = await learner.fitPredict(trainRows, testRows, repeatSeed * folds + fold);
      requirePredictions(learner, testRows, predicted);
      testRows.forEach((row, i) => {
        predictions[row] = predicted[i]!;
      });
      onFold(repeat * folds + fold + 1, repeats * folds);
    }
    outOfFold.push(predictions);
  }
  const names = Object.keys(scores) as Name[];
  const scored = outOfFold.map((predictions) => record(names, (name) => scores[name](predictions, labels)));
  const mean = record(names, (name) => scored.reduce((sum, one) => sum + one[name], 0) / scored.length);
  return { outOfFold, repeats: scored, mean };
}

function record<Name extends string>(
  names: readonly Name[],
  value: (name: Name) => number,
): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, number>;
}

function allBut(rows: number, left: Int32Array): Int32Array {
  const isLeft = new Uint8Array(rows);
  for (const row of left) isLeft[row] = 1;
  return Int32Array.from([...isLeft.keys()].filter((row) => isLeft[row] === 0));
}

function requirePredictions({ name }: Learner, rows: Int32Array, predicted: Float64Array): void {
  if (predicted.length !== rows.length) {
    throw new RangeError(`${name} gave ${predicted.length} predictions for ${rows.length} rows.`);
  }
  const wrong = predicted.findIndex(Number.isNaN);
  if (wrong >= 0) throw new RangeError(`${name} gave no number for row ${rows[wrong]}.`);
}
