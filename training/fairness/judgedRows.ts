// Rows of one part with what the model says and decides of them: all that figures of groups are made from.

import type { CostMatrix } from '../evaluation/confusion.ts';

export interface JudgedRows {
  /** Calibrated probability of default, one a row. */
  readonly probabilities: Float64Array;
  /** 1 = did not repay. */
  readonly labels: Uint8Array;
  /** Refused from this probability on. */
  readonly decisionThreshold: number;
  readonly costMatrix: CostMatrix;
  /** Of the bootstrap intervals. */
  readonly resamples: number;
  readonly seed: number;
}
