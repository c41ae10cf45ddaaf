// The stretch of a field that a slider shows: around the stored value, never outside what the catalogue allows.

import type { Field } from '../../wasm/features/field.ts';

export interface DisplayRange {
  readonly min: number;
  readonly max: number;
  /** Smallest move of the slider; the numeric input takes any value. */
  readonly step: number;
}

/** A slider has about this many stops, whatever its field. */
const STOPS = 200;
/** What an amount slider shows where nothing is stored. */
const AMOUNT_WHEN_MISSING = 200_000;
/** What a slider shows at most around small values, by unit; above, the value decides. */
const USUAL_MAX = {
  years: 40,
  months: 60,
  days: 90,
  count: 10,
  share: 1,
  ratio: 5,
  none: 1,
  money: 0,
} as const;

/** @param stored the value in the file, null when missing. */
export function displayRange(field: Field, stored: number | null): DisplayRange {
  const [lowest, highest] = field.range;
  if (field.kind === 'amount') return amountRange(stored ?? AMOUNT_WHEN_MISSING, lowest, highest);
  const wanted = Math.max(USUAL_MAX[field.unit], (stored ?? 0) * 1.5);
  // A narrow field is shown whole.
  const max = highest <= 3 ? highest : Math.min(highest, Math.ceil(wanted));
  return { min: lowest, max, step: stepOf(field, max - lowest) };
}

function amountRange(value: number, lowest: number, highest: number): DisplayRange {
  const step = niceStep((2.5 * value) / STOPS);
  const snap = (amount: number): number => Math.round(amount / step) * step;
  const min = Math.max(lowest, snap(value * 0.25));
  return { min, max: Math.min(highest, snap(Math.max(value * 2.5, min + step))), step };
}

function stepOf(field: Field, width: number): number {
  switch (field.unit) {
    case 'years':
      return width > 30 ? 0.5 : 0.25;
    case 'share':
      return width <= 0.2 ? 0.001 : 0.01;
    case 'ratio':
      return niceStep(width / STOPS);
    case 'none':
      return width <= 1 ? 0.01 : 1;
    default:
      return 1;
  }
}

/** The largest of 1, 2, 5 times a power of ten that is at most `width`, and never 0. */
export function niceStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const factor = [5, 2, 1].find((candidate) => candidate * power <= width * (1 + 1e-9)) ?? 1;
  return factor * power;
}

/** The stop of the slider next to `value`; decimals that binary fractions add are cut. */
export function snapTo(value: number, { min, max, step }: DisplayRange): number {
  const snapped = Number((Math.round(value / step) * step).toPrecision(12));
  return Math.min(max, Math.max(min, snapped));
}
