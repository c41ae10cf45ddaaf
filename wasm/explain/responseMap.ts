// Response map: what the score would be for every pair of values of two fields, the rest unchanged. One model run.

import type { Application, ApplicationValue, History } from '../features/application.ts';
import type { FieldName } from '../features/catalogue.ts';
import { type AxisOptions, type ResponseAxis, responseAxis, withValue } from './responseAxis.ts';
import type { BatchScorer, ResponsePoint } from './responseCurve.ts';

export interface MapOptions {
  readonly x?: AxisOptions;
  readonly y?: AxisOptions;
}

export interface ResponseMap {
  readonly x: ResponseAxis;
  readonly y: ResponseAxis;
  /** Whole points, y after y: the pair (x[i], y[j]) is at j * x.length + i. */
  readonly points: readonly number[];
  /** Probability of default in [0, 1], in the same order. */
  readonly probability: readonly number[];
  readonly decisionPoints: number;
  readonly own: ResponsePoint<readonly [ApplicationValue, ApplicationValue]>;
}

/** 625 rows with the applicant's own beside them: about 15 ms. */
const MAP_POINTS = 25;

/** @throws RangeError for the same field twice, a derived field, fewer than 2 points or a range not allowed. */
export async function responseMap(
  scorer: BatchScorer,
  application: Application,
  history: History | null,
  [xField, yField]: readonly [FieldName, FieldName],
  options: MapOptions = {},
): Promise<ResponseMap> {
  if (xField === yField) throw new RangeError(`A map has two different fields, found "${xField}" twice.`);
  const input = { application, history };
  const x = responseAxis(input, xField, { points: MAP_POINTS, ...options.x });
  const y = responseAxis(input, yField, { points: MAP_POINTS, ...options.y });
  const cells = y.x.flatMap((yValue) => {
    const row = withValue(input, yField, yValue);
    return x.x.map((xValue) => withValue(row, xField, xValue));
  });
  const [atOwn, ...onMap] = await scorer.scoreBatch([input, ...cells]);
  const { decisionPoints, points, probabilityOfDefault } = atOwn!;
  return {
    x,
    y,
    points: onMap.map((assessment) => assessment.points),
    probability: onMap.map((assessment) => assessment.probabilityOfDefault),
    decisionPoints,
    own: { x: [x.own, y.own], points, probabilityOfDefault },
  };
}
