// The values at which a field is tried when everything else stays: the x of a response curve, an axis of a map.
// It scores nothing.

import type { Application, ApplicationValue, History } from '../features/application.ts';
import { type FieldName, fieldOf, HISTORY_NAMES, type HistoryName } from '../features/catalogue.ts';
import type { Field } from '../features/field.ts';
import type { ScoringInput } from '../scorer.ts';

export interface AxisOptions {
  /** Number of values at most; a category or a flag has one for each level. */
  readonly points?: number;
  /** Stretch to look at, cut to what the catalogue allows. Without it: see usualRange. */
  readonly range?: readonly [number, number];
}

export interface ResponseAxis {
  readonly field: FieldName;
  /** Numbers ascending, or every level of a category or flag in the catalogue's order. */
  readonly x: readonly (number | string | boolean)[];
  /** The applicant's own value; null = missing. */
  readonly own: ApplicationValue;
}

/** Amounts are looked at from a quarter to two and a half times the present one. */
const AMOUNT_STRETCH = [0.25, 2.5] as const;
/** Where an amount is missing. */
const USUAL_AMOUNT = 200_000;
/** Upper end that is looked at at least, by unit; never more than the catalogue allows. */
const USUAL_MAX = {
  money: 0,
  years: 40,
  months: 60,
  days: 90,
  count: 10,
  share: 1,
  ratio: 5,
  none: 1,
} as const;

/** @throws RangeError for a derived field (it has no value of its own to change), fewer than 2 points or an empty range. */
export function responseAxis(
  { application, history }: ScoringInput,
  name: FieldName,
  { points = 100, range }: AxisOptions = {},
): ResponseAxis {
  const field = fieldOf(name);
  if (field.role === 'derived')
    throw new RangeError(`"${name}" follows from other fields; change one of them.`);
  if (!Number.isInteger(points) || points < 2)
    throw new RangeError(`An axis has 2 points or more, not ${points}.`);
  const own = presentValue(field, application, history);
  if (field.categories) return { field: name, x: field.categories.map(({ code }) => code), own };
  if (field.kind === 'flag' && field.role === 'application') return { field: name, x: [false, true], own };
  const [low, high] = cut(range ?? usualRange(field, typeof own === 'number' ? own : null), field);
  return { field: name, x: spread(low, high, points, isWhole(field)), own };
}

/** The stretch around the present value that is worth a look, inside what the catalogue allows. */
export function usualRange(field: Field, own: number | null): readonly [number, number] {
  const [lowest, highest] = field.range;
  if (field.kind === 'amount') {
    const amount = own === null || own <= 0 ? USUAL_AMOUNT : own;
    return cut([amount * AMOUNT_STRETCH[0], amount * AMOUNT_STRETCH[1]], field);
  }
  // A narrow field is looked at whole.
  if (highest <= 3) return [lowest, highest];
  return [lowest, Math.min(highest, Math.ceil(Math.max(USUAL_MAX[field.unit], 1.5 * (own ?? 0))))];
}

/** The same applicant with one value of the request or of the history changed; the given ones are left alone. */
export function withValue(input: ScoringInput, name: FieldName, value: ApplicationValue): ScoringInput {
  if (fieldOf(name).role === 'application') {
    return { ...input, application: { ...input.application, [name]: value } };
  }
  const history = input.history?.slice() ?? new Float32Array(HISTORY_NAMES.length).fill(Number.NaN);
  history[HISTORY_NAMES.indexOf(name as HistoryName)] = typeof value === 'number' ? value : Number.NaN;
  return { ...input, history };
}

/** Counts and ratings have whole values only. */
export function isWhole({ kind, range: [lowest, highest] }: Field): boolean {
  return kind === 'count' || (kind === 'score' && highest - lowest >= 2);
}

function presentValue(field: Field, application: Application, history: History | null): ApplicationValue {
  if (field.role === 'application') {
    return (application as Readonly<Record<string, ApplicationValue>>)[field.name] ?? null;
  }
  const value = history?.[HISTORY_NAMES.indexOf(field.name as HistoryName)] ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
}

function cut([low, high]: readonly [number, number], { name, range }: Field): readonly [number, number] {
  const inside = [Math.max(low, range[0]), Math.min(high, range[1])] as const;
  if (!(inside[0] < inside[1])) {
    throw new RangeError(
      `"${name}" goes from ${range[0]} to ${range[1]}, nothing of it is in ${low} to ${high}.`,
    );
  }
  return inside;
}

/** `points` values from `low` to `high`, both included; whole ones only, without repetition, where asked. */
export function spread(low: number, high: number, points: number, whole: boolean): number[] {
  const values = Array.from({ length: points }, (_, i) => low + ((high - low) * i) / (points - 1));
  if (!whole) return values;
  const inside = values.map(Math.round).filter((value) => value >= low && value <= high);
  return [...new Set(inside)];
}
