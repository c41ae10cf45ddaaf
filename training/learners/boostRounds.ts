// Rounds of any XGBoost configuration, with its own objective or the caller's loss, without early stopping
// (trainBooster.ts stops early).

import { type Booster, type BoosterParameters, createBooster } from '../booster/booster.ts';
import { copyFloats, type Handle, libxgboost, type Out } from '../booster/libxgboost.ts';
import type { Matrix } from '../booster/matrix.ts';
import type { CustomLoss } from './customLoss.ts';

export interface BoostRoundsRequest {
  readonly train: Matrix;
  readonly target: Uint8Array;
  readonly parameters: BoosterParameters;
  readonly rounds: number;
  readonly loss?: CustomLoss;
  /** Rounds done so far. */
  readonly onRound?: (done: number) => void;
}

/** The caller closes the booster. @throws BoosterError with the library's reason, e.g. for an unknown objective. */
export function boostRounds(request: BoostRoundsRequest): Booster {
  const { train, target, parameters, rounds, loss, onRound } = request;
  const booster = createBooster([train], parameters);
  try {
    for (let round = 0; round < rounds; round++) {
      if (!loss) booster.update(train, round);
      else {
        const { gradient, hessian } = loss(trainingMargins(booster, train), target);
        booster.boostOneIter(train, gradient, hessian);
      }
      onRound?.(round + 1);
    }
  } catch (error) {
    booster.close();
    throw error;
  }
  return booster;
}

/** `type` 1 = margin. `training` lets dart drop the trees that the next round will stand in for. */
const MARGINS_FOR_TRAINING =
  '{"type":1,"training":true,"iteration_begin":0,"iteration_end":0,"strict_shape":false}';

function trainingMargins(booster: Booster, train: Matrix): Float32Array {
  const shape: Out<Handle> = [null];
  const dimensions: Out<number> = [null];
  const values: Out<Handle> = [null];
  libxgboost().predict(booster.handle, train.handle, MARGINS_FOR_TRAINING, shape, dimensions, values);
  return copyFloats(values[0]!, train.rows);
}
