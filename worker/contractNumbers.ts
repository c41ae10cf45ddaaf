// Numbers of requests, refused with both bounds. In bodies they are numbers; in queries they are texts: what is written
// otherwise (nothing, 0x10, 1e3) is no number, and the OpenAPI document shows them as the numbers they mean.

import { z } from 'zod';

const WHOLE = /^-?\d{1,16}$/;
const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;

/** In a body. */
export function boundedNumber(min: number, max: number) {
  const error = `expected a number from ${min} to ${max}`;
  return z.number(error).min(min, error).max(max, error);
}

/** In a body. */
export function boundedWholeNumber(min: number, max: number) {
  const error = `expected a whole number from ${min} to ${max}`;
  return z.int(error).min(min, error).max(max, error);
}

/** A whole number. */
export function wholeNumberText(min: number, max: number) {
  return textOf('whole number', { type: 'integer', minimum: min, maximum: max }, WHOLE);
}

/** A number with up to six decimals. */
export function numberText(min: number, max: number) {
  return textOf('number', { type: 'number', minimum: min, maximum: max }, DECIMAL);
}

/** How many of a list one page has. */
export function limitText(max: number, fallback: number) {
  const schema = textOf(
    'whole number',
    { type: 'integer', minimum: 1, maximum: max, default: fallback },
    WHOLE,
  );
  return schema.default(fallback);
}

/** As OpenAPI tells it. */
interface Told {
  readonly type: 'integer' | 'number';
  readonly minimum: number;
  readonly maximum: number;
  readonly default?: number;
}

function textOf(noun: string, told: Told, written: RegExp) {
  const { minimum, maximum } = told;
  return z
    .string()
    .meta({ ...told })
    .transform((text, issues) => {
      const value = written.test(text) ? Number(text) : Number.NaN;
      if (value >= minimum && value <= maximum) return value;
      issues.addIssue({ code: 'custom', message: `expected a ${noun} from ${minimum} to ${maximum}` });
      return z.NEVER;
    });
}
