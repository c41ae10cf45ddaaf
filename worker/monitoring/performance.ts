// What the model should achieve, window by window, and what it has achieved where outcomes are known.

import { probabilityOf } from '../../wasm/decide/calibrate.ts';
import { logOddsOf } from '../../wasm/decide/points.ts';
import {
  type AssessedOutcome,
  compareOutcomes,
  type OutcomeComparison,
} from '../../wasm/drift/compareOutcomes.ts';
import { fromStore } from '../apiFault.ts';
import type { PerformanceAnswer, WindowKind } from '../contractMonitoring.ts';
import type { Env } from '../env.ts';
import { readManifest } from '../storage/manifests.ts';
import { OUTCOME_BIN_POINTS } from './outcomeStatements.ts';
import { listSnapshots } from './readSnapshots.ts';

export async function performanceOf(
  env: Env,
  modelVersion: string,
  { window, limit }: { window: WindowKind; limit: number },
): Promise<Pick<PerformanceAnswer, 'watchedVersion' | 'reference' | 'windows' | 'realised'>> {
  const snapshots = await listSnapshots(env, { window, modelVersion, limit });
  return {
    watchedVersion: modelVersion,
    reference: snapshots.find(({ expected }) => expected !== null)?.expected?.reference ?? null,
    windows: snapshots.map(({ window, rows, expected }) => ({
      ...{ window, rows },
      expected: expected?.current ?? null,
    })),
    realised: await realisedOf(env, modelVersion),
  };
}

interface OutcomeRow {
  readonly cohort: string;
  readonly points_bin: number;
  readonly recommended: string;
  readonly defaulted: number;
  readonly applicants: number;
}

/** @returns null where no outcome is known, or the model is no longer published. */
async function realisedOf(env: Env, modelVersion: string): Promise<OutcomeComparison | null> {
  const statement = env.DB.prepare(
    `SELECT cohort, points_bin, recommended, defaulted, applicants FROM outcome_counts WHERE model_version = ?`,
  ).bind(modelVersion);
  const { results } = await fromStore('DB', () => statement.all<OutcomeRow>());
  const manifest = results.length === 0 ? null : await readManifest(env, modelVersion).catch(() => null);
  if (!manifest) return null;
  const rows = results.flatMap((row) => {
    const points = row.points_bin + OUTCOME_BIN_POINTS / 2;
    const outcome: AssessedOutcome = {
      probability: probabilityOf(logOddsOf(points, manifest.points)),
      points,
      granted: row.recommended === 'granted',
      defaulted: row.defaulted === 1,
      cohort: row.cohort,
    };
    return new Array<AssessedOutcome>(row.applicants).fill(outcome);
  });
  return compareOutcomes(rows, manifest.costMatrix);
}
