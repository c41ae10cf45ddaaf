// Numbers of evidence in the page's language, ready to hand to charts: each a function of the value alone.

import { formatChange, formatNumber, formatShare } from './format.ts';
import { type Language, language } from './language.ts';

export interface Figures {
  /** Whole, grouped. */
  readonly count: (value: number) => string;
  /** So many decimals at most, none that are zero. */
  readonly decimal: (digits: number) => (value: number) => string;
  /** Always so many decimals, where figures stand below each other. */
  readonly fixed: (digits: number) => (value: number) => string;
  readonly share: (value: number) => string;
  /** With one decimal, where two shares differ by less than a point. */
  readonly fineShare: (value: number) => string;
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
    fixed: (digits) => fixedFormat(now, 'decimal', digits),
    share: (value) => formatShare(value, now),
    fineShare: fixedFormat(now, 'percent', 1),
    change: (value) => formatChange(value, now),
    shareChange: (value) => {
      const shown = formatNumber(Math.abs(value) * 100, now, 1);
      return `${value > 0 ? '+' : value < 0 ? '\u2212' : ''}${shown}`;
    },
  };
}

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Language, string>;

function fixedFormat(now: Language, style: 'decimal' | 'percent', digits: number): (value: number) => string {
  const format = new Intl.NumberFormat(LOCALES[now], {
    style,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (value) => format.format(value).replace('-', '\u2212');
}
