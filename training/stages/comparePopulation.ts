// The stage after the gate: the test part explained once, summed up as comparison.json and sampled as population.bin.

import { COMPARISON_FILE } from '../../wasm/artefact/comparison.ts';
import { decide } from '../../wasm/decide/decision.ts';
import { POPULATION_FILE } from '../../wasm/population/populationLayout.ts';
import { writePopulation } from '../../wasm/population/writePopulation.ts';
import type { Forest } from '../../wasm/trees/forest.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { comparisonOf } from '../population/comparisonOf.ts';
import { drawPopulation } from '../population/drawPopulation.ts';
import { explainTestPart } from '../population/explainTestPart.ts';
import type { ProgressLine } from '../progressLine.ts';
import type { FittedRule, ScoredRows } from './fitRule.ts';

export interface ComparePopulationOptions {
  readonly matrix: FeatureMatrix;
  readonly forest: Forest;
  readonly fitted: Pick<FittedRule, 'rule'>;
  /** Row numbers of the test part, and what the model says of them. */
  readonly rows: Int32Array;
  readonly test: ScoredRows;
  readonly seed: number;
  readonly progress: ProgressLine;
}

/** @returns the two files by name. */
export function comparePopulation(options: ComparePopulationOptions): Record<string, Uint8Array> {
  const { matrix, forest, fitted, test, seed, progress } = options;
  const startedAt = performance.now();
  const rows = [...options.rows];
  const verdicts = Array.from(test.margins, (margin) => decide(margin, fitted.rule));
  const granted = verdicts.map(({ decision }) => decision === 'granted');
  const explained = explainTestPart(forest, matrix.features, test.values, granted, fitted.rule);
  const comparison = comparisonOf(matrix, rows, granted, explained);
  const population = drawPopulation({
    ...{ matrix, rows, explained, seed },
    points: verdicts.map(({ points }) => points),
    decisionPoints: fitted.rule.decisionPoints,
  });
  const files = {
    [COMPARISON_FILE]: Buffer.from(`${JSON.stringify(comparison)}\n`),
    [POPULATION_FILE]: writePopulation(population),
  };
  progress.finish(
    'population',
    `${rows.length} rows explained, ${population.points.length} kept, ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`,
  );
  return files;
}
