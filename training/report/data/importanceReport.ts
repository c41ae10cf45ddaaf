// What drives the score over the test part: importances, their directions, dependence and beeswarm data.

import type { ImportanceReport } from '../../../wasm/artefact/report/importanceSchema.ts';
import { type CategoryName, fieldOf } from '../../../wasm/features/catalogue.ts';
import type { Forest } from '../../../wasm/trees/forest.ts';
import { meanRanks, pearson } from '../../exploration/rankCorrelations.ts';
import { binLevels, binNumbers } from '../../exploration/valueBins.ts';
import { beeswarmPoints } from './beeswarmPoints.ts';
import { dependenceBins } from './dependenceBins.ts';
import type { ExplainedRows } from './explainRows.ts';
import { monotoneKept } from './monotoneKept.ts';

export interface ImportanceRequest {
  readonly features: readonly string[];
  readonly forest: Forest;
  readonly explained: ExplainedRows;
  /** The rows explained, rows x features. */
  readonly values: Float32Array;
  /** Codes of the explained rows for each category. */
  readonly levels: ReadonlyMap<CategoryName, readonly (string | null)[]>;
}

const SHOWN_MAX = 20;
const BINS_MAX = 10;
const SWARM_POINTS_MAX = 300;

export function importanceReport(request: ImportanceRequest): ImportanceReport {
  const { explained, features } = request;
  const ranked = rankFeatures(request);
  const shown = ranked.slice(0, SHOWN_MAX).map(({ feature }) => feature);
  return {
    rows: explained.rows,
    features: ranked,
    groups: rankGroups(request),
    dependence: shown.map((feature) => ({ feature, bins: dependenceOf(request, feature) })),
    beeswarm: shown.map((feature) => {
      const column = features.indexOf(feature);
      const points = beeswarmPoints(explained.values[column]!, explained.points[column]!, SWARM_POINTS_MAX);
      return { feature, points };
    }),
  };
}

function rankFeatures({
  features,
  forest,
  explained,
  values,
}: ImportanceRequest): ImportanceReport['features'] {
  const means = explained.points.map((points) => meanAbsolute(points));
  const total = means.reduce((sum, mean) => sum + mean, 0);
  return features
    .map((feature, column) => {
      const { group, monotone } = fieldOf(feature);
      const sign = monotone?.sign ?? null;
      return {
        feature,
        group,
        meanAbsolutePoints: means[column]!,
        share: total > 0 ? means[column]! / total : 0,
        direction: directionOf(explained.values[column]!, explained.points[column]!),
        monotoneSign: sign,
        monotoneKept: sign === null ? null : monotoneKept(forest, values, column, sign),
      };
    })
    .sort((a, b) => b.meanAbsolutePoints - a.meanAbsolutePoints);
}

/** Spearman's correlation where the value is known; null when either is constant. */
function directionOf(values: Float32Array, contributions: Float64Array): number | null {
  const known = contributions.map((points, row) => (Number.isNaN(values[row]!) ? Number.NaN : points));
  const correlation = pearson(meanRanks(values), meanRanks(known));
  return Number.isNaN(correlation) ? null : correlation;
}

function rankGroups({ features, explained }: ImportanceRequest): ImportanceReport['groups'] {
  const sums = new Map<string, Float64Array>();
  features.forEach((feature, column) => {
    const { group } = fieldOf(feature);
    const sum = sums.get(group) ?? new Float64Array(explained.rows);
    explained.points[column]!.forEach((points, row) => {
      sum[row]! += points;
    });
    sums.set(group, sum);
  });
  const means = [...sums].map(([group, points]) => ({ group, meanAbsolutePoints: meanAbsolute(points) }));
  const total = means.reduce((sum, { meanAbsolutePoints }) => sum + meanAbsolutePoints, 0);
  return means
    .map((one) => ({ ...one, share: total > 0 ? one.meanAbsolutePoints / total : 0 }))
    .sort((a, b) => b.meanAbsolutePoints - a.meanAbsolutePoints);
}

function dependenceOf({ features, explained, levels }: ImportanceRequest, feature: string) {
  const column = features.indexOf(feature);
  const [values, points] = [explained.values[column]!, explained.points[column]!];
  const levelOfRow = [...levels].find(([name]) => name === feature)?.[1];
  if (!levelOfRow) {
    return dependenceBins(binNumbers(values, BINS_MAX), (row) => Number.isNaN(values[row]!), points);
  }
  const order = fieldOf(feature).categories?.map(({ code }) => code) ?? [];
  return dependenceBins(binLevels(levelOfRow, order, BINS_MAX), (row) => levelOfRow[row] === null, points);
}

function meanAbsolute(values: Float64Array): number {
  return values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length;
}
