// Predictions sorted once and counted by distinct probability: all that the metrics of this folder need.
// Rows with the same probability are one entry, so no metric can depend on the order of the rows.

import { EvaluationError } from './evaluationError.ts';

/** Parallel arrays, one entry a distinct probability, ascending. */
export interface RankedOutcomes {
  /** In [0, 1], strictly ascending. */
  readonly probability: Float64Array;
  /** Applicants with that probability who did not repay, and who did. */
  readonly defaulted: Float64Array;
  readonly repaid: Float64Array;
  readonly defaultedTotal: number;
  readonly repaidTotal: number;
}

/**
 * @param probabilities of default, one a row
 * @param labels 1 = did not repay, 0 = repaid
 * @throws EvaluationError also `one_class`: no metric of this folder means anything without both outcomes
 */
export function rankOutcomes(probabilities: ArrayLike<number>, labels: ArrayLike<number>): RankedOutcomes {
  checkRows(probabilities, labels);
  const { distinct, entryOfRow } = indexProbabilities(probabilities);
  const defaulted = new Float64Array(distinct.length);
  const repaid = new Float64Array(distinct.length);
  let defaultedTotal = 0;
  for (let row = 0; row < labels.length; row++) {
    const counts = labels[row] === 1 ? defaulted : repaid;
    counts[entryOfRow[row]!]! += 1;
    defaultedTotal += labels[row]!;
  }
  const repaidTotal = labels.length - defaultedTotal;
  if (defaultedTotal === 0 || repaidTotal === 0) {
    throw new EvaluationError({ reason: 'one_class', defaulted: defaultedTotal, repaid: repaidTotal });
  }
  return { probability: distinct, defaulted, repaid, defaultedTotal, repaidTotal };
}

/** The distinct probabilities, ascending, and for each row the place of its own. */
export function indexProbabilities(probabilities: ArrayLike<number>) {
  const order = Uint32Array.from({ length: probabilities.length }, (_, row) => row);
  order.sort((a, b) => probabilities[a]! - probabilities[b]!);
  const entryOfRow = new Uint32Array(probabilities.length);
  const distinct: number[] = [];
  for (const row of order) {
    const probability = probabilities[row]!;
    if (distinct.length === 0 || distinct.at(-1) !== probability) distinct.push(probability);
    entryOfRow[row] = distinct.length - 1;
  }
  return { distinct: Float64Array.from(distinct), entryOfRow };
}

function checkRows(probabilities: ArrayLike<number>, labels: ArrayLike<number>): void {
  if (probabilities.length !== labels.length) {
    const counts = { probabilities: probabilities.length, labels: labels.length };
    throw new EvaluationError({ reason: 'length_mismatch', ...counts });
  }
  if (labels.length === 0) throw new EvaluationError({ reason: 'no_rows' });
  for (let row = 0; row < labels.length; row++) {
    const value = probabilities[row]!;
    if (!(value >= 0 && value <= 1)) throw new EvaluationError({ reason: 'not_a_probability', row, value });
    const label = labels[row]!;
    if (label !== 0 && label !== 1) throw new EvaluationError({ reason: 'not_a_label', row, value: label });
  }
}
