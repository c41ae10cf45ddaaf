// Logistic regression on standardised features and missing flags: what a straight line can do on the same rows.

import type { Learner } from '../evaluation/crossValidate.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { type FeatureTable, fitRowsOf } from './fitRows.ts';
import { fitLogisticRegression, logOddsOf } from './logisticRegression.ts';
import { fitStandardiser } from './standardiser.ts';

export interface LinearOptions {
  readonly matrix: FeatureMatrix;
  readonly encoding: { readonly smoothing: number; readonly folds: number };
  /** Weight of half the squared coefficients, in rows' log-losses. */
  readonly l2: number;
}

export function linear({ matrix, encoding, l2 }: LinearOptions): Learner {
  return {
    name: 'linear',
    fitPredict(trainRows, testRows, seed) {
      const { fit, others } = fitRowsOf(matrix, trainRows, [testRows], { ...encoding, seed });
      const standardiser = fitStandardiser(fit, { missingFlags: true });
      const view = (table: FeatureTable): FeatureTable => ({
        values: standardiser.transform(table),
        rows: table.rows,
        columns: standardiser.columns,
      });
      const regression = fitLogisticRegression({ ...view(fit), target: fit.target }, { l2 });
      return logOddsOf(view(others[0]!), regression).map((logOdds) => 1 / (1 + Math.exp(-logOdds)));
    },
  };
}
