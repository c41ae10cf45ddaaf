// The gate before anything is written: the exported model, run by ONNX Runtime, must be the booster it came from.

import { type DecisionRule, decide } from '../../wasm/decide/decision.ts';
import { openSession } from '../../wasm/runtime/node.ts';

export const PROBABILITY_TOLERANCE = 1e-6;
/** Rows a model run is given at once. */
const BATCH_ROWS = 4_096;

export interface GateReport {
  readonly rows: number;
  readonly hostileRows: number;
  /** Largest |probability by libxgboost - probability by ONNX Runtime|, of both ways ONNX Runtime gives it. */
  readonly largestDifference: number;
  readonly flippedDecisions: number;
}

/** The export differs from the booster: it must not be written. */
export class GateError extends Error {
  override readonly name = 'GateError';
  readonly report: GateReport;
  constructor(report: GateReport) {
    super(
      `The exported model is not the booster: largest difference of probability ${report.largestDifference} ` +
        `(allowed ${PROBABILITY_TOLERANCE}), ${report.flippedDecisions} decisions flipped (allowed 0), ` +
        `on ${report.rows + report.hostileRows} rows.`,
    );
    this.report = report;
  }
}

export interface GateRows {
  /** rows x featureCount float32. */
  readonly values: Float32Array;
  /** What libxgboost says of each row. */
  readonly margins: Float32Array;
}

/** @throws GateError when any probability or any decision differs. */
export async function passGate(
  model: Uint8Array,
  featureCount: number,
  rule: DecisionRule,
  test: GateRows,
  hostile: GateRows,
  onProgress: (rows: number) => void = () => {},
): Promise<GateReport> {
  const session = await openSession(model, featureCount);
  let largestDifference = 0;
  let flippedDecisions = 0;
  let done = 0;
  for (const { values, margins } of [test, hostile]) {
    for (let start = 0; start < margins.length; start += BATCH_ROWS) {
      const rows = Math.min(BATCH_ROWS, margins.length - start);
      const batch = values.subarray(start * featureCount, (start + rows) * featureCount);
      const { margin, probability } = await session.run(batch, rows);
      for (let row = 0; row < rows; row++) {
        const expected = decide(margins[start + row]!, rule);
        const found = decide(margin[row]!, rule);
        const difference = Math.max(
          Math.abs(found.probabilityOfDefault - expected.probabilityOfDefault),
          Math.abs(probability[row]! - expected.probabilityOfDefault),
        );
        // A comparison that NaN fails: an answer that is no number is the largest difference of all.
        if (!(difference <= largestDifference))
          largestDifference = Number.isNaN(difference) ? Infinity : difference;
        if (found.decision !== expected.decision) flippedDecisions += 1;
      }
      done += rows;
      onProgress(done);
    }
  }
  await session.release();
  const report = {
    rows: test.margins.length,
    hostileRows: hostile.margins.length,
    largestDifference,
    flippedDecisions,
  };
  if (!(largestDifference <= PROBABILITY_TOLERANCE) || flippedDecisions > 0) throw new GateError(report);
  return report;
}
