// A number as the population sample holds it: fine enough to compare with, too coarse to recognise anybody by. The same
// function places the applicant who is compared.

import type { Field } from '../features/field.ts';

/** Ages are five-year bands, named by their first year: with a profession and a region, a year of birth is nearly a name. */
export const AGE_BAND_YEARS = 5;

/**
 * Amounts and ratios keep two significant digits (an error of at most 5 %, less than an advisor rounds in speech), shares
 * and scores two decimals, durations whole years, months or days already completed; counts are whole as they are, and
 * above 99 keep two digits.
 * @returns NaN for NaN.
 */
export function coarsen({ name, kind, unit }: Pick<Field, 'name' | 'kind' | 'unit'>, value: number): number {
  if (Number.isNaN(value)) return Number.NaN;
  if (name === 'age_years') return Math.floor(value / AGE_BAND_YEARS) * AGE_BAND_YEARS;
  if (kind === 'flag') return value;
  switch (unit) {
    case 'money':
    case 'ratio':
    case 'count':
      return twoDigits(value);
    case 'share':
    case 'none':
      return Math.round(value * 100) / 100;
    case 'days':
      return twoDigits(Math.floor(value));
    case 'years':
    case 'months':
      return Math.floor(value);
  }
}

/** The next larger amount of two significant digits. */
export function nextCoarseAmount(amount: number): number {
  const exponent = Number(amount.toExponential().split('e')[1]);
  const digit = 10 ** Math.max(0, exponent - 1);
  return twoDigits(amount + digit);
}

function twoDigits(value: number): number {
  // Plus 0, because -0 and 0 are one level.
  return Number(value.toPrecision(2)) + 0;
}
