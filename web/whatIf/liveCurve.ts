// What the score would be for every position of one control of the what-if, all that follows it following: the response
// curve of wasm/explain with the loan's terms linked. Every point is a whole request scored by the model in the page.

import { isWhole, responseAxis, spread } from '../../wasm/explain/responseAxis.ts';
import type { Crossing } from '../../wasm/explain/responseCurve.ts';
import type { Application, ApplicationValue, History } from '../../wasm/features/application.ts';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import type { Field } from '../../wasm/features/field.ts';
import type { Assessment, Scorer } from '../../wasm/scorer.ts';
import { displayRange } from './displayRange.ts';
import { DURATION_FIELD, DURATION_RANGE, durationOf, followingEdits } from './loanLink.ts';
import { applyEdits, type MovingPart } from './whatIf.ts';

export interface LiveCurve {
  readonly part: MovingPart;
  /** Ascending numbers, or every level of a category or flag. */
  readonly x: readonly (number | string | boolean)[];
  /** Whole points at each x. */
  readonly points: readonly number[];
  readonly decisionPoints: number;
  /** Where the decision changes, for numbers. */
  readonly crossings: readonly Crossing[];
}

export interface CurveRequest {
  readonly part: MovingPart;
  readonly linked: boolean;
  /** The stored value, around which the control's range lies. */
  readonly stored: ApplicationValue;
}

const CURVE_POINTS = 100;
/** Values tried inside each stretch in which the decision changes: the place is shown to the slider's step or finer. */
const REFINEMENT = 32;
const REFINED_STRETCHES_MAX = 8;

/** @param application as it stands, edits included. */
export async function liveCurve(
  scorer: Pick<Scorer, 'scoreBatch'>,
  application: Application,
  history: History | null,
  { part, linked, stored }: CurveRequest,
): Promise<LiveCurve> {
  const scoreAt = (values: readonly ApplicationValue[]): Promise<Assessment[]> =>
    scorer.scoreBatch(
      values.map((value) => ({
        application: applyEdits(application, followingEdits(application, part, value, linked)),
        history,
      })),
    );
  const x = positionsOf(part, application, history, stored);
  const assessments = await scoreAt(x);
  return {
    part,
    x,
    points: assessments.map(({ points }) => points),
    decisionPoints: assessments[0]!.decisionPoints,
    crossings: await refine(x, assessments, isWhole(partField(part)), scoreAt),
  };
}

/** Label, unit and range of a field or of the duration. */
export function partField(part: MovingPart): Field {
  return part === 'duration' ? DURATION_FIELD : fieldOf(part);
}

export function partValue(part: MovingPart, application: Application): ApplicationValue {
  return part === 'duration' ? durationOf(application) : application[part];
}

function positionsOf(
  part: MovingPart,
  application: Application,
  history: History | null,
  stored: ApplicationValue,
): readonly (number | string | boolean)[] {
  const field = partField(part);
  if (part === 'duration') return spread(DURATION_RANGE.min, DURATION_RANGE.max, CURVE_POINTS, true);
  if (field.categories || field.kind === 'flag') return responseAxis({ application, history }, part).x;
  const { min, max } = displayRange(field, typeof stored === 'number' ? stored : null);
  return responseAxis({ application, history }, part, { points: CURVE_POINTS, range: [min, max] }).x;
}

/** Places each change of the decision finer than the curve's own points; only the first few of many. */
async function refine(
  x: readonly (number | string | boolean)[],
  assessments: readonly Assessment[],
  whole: boolean,
  scoreAt: (values: readonly number[]) => Promise<Assessment[]>,
): Promise<Crossing[]> {
  const numbers = x.filter((value) => typeof value === 'number');
  if (numbers.length < x.length) return [];
  const coarse = changes(numbers, assessments).slice(0, REFINED_STRETCHES_MAX);
  if (coarse.length === 0) return [];
  const inside = coarse.map(({ before, after }) => spread(before, after, REFINEMENT + 1, whole));
  const refined = await scoreAt(inside.flat());
  let at = 0;
  return inside.flatMap((values) => {
    const start = at;
    at += values.length;
    return changes(values, refined.slice(start, at));
  });
}

function changes(x: readonly number[], assessments: readonly Assessment[]): Crossing[] {
  return assessments.flatMap(({ decision }, i) =>
    i > 0 && decision !== assessments[i - 1]!.decision ? [{ before: x[i - 1]!, after: x[i]!, decision }] : [],
  );
}
