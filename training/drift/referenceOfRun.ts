// reference.json of a training run: the profile of what export has at hand.

import type { ImportanceReport } from '../../wasm/artefact/report/importanceSchema.ts';
import type { DecisionRule } from '../../wasm/decide/decision.ts';
import type { Forest } from '../../wasm/trees/forest.ts';
import { everyFew } from '../exploration/exploreFeatures.ts';
import { type FeatureMatrix, selectRows } from '../features/featureMatrix.ts';
import { explainRows } from '../report/data/explainRows.ts';
import type { Part } from '../split/splitApplicants.ts';
import { trainingRows } from '../split/trainingRows.ts';
import { buildReferenceProfile } from './buildReferenceProfile.ts';

export interface RunReferenceRequest {
  readonly matrix: FeatureMatrix;
  readonly split: Readonly<Record<Part, Int32Array>>;
  readonly forest: Forest;
  readonly rule: DecisionRule;
  /** Margins of the test part. */
  readonly margins: Float32Array;
  readonly importance: ImportanceReport;
}

/** Rows of the test part whose contributions are averaged by bin. */
const EXPLAINED_MAX = 3_000;

/** @returns the bytes of reference.json. */
export function referenceOfRun(request: RunReferenceRequest): Uint8Array {
  const { matrix, split, forest, rule, margins, importance } = request;
  const explainedRows = everyFew(split.test, EXPLAINED_MAX);
  const profile = buildReferenceProfile({
    matrix,
    rows: trainingRows(split),
    rule,
    margins,
    importances: new Map(importance.features.map(({ feature, share }) => [feature, share])),
    explained: explainRows(forest, selectRows(matrix, explainedRows).values, rule),
    explainedRows,
  });
  return Buffer.from(`${JSON.stringify(profile)}\n`);
}
