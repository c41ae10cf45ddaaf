// A look at every feature of the model over the rows it was trained on: what it holds, what it says of the outcome.

import type { ExplorationReport } from '../../wasm/artefact/report/explorationSchema.ts';
import { PEOPLE_MIN } from '../../wasm/artefact/report/values.ts';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { describeNumbers } from './describeNumbers.ts';
import { informationValue, type OutcomeCounts } from './informationValue.ts';
import { type Column, rankCorrelations } from './rankCorrelations.ts';
import { binLevels, binNumbers, sortedKnown, type ValueBins } from './valueBins.ts';

type FeatureExploration = ExplorationReport['features'][number];

const BINS_MAX = 10;
/** On so many rows a correlation of 0.9 is within 0.009 of that on all of them (Fisher's z, 95 %). */
const CORRELATION_ROWS_MAX = 2_000;
const CORRELATIONS = { above: 0.9, pairsMax: 200 } as const;

/** @param rows of the train and validation parts, ascending. */
export function exploreFeatures(matrix: FeatureMatrix, rows: Int32Array): ExplorationReport {
  const target = Uint8Array.from(rows, (row) => matrix.target[row]!);
  const thinned = everyFew(rows, CORRELATION_ROWS_MAX);
  const numeric: Column[] = [];
  const features = matrix.features.map((feature, column) => {
    const field = fieldOf(feature);
    const levels = [...matrix.levels].find(([name]) => name === feature)?.[1];
    if (levels) {
      const levelOfRow = Array.from(rows, (row) => levels[row]!);
      const order = field.categories?.map(({ code }) => code) ?? [];
      return explore(
        feature,
        binLevels(levelOfRow, order, BINS_MAX),
        target,
        null,
        (row) => levelOfRow[row] === null,
      );
    }
    const values = columnOf(matrix, column, rows);
    numeric.push({ feature, values: columnOf(matrix, column, thinned) });
    const known = sortedKnown(values);
    const bins = binNumbers(values, BINS_MAX, known);
    return explore(feature, bins, target, describeNumbers(known), (row) => Number.isNaN(values[row]!));
  });
  return {
    applicants: rows.length,
    defaultRate: target.reduce((sum, label) => sum + label, 0) / rows.length,
    features,
    correlations: rankCorrelations(numeric, CORRELATIONS),
  };
}

function explore(
  feature: string,
  { bins, binOfRow }: ValueBins,
  target: Uint8Array,
  distribution: FeatureExploration['distribution'],
  isMissing: (row: number) => boolean,
): FeatureExploration {
  const counts = bins.map(() => ({ applicants: 0, defaults: 0 }));
  // Values of too few people to be shown have no bin: they count as neither.
  const missing = { applicants: 0, defaults: 0 };
  target.forEach((label, row) => {
    const place = isMissing(row) ? missing : counts[binOfRow[row]!];
    if (!place) return;
    place.applicants += 1;
    place.defaults += label;
  });
  return {
    feature,
    missingShare: missing.applicants / target.length,
    distribution,
    bins: {
      from: bins.flatMap(({ from }) => (from === null ? [] : [from])),
      to: bins.flatMap(({ to }) => (to === null ? [] : [to])),
      levels: bins.flatMap(({ levels }) => (levels.length === 0 ? [] : [[...levels]])),
      applicants: counts.map(({ applicants }) => applicants),
      defaultRate: counts.map(rateOf),
    },
    missing:
      missing.applicants >= PEOPLE_MIN
        ? { applicants: missing.applicants, defaultRate: rateOf(missing) }
        : null,
    informationValue: informationValue(missing.applicants > 0 ? [...counts, missing] : counts),
  };
}

const rateOf = ({ applicants, defaults }: OutcomeCounts) => defaults / applicants;

function columnOf({ values, features }: FeatureMatrix, column: number, rows: Int32Array): Float32Array {
  const own = new Float32Array(rows.length);
  for (let i = 0; i < rows.length; i++) own[i] = values[rows[i]! * features.length + column]!;
  return own;
}

/** At most `most` of the rows, evenly over them. */
export function everyFew(rows: Int32Array, most: number): Int32Array {
  if (rows.length <= most) return rows;
  return Int32Array.from({ length: most }, (_, i) => rows[Math.floor((i * rows.length) / most)]!);
}
