// The scores and the risks of the sample in bins, by outcome. Pure.

import type { PointsScale } from '../../wasm/decide/points.ts';
import { hasRepaid } from '../../wasm/population/population.ts';
import type { HistogramBin } from '../charts/histogramGeometry.ts';
import type { ScoredPeople } from './portfolioOutcome.ts';
import { riskOfPoints } from './riskOfPoints.ts';

const POINTS_STEP = 10;
const RISK_STEP = 0.01;
/** Risks beyond it share the last bin's neighbours: few are there. */
const RISK_END = 0.4;

/** Counts are [repaid, not repaid]. */
export function pointsBins(people: ScoredPeople): HistogramBin[] {
  const [low, high] = [Math.min(...people.points), Math.max(...people.points)];
  const first = Math.floor(low / POINTS_STEP);
  const count = Math.floor(high / POINTS_STEP) - first + 1;
  return binsOf(
    people,
    count,
    first * POINTS_STEP,
    POINTS_STEP,
    (points) => Math.floor(points / POINTS_STEP) - first,
  );
}

/** Counts are [repaid, not repaid]; the last bin holds all higher risks. */
export function riskBins(people: ScoredPeople, scale: PointsScale): HistogramBin[] {
  const count = Math.round(RISK_END / RISK_STEP);
  return binsOf(people, count, 0, RISK_STEP, (points) =>
    Math.min(count - 1, Math.floor(riskOfPoints(points, scale) / RISK_STEP)),
  );
}

function binsOf(
  people: ScoredPeople,
  count: number,
  start: number,
  step: number,
  binOf: (points: number) => number,
): HistogramBin[] {
  const counts = Array.from({ length: count }, () => [0, 0] as [number, number]);
  for (let row = 0; row < people.count; row++) {
    counts[binOf(people.points[row]!)]![hasRepaid(people, row) ? 0 : 1] += 1;
  }
  return counts.map((own, i) => ({ from: start + i * step, to: start + (i + 1) * step, counts: own }));
}
