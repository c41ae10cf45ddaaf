// How the validation metric went while boosting, kept in one file with the model that came of it, so that a resumed
// run tells the same story.

import type { TrainingReport } from '../../wasm/artefact/report.ts';
import type { BoosterMetric, TrainedBooster } from '../booster/trainBooster.ts';

export type BoosterHistory = NonNullable<TrainingReport['boosterHistory']>;

const ROUNDS_SHOWN = 100;

/** About a hundred rounds, first, kept and last among them. */
export function sampleHistory(
  metric: BoosterMetric,
  { history, bestIteration }: Pick<TrainedBooster, 'history' | 'bestIteration'>,
): BoosterHistory {
  const step = Math.max(1, Math.ceil(history.length / ROUNDS_SHOWN));
  const shown = history.filter(
    ({ iteration }) =>
      iteration % step === 0 || iteration === bestIteration || iteration === history.length - 1,
  );
  return {
    metric,
    bestRound: bestIteration + 1,
    roundsTried: history.length,
    rounds: shown.map(({ iteration, validation }) => ({ round: iteration + 1, validation })),
  };
}

/** The history on the first line, the model after it. */
export function joinHistory(history: BoosterHistory | null, model: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(history)}\n`), model]);
}

export function partHistory(bytes: Uint8Array): { history: BoosterHistory | null; model: Uint8Array } {
  const end = bytes.indexOf('\n'.charCodeAt(0));
  const history = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString()) as BoosterHistory | null;
  return { history, model: bytes.subarray(end + 1) };
}
