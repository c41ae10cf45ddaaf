// Numbers in the two languages, the same in every engine. Intl is not: its data differ between versions, and an
// explanation must read the same at the edge, in the browser and on paper.

import type { Language } from './language.ts';

/** Keeps thousands, and a number and its unit, on one line. */
export const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';
const GROUP_SEPARATOR = { fr: NO_BREAK_SPACE, en: ',' } as const;
const DECIMAL_MARK = { fr: ',', en: '.' } as const;
/** Below, JavaScript writes numbers with an exponent; nothing that is shown has so many decimals. */
const SMALLEST = 1e-6;

/**
 * Rounds as a person would who sees the number written: halves away from zero, in decimal.
 * @param shift powers of ten by which the value is multiplied first, also in decimal: 2 for a percentage.
 */
export function roundDecimal(value: number, decimals: number, shift = 0): number {
  if (Math.abs(value) < SMALLEST) return 0;
  const scaled = Math.round(Number(`${Math.abs(value)}e${decimals + shift}`));
  return (Math.sign(value) * scaled) / 10 ** decimals;
}

/** At most `decimals` decimals, none that are zero; thousands are grouped. Finite numbers below 1e15. */
export function writeNumber(value: number, language: Language, decimals: number): string {
  const rounded = roundDecimal(value, decimals);
  const [whole = '', fraction = ''] = Math.abs(rounded).toFixed(decimals).split('.');
  const digits = fraction.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, GROUP_SEPARATOR[language]);
  return `${rounded < 0 ? MINUS : ''}${grouped}${digits && DECIMAL_MARK[language]}${digits}`;
}
