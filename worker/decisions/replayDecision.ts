// What the stored inputs of a decision give today, through the model version that gave them then.

import { type Application, type HistoryRecord, packHistory } from '../../wasm/features/application.ts';
import { ApiError } from '../apiFault.ts';
import type { Replay } from '../contractDecisions.ts';
import type { Env } from '../env.ts';
import { scorerOf } from '../storage/models.ts';
import type { DecisionRow } from './decisionRow.ts';

type Recorded = Pick<DecisionRow, 'application' | 'history' | 'model_version' | 'points' | 'erased_at'>;

/** @throws ApiError `storage_failing`; a version that is gone or damaged is an answer, not an error. */
export async function replayDecision(
  env: Env,
  { application, history, model_version, points: recordedPoints, erased_at }: Recorded,
  keepAlive: (promise: Promise<unknown>) => void,
): Promise<Replay> {
  if (application === null) return { result: 'inputs_erased', erasedAt: erased_at ?? '' };
  try {
    const scorer = await scorerOf(env, model_version, keepAlive);
    const { points } = await scorer.score(
      JSON.parse(application) as Application,
      history === null ? null : packHistory(JSON.parse(history) as HistoryRecord),
    );
    return points === recordedPoints
      ? { result: 'same', points }
      : { result: 'differs', points, recordedPoints };
  } catch (error) {
    if (error instanceof ApiError && error.fault.reason === 'model_broken') {
      return { result: 'version_gone', modelVersion: model_version };
    }
    throw error;
  }
}
