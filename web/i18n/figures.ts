// Numbers of evidence in the page's language, ready to hand to charts: each a function of the value alone.

import { formatChange, formatNumber, formatShare } from './format.ts';
import { language } from './language.ts';

export interface Figures {
  /** Whole, grouped. */
  readonly count: (value: number) => string;
  /** Exactly as many decimals as asked for at most. */
  readonly decimal: (digits: number) => (value: number) => string;
  readonly share: (value: number) => string;
  /** Signed and whole. */
  readonly change: (value: number) => string;
  /** A share, signed, in percentage points with one decimal. */
  readonly shareChange: (value: number) => string;
}

export function figures(): Figures {
  const now = language.value;
  const decimal = (digits: number) => (value: number) => formatNumber(value, now, digits);
  return {
    count: decimal(0),
    decimal,
    share: (value) => formatShare(value, now),
    change: (value) => formatChange(value, now),
    shareChange: (value) => {
      const shown = formatNumber(Math.abs(value) * 100, now, 1);
      return `${value > 0 ? '+' : value < 0 ? '\u2212' : ''}${shown}`;
    },
  };
}
