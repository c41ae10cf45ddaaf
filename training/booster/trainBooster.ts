// The boosting loop: rounds until the validation metric stops improving, and only the best rounds are kept.
// Same matrices, parameters, seed and thread count give the same model bytes.

import { type Booster, type BoosterParameters, createBooster } from './booster.ts';
import { BoosterError } from './boosterError.ts';
import type { Matrix } from './matrix.ts';

/** XGBoost metrics that can end the training, and whether a larger value is the better one. */
const LARGER_IS_BETTER = { auc: true, aucpr: true, logloss: false, error: false } as const;

export type BoosterMetric = keyof typeof LARGER_IS_BETTER;

export interface BoosterRound {
  /** Counts from 0. */
  iteration: number;
  /** The metric on the training rows; null unless `watchTrain`. */
  train: number | null;
  validation: number;
}

export interface TrainBoosterRequest {
  train: Matrix;
  validation: Matrix;
  /** XGBoost parameters beside those set here; they may override all but seed, nthread, metric and constraints. */
  parameters?: BoosterParameters;
  /** Most rounds to boost. */
  rounds: number;
  /** Rounds without a better validation metric after which the training ends. */
  earlyStoppingRounds: number;
  metric: BoosterMetric;
  /** Default objective is binary:logistic; a function replaces its derivatives (the model stays a logistic one). */
  objective?: (margins: Float32Array) => { gradient: Float32Array; hessian: Float32Array };
  onRound?: (round: BoosterRound) => void;
  /** One direction a feature: the margin may only fall (-1), only rise (+1), or is free (0). */
  monotone?: readonly (-1 | 0 | 1)[];
  seed: number;
  threads?: number;
  /** Also evaluate the training rows every round (costs a prediction). */
  watchTrain?: boolean;
}

export interface TrainedBooster {
  /** Holds the rounds 0..bestIteration only; the caller closes it. */
  booster: Booster;
  bestIteration: number;
  history: BoosterRound[];
}

/**
 * Trains a booster with early stopping.
 * @throws BoosterError `bad_setting`, `shape_mismatch`, `call_failed`
 */
export function trainBooster(request: TrainBoosterRequest): TrainedBooster {
  checkRequest(request);
  using full = createBooster([request.train, request.validation], parametersOf(request));
  const history: BoosterRound[] = [];
  let bestIteration = 0;
  for (let iteration = 0; iteration < request.rounds; iteration++) {
    const round = boostOneRound(full, request, iteration);
    history.push(round);
    request.onRound?.(round);
    if (isBetter(request.metric, round.validation, history[bestIteration]!.validation)) {
      bestIteration = iteration;
    }
    if (iteration - bestIteration >= request.earlyStoppingRounds) break;
  }
  return { booster: full.slice(bestIteration + 1), bestIteration, history };
}

function boostOneRound(booster: Booster, request: TrainBoosterRequest, iteration: number): BoosterRound {
  const { train, validation, objective } = request;
  if (objective === undefined) booster.update(train, iteration);
  else {
    const { gradient, hessian } = objective(booster.predictMargin(train));
    booster.boostOneIter(train, gradient, hessian);
  }
  const watched = request.watchTrain ? { train, validation } : { validation };
  const metrics = booster.evaluate(watched, iteration);
  return { iteration, train: metrics.train ?? null, validation: metrics.validation! };
}

function isBetter(metric: BoosterMetric, value: number, best: number): boolean {
  return LARGER_IS_BETTER[metric] ? value > best : value < best;
}

function parametersOf(request: TrainBoosterRequest): BoosterParameters {
  const parameters: Record<string, string | number> = {
    objective: 'binary:logistic',
    tree_method: 'hist',
    // A misspelt parameter is reported by libxgboost on the standard error instead of being ignored.
    validate_parameters: 'true',
    ...request.parameters,
    eval_metric: request.metric,
    seed: request.seed,
    nthread: request.threads ?? 2,
  };
  if (request.monotone) parameters.monotone_constraints = `(${request.monotone.join(',')})`;
  return parameters;
}

function checkRequest({
  train,
  validation,
  monotone,
  rounds,
  earlyStoppingRounds,
}: TrainBoosterRequest): void {
  for (const [what, found] of [
    ['features of the validation matrix', validation.columns],
    ['monotone constraints', monotone?.length ?? train.columns],
  ] as const) {
    if (found !== train.columns) {
      throw new BoosterError({ reason: 'shape_mismatch', what, expected: train.columns, found });
    }
  }
  for (const [setting, value] of Object.entries({ rounds, earlyStoppingRounds })) {
    if (!Number.isInteger(value) || value < 1) {
      throw new BoosterError({
        reason: 'bad_setting',
        setting,
        found: `${value}`,
        expected: 'an integer >= 1',
      });
    }
  }
}
