// The points of three populations: those the model learned from, those it is judged on, and those still to be decided.

import { type DecisionRule, decide } from '../../../wasm/decide/decision.ts';
import { type CategoryEncodings, createEncoder } from '../../../wasm/features/encodeFeatures.ts';
import { selectRows } from '../../features/featureMatrix.ts';
import { readApplicants } from '../../features/readApplicants.ts';
import type { Part } from '../../split/splitApplicants.ts';
import type { FittedRule, ScoredRows } from '../../stages/fitRule.ts';
import type { PreparedRows } from '../../stages/prepareRows.ts';
import type { ScoredPopulations } from './stabilityReport.ts';

export interface PopulationsRequest {
  readonly prepared: PreparedRows;
  readonly split: Readonly<Record<Part, Int32Array>>;
  readonly encodings: CategoryEncodings;
  readonly fitted: FittedRule;
  readonly test: ScoredRows;
  /** The margins that the engine of the model itself gives `values`, rows x features. */
  readonly sourceMargins: (values: Float32Array) => Float32Array;
}

/** Rows scored at once: their values are a copy. */
const BATCH_ROWS = 20_000;

export async function scorePopulations(request: PopulationsRequest): Promise<ScoredPopulations> {
  const { prepared, split, fitted, test, sourceMargins } = request;
  const train = new Int32Array(split.train.length);
  for (let start = 0; start < train.length; start += BATCH_ROWS) {
    const { values } = selectRows(prepared.matrix, split.train.subarray(start, start + BATCH_ROWS));
    train.set(wholePoints(sourceMargins(values), fitted.rule), start);
  }
  return { train, test: wholePoints(test.margins, fitted.rule), later: await laterPoints(request) };
}

export function wholePoints(margins: Float32Array, rule: DecisionRule): Int32Array {
  return Int32Array.from(margins, (margin) => decide(margin, rule).points);
}

/** Applicants without an outcome yet, encoded as the edge would. */
async function laterPoints(request: PopulationsRequest): Promise<Int32Array> {
  const { prepared, encodings, fitted, sourceMargins } = request;
  const { features } = prepared.matrix;
  const encoder = createEncoder(features, encodings);
  const points: number[] = [];
  for await (const batch of readApplicants(prepared.database.connection, ['test'])) {
    const values = new Float32Array(batch.length * features.length);
    batch.forEach(({ application, history }, i) => {
      encoder.encodeInto(values, i * features.length, application, history);
    });
    points.push(...wholePoints(sourceMargins(values), fitted.rule));
  }
  return Int32Array.from(points);
}
