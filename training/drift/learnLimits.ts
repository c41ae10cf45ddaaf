// Limits learned from the reference period: the distances that windows of its own rows reach. A feature that swings by
// itself gets a wider limit than one that never moves; nothing else is assumed.

import type { DriftLimits } from '../../wasm/drift/driftPolicy.ts';
import { measureField } from '../../wasm/drift/measureField.ts';
import type { ReferenceProfile } from '../../wasm/drift/referenceProfile.ts';
import { seededRandom } from '../evaluation/seededRandom.ts';
import { type BinnedRows, createWindowCounter } from './binnedRows.ts';

export interface LearnLimitsOptions {
  /** Rows of a window as it will come. */
  readonly windowRows: number;
  readonly windows: number;
  /** Share of the windows that stay below the limit. */
  readonly quantile: number;
  readonly seed: number;
  readonly onWindow?: (done: number) => void;
}

const MEASURE = { presentMin: 1, expectedMin: 5 };

/** @param binned rows of the reference period. @returns limits by feature. */
export function learnLimits(
  reference: ReferenceProfile,
  binned: BinnedRows,
  { windowRows, windows, quantile, seed, onWindow = () => {} }: LearnLimitsOptions,
): Record<string, DriftLimits> {
  const random = seededRandom(seed);
  const count = createWindowCounter(reference, binned);
  const reached = reference.features.map(() => ({
    psi: new Float64Array(windows),
    wasserstein: new Float64Array(windows),
    jensenShannon: new Float64Array(windows),
  }));
  for (let window = 0; window < windows; window++) {
    const rows = Int32Array.from({ length: windowRows }, () => Math.floor(random() * binned.rows));
    const { features } = count(rows);
    for (const [i, profile] of reference.features.entries()) {
      const { distances } = measureField(profile, features[i]!, MEASURE);
      if (!distances) continue;
      reached[i]!.psi[window] = distances.psi - distances.psiNoise.mean;
      reached[i]!.wasserstein[window] = distances.wasserstein ?? 0;
      reached[i]!.jensenShannon[window] = distances.jensenShannon;
    }
    onWindow(window + 1);
  }
  const at = (values: Float64Array) =>
    Number(Math.max(0, values.sort()[Math.min(windows - 1, Math.floor(quantile * windows))]!).toPrecision(4));
  return Object.fromEntries(
    reference.features.map(({ name }, i) => {
      const { psi, wasserstein, jensenShannon } = reached[i]!;
      return [name, { psi: at(psi), wasserstein: at(wasserstein), jensenShannon: at(jensenShannon) }];
    }),
  );
}
