// How the contribution of a feature goes with its value, in bins of at least ten applicants.

import type { ImportanceReport } from '../../../wasm/artefact/report/importanceSchema.ts';
import { PEOPLE_MIN } from '../../../wasm/artefact/report/values.ts';
import { quantile } from '../../exploration/describeNumbers.ts';
import type { ValueBins } from '../../exploration/valueBins.ts';

type Bins = ImportanceReport['dependence'][number]['bins'];

/**
 * @param isMissing whether the value of a row is missing: these come last, if enough.
 * @param contributions in points.
 */
export function dependenceBins(
  { bins, binOfRow }: ValueBins,
  isMissing: (row: number) => boolean,
  contributions: Float64Array,
): Bins {
  const known = bins.map(({ from, to, levels }, bin) => ({
    from,
    to,
    levels: levels.length > 0 ? [...levels] : null,
    ...summaryOf(contributions.filter((_, row) => binOfRow[row] === bin)),
  }));
  const missing = contributions.filter((_, row) => isMissing(row));
  if (missing.length < PEOPLE_MIN) return known;
  return [...known, { from: null, to: null, levels: null, ...summaryOf(missing) }];
}

function summaryOf(contributions: Float64Array) {
  const sorted = contributions.toSorted();
  return {
    applicants: sorted.length,
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    low: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    high: quantile(sorted, 0.75),
  };
}
