// model.json or model.ubj of XGBoost (any version that writes them) -> a ForeignSource that answers by libxgboost.

import { loadModelJson } from '../booster/booster.ts';
import { BoosterError } from '../booster/boosterError.ts';
import { JsonView } from '../booster/jsonView.ts';
import { createMatrix } from '../booster/matrix.ts';
import { readXgboostModel } from '../booster/readXgboostJson.ts';
import type { ForeignSource } from './foreignSource.ts';
import { parseUbjson } from './parseUbjson.ts';

/** The caller closes it. @throws BoosterError `malformed_model`, `unsupported_model` or `call_failed` */
export function readXgboostSource(bytes: Uint8Array, format: 'JSON' | 'UBJSON'): ForeignSource {
  const model = format === 'JSON' ? JsonView.parse(bytes) : new JsonView(parseUbjson(bytes), 'model');
  refuseOtherDocuments(model);
  const learner = model.at('learner');
  const kept = keptRounds(learner);
  const forest = readXgboostModel(model, kept === null ? {} : { iterationEnd: kept });
  const booster = loadModelJson(bytesForLibrary(bytes, learner));
  const version = model.optional('version')?.numbers().join('.') ?? 'of unknown version';
  return {
    engine: `XGBoost ${version} (${format}), binary:logistic`,
    featureNames: namesOf(learner),
    forest,
    rounds: kept ?? booster.rounds,
    parameters: {},
    leafRoundingBound: 0,
    margins(values) {
      using table = createMatrix(values, values.length / forest.featureCount, forest.featureCount);
      return booster.predictMargin(table, { iterationEnd: kept ?? 0 });
    },
    close: () => booster.close(),
  };
}

function refuseOtherDocuments(model: JsonView): void {
  if (model.optional('tree_info') === undefined) return;
  throw new BoosterError({
    reason: 'unsupported_model',
    what: 'the format',
    found: 'of a LightGBM JSON dump',
    expected: 'the text of its save_model',
  });
}

/** Early stopping leaves the rounds after the best one in the file; XGBoost's own scikit-learn class skips them. */
function keptRounds(learner: JsonView): number | null {
  const best = learner.optional('attributes')?.optional('best_iteration');
  return best === undefined ? null : best.integer() + 1;
}

function namesOf(learner: JsonView): readonly string[] | null {
  const names = learner
    .optional('feature_names')
    ?.items()
    .map((view) => view.text());
  return names && names.length > 0 ? names : null;
}

/**
 * Version 3.1 writes base_score as "[5E-1]", which the library of version 1.7 does not understand: "005E-1" takes the
 * same bytes, so that lengths stay true in UBJSON. (The document cannot be written anew: the library tells 1 from 1E0.)
 */
function bytesForLibrary(bytes: Uint8Array, learner: JsonView): Uint8Array {
  const text = learner.at('learner_model_param').at('base_score').text();
  if (!/^\[.*\]$/.test(text)) return bytes;
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(text, copy.indexOf('base_score'));
  if (at >= 0) copy.write(`00${text.slice(1, -1)}`, at);
  return copy;
}
