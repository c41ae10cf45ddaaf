// Settings -> all parameters that libxgboost is given, in one place, so that a cross-validated booster and a published
// one cannot differ in any of them.

import { type FieldName, fieldOf } from '../../wasm/features/catalogue.ts';
import type { BoosterParameters } from '../booster/booster.ts';
import type { BoosterSettings } from '../config.ts';

export interface BoosterParametersRequest {
  readonly settings: BoosterSettings;
  readonly features: readonly FieldName[];
  readonly seed: number;
  /** Direction of the margin as a feature grows; the catalogue's by default. */
  readonly monotone?: (feature: FieldName) => -1 | 0 | 1;
}

/** Those of the settings win over the objective, method and constraints filled in here. */
export function boosterParameters(request: BoosterParametersRequest): BoosterParameters {
  const { settings, features, seed } = request;
  const directions = features.map(request.monotone ?? ((name) => fieldOf(name).monotone?.sign ?? 0));
  return {
    objective: 'binary:logistic',
    // A misspelt parameter is reported by libxgboost on the standard error instead of being ignored.
    validate_parameters: 'true',
    ...(isLinear(settings)
      ? // The default updater races its threads against each other: no two runs give the same model.
        { updater: 'coord_descent' }
      : { tree_method: 'hist', monotone_constraints: `(${directions.join(',')})` }),
    ...settings.parameters,
    seed,
    nthread: settings.threads,
  };
}

/** A linear booster has neither trees nor constraints, and needs columns that are standardised and imputed. */
export function isLinear({ parameters }: BoosterSettings): boolean {
  return parameters.booster === 'gblinear';
}
