// Response curve (ceteris paribus): what the score would be for every value of one field, the rest unchanged. Derived
// ratios follow, because each point is a whole request scored by the scorer itself. It draws nothing.

import type { Decision } from '../decide/decision.ts';
import type { Application, ApplicationValue, History } from '../features/application.ts';
import { type FieldName, fieldOf } from '../features/catalogue.ts';
import type { Assessment, Scorer } from '../scorer.ts';
import { type AxisOptions, isWhole, responseAxis, spread, withValue } from './responseAxis.ts';

/** A place where the decision changes as the value grows. Trees are steps, so there is nothing between the two. */
export interface Crossing {
  /** Last value tried with the decision before the change. */
  readonly before: number;
  /** First value tried with the decision after it. */
  readonly after: number;
  /** Decision from `after` on. */
  readonly decision: Decision;
}

export interface ResponsePoint<X = ApplicationValue> {
  readonly x: X;
  readonly points: number;
  readonly probabilityOfDefault: number;
}

export interface ResponseCurve {
  readonly field: FieldName;
  /** Ascending numbers, or every level of a category or flag. */
  readonly x: readonly (number | string | boolean)[];
  /** Whole points at each x, as an assessment shows them. */
  readonly points: readonly number[];
  /** Probability of default at each x, in [0, 1]. */
  readonly probability: readonly number[];
  /** Granted from this many points on. */
  readonly decisionPoints: number;
  /** The applicant's own value, also outside the stretch shown; null = missing. */
  readonly own: ResponsePoint;
  /** For numbers, in ascending order; empty for levels. */
  readonly crossings: readonly Crossing[];
}

/** What scores; a Scorer, or anything that answers like one. */
export type BatchScorer = Pick<Scorer, 'scoreBatch'>;

/** Values tried inside each interval in which the decision changes. */
const REFINEMENT = 64;
/** Rows of the refining run at most, however often the decision changes. */
const REFINEMENT_ROWS_MAX = 1_024;

/**
 * One model run for the curve and, where the decision changes on it, one more that places the changes 64 times finer.
 * @throws RangeError for a derived field, fewer than 2 points or a range the catalogue does not allow.
 */
export async function responseCurve(
  scorer: BatchScorer,
  application: Application,
  history: History | null,
  field: FieldName,
  options: AxisOptions = {},
): Promise<ResponseCurve> {
  const input = { application, history };
  const { x, own } = responseAxis(input, field, options);
  const scoreAt = (values: readonly ApplicationValue[]) =>
    scorer.scoreBatch(values.map((value) => withValue(input, field, value)));
  const [atOwn, ...onCurve] = await scoreAt([own, ...x]);
  const { decisionPoints, points, probabilityOfDefault } = atOwn!;
  return {
    field,
    x,
    points: onCurve.map((assessment) => assessment.points),
    probability: onCurve.map((assessment) => assessment.probabilityOfDefault),
    decisionPoints,
    own: { x: own, points, probabilityOfDefault },
    crossings: await findCrossings(x, onCurve, isWhole(fieldOf(field)), scoreAt),
  };
}

async function findCrossings(
  x: readonly (number | string | boolean)[],
  assessments: readonly Assessment[],
  whole: boolean,
  scoreAt: (values: readonly number[]) => Promise<Assessment[]>,
): Promise<Crossing[]> {
  const numbers = x.filter((value) => typeof value === 'number');
  if (numbers.length < x.length) return [];
  const found = changes(numbers, assessments);
  if (found.length === 0) return [];
  const pieces = Math.max(2, Math.min(REFINEMENT, Math.floor(REFINEMENT_ROWS_MAX / found.length)));
  const inside = found.map(({ before, after }) => spread(before, after, pieces + 1, whole));
  const refined = await scoreAt(inside.flat());
  let at = 0;
  return inside.flatMap((values) => {
    const start = at;
    at += values.length;
    return changes(values, refined.slice(start, at));
  });
}

function changes(x: readonly number[], assessments: readonly Assessment[]): Crossing[] {
  const crossings: Crossing[] = [];
  for (let i = 1; i < x.length; i++) {
    const { decision } = assessments[i]!;
    if (decision === assessments[i - 1]!.decision) continue;
    crossings.push({ before: x[i - 1]!, after: x[i]!, decision });
  }
  return crossings;
}
