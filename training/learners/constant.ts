// The learner that every other one must beat: it says the share of defaults of its training rows to everybody.

import type { Learner } from '../evaluation/crossValidate.ts';

/** @param target 0 or 1, one a row. */
export function constant(target: Uint8Array): Learner {
  return {
    name: 'constant',
    fitPredict(trainRows, testRows) {
      const defaults = trainRows.reduce((sum, row) => sum + target[row]!, 0);
      return new Float64Array(testRows.length).fill(defaults / trainRows.length);
    },
  };
}
