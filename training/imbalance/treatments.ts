// What people do about few defaults among many applicants, each as the published booster with one thing changed.

import { boosterSettings, trainingConfig } from '../config.ts';
import type { Learner } from '../evaluation/crossValidate.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { boostedTrees, type Preparation } from '../learners/boostedTrees.ts';
import { costWeightedLoss } from '../learners/customLoss.ts';
import type { FeatureTable } from '../learners/fitRows.ts';
import { fitStandardiser } from '../learners/standardiser.ts';
import { smote } from './smote.ts';
import { underSample } from './underSample.ts';

export const TREATMENT_NAMES = [
  'nothing',
  'class weight',
  'under-sampling',
  'SMOTE',
  'cost-sensitive loss',
] as const;
export type TreatmentName = (typeof TREATMENT_NAMES)[number];

const SMOTE_NEIGHBOURS = 5;

/** Whatever is counted, drawn or made is counted, drawn or made from the training rows of the fold. */
export function treatment(name: TreatmentName, matrix: FeatureMatrix): Learner {
  const { encoding, costMatrix } = trainingConfig;
  // Stopped by the AUC, if at all: the log-loss of untreated validation rows would stop a treated model at once.
  const settings = { ...boosterSettings(matrix.target.length), metric: 'auc' as const };
  const common = { name, matrix, encoding, settings };
  switch (name) {
    case 'nothing':
      return boostedTrees(common);
    case 'class weight':
      return boostedTrees({ ...common, prepare: weighClasses });
    case 'under-sampling':
      return boostedTrees({ ...common, prepare: dropRepaid });
    case 'SMOTE':
      return boostedTrees({ ...common, prepare: addSynthetic });
    case 'cost-sensitive loss':
      return boostedTrees({ ...common, loss: costWeightedLoss(costMatrix) });
  }
}

const same = (table: FeatureTable) => table;

const weighClasses: Preparation = (train) => {
  const defaults = train.target.reduce((sum, label) => sum + label, 0);
  return { train, view: same, parameters: { scale_pos_weight: (train.rows - defaults) / defaults } };
};

const dropRepaid: Preparation = (train, seed) => ({
  train: underSample(train, { repaidPerDefault: 1, seed }),
  view: same,
});

/** SMOTE knows no missing value and compares distances: all rows become standardised and median-imputed. */
const addSynthetic: Preparation = (train, seed) => {
  const standardiser = fitStandardiser(train, { missingFlags: false });
  const view = (table: FeatureTable): FeatureTable => ({
    values: standardiser.transform(table),
    rows: table.rows,
    columns: standardiser.columns,
  });
  const balanced = { neighbours: SMOTE_NEIGHBOURS, ratio: 1, seed };
  return { train: smote({ ...view(train), target: train.target }, balanced), view };
};
