// How much each feature lowered the training loss of a booster: the sum of the gains of its splits ("total_gain").

import type { Booster } from '../booster/booster.ts';
import { JsonView } from '../booster/jsonView.ts';

/** @returns a gain a column; 0 for a feature that no tree reads. @throws BoosterError `malformed_model` */
export function gainByFeature(booster: Pick<Booster, 'saveModelJson'>, columns: number): Float64Array {
  const gains = new Float64Array(columns);
  const model = JsonView.parse(booster.saveModelJson()).at('learner').at('gradient_booster').at('model');
  for (const tree of model.at('trees').items()) {
    const count = tree.at('tree_param').at('num_nodes').integer();
    const left = tree.at('left_children').numbers(count);
    const feature = tree.at('split_indices').numbers(count);
    const gain = tree.at('loss_changes').numbers(count);
    for (let node = 0; node < count; node++) {
      if (left[node] !== -1) gains[feature[node]!]! += gain[node]!;
    }
  }
  return gains;
}
