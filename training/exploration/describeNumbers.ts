// Where the known values of a feature lie.

import type { ExplorationReport } from '../../wasm/artefact/report/explorationSchema.ts';
import { PEOPLE_MIN } from '../../wasm/artefact/report/values.ts';

type Distribution = NonNullable<ExplorationReport['features'][number]['distribution']>;

/** Interquartile ranges beyond the quartiles from which on a value is far out (Tukey, Exploratory Data Analysis, 1977). */
const FAR_OUT = 3;

/** @param known values, ascending. @returns null when they are fewer than ten. */
export function describeNumbers(known: Float32Array): Distribution | null {
  const { length } = known;
  if (length < PEOPLE_MIN) return null;
  const mean = known.reduce((sum, value) => sum + value, 0) / length;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const [p25, p75] = [quantile(known, 0.25), quantile(known, 0.75)];
  const reach = FAR_OUT * (p75 - p25);
  const farOut = known.filter((value) => value < p25 - reach || value > p75 + reach).length;
  const hasTails = 0.05 * length >= PEOPLE_MIN;
  return {
    mean,
    standardDeviation: Math.sqrt(squares / (length - 1)),
    p05: hasTails ? quantile(known, 0.05) : null,
    p25,
    median: quantile(known, 0.5),
    p75,
    p95: hasTails ? quantile(known, 0.95) : null,
    outlierShare: reach > 0 ? farOut / length : null,
  };
}

/** Linear between the two nearest order statistics (type 7 of Hyndman and Fan, 1996). */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)]!;
  return below + (position - Math.floor(position)) * (sorted[Math.ceil(position)]! - below);
}
