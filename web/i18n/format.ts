// Numbers as each language writes them. Pure: the language is given. Amounts carry no currency, as in the tables.

import type { Language } from './language.ts';

export { type InWords, inHundred } from '../../wasm/explain/inHundred.ts';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Language, string>;
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locales[language], options);
    formatters.set(key, found);
  }
  return found;
}

/** At most `digits` decimals, none that are zero. */
export function formatNumber(value: number, language: Language, digits = 2): string {
  return grouped(formatter(language, { maximumFractionDigits: digits }).format(value));
}

/** Some fonts draw the narrow no-break space so thin that thousands run together; the plain one never does. */
function grouped(text: string): string {
  return text.replace(/\u202f/g, '\u00a0');
}

/** Always signed, with a true minus: "+14", "−3", "0". */
export function formatChange(value: number, language: Language): string {
  const shown = formatter(language, { maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format(value);
  return shown.replace('-', '\u2212');
}

/** @param share in [0, 1]. */
export function formatShare(share: number, language: Language): string {
  const digits = Math.abs(share) < 0.1 ? 1 : 0;
  return formatter(language, { style: 'percent', maximumFractionDigits: digits }).format(share);
}

type DurationUnit = 'year' | 'month' | 'day';

function withUnit(value: number, unit: DurationUnit, language: Language, digits: number): string {
  const options = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: digits } as const;
  return formatter(language, options).format(value);
}

/** In years, below one year in months. */
export function formatYears(years: number, language: Language): string {
  const months = Math.round(years * 12);
  return Math.abs(months) < 12
    ? withUnit(months, 'month', language, 0)
    : withUnit(years, 'year', language, 1);
}

/** Completed years, as ages are said. */
export function formatAge(years: number, language: Language): string {
  return withUnit(Math.floor(years), 'year', language, 0);
}

/** From two years on in years. */
export function formatMonths(months: number, language: Language): string {
  return Math.abs(months) < 24 ? withUnit(months, 'month', language, 0) : formatYears(months / 12, language);
}

export function formatDays(days: number, language: Language): string {
  return withUnit(days, 'day', language, 0);
}

/** "years", "months" or "days" as they stand beside a number of `value`. */
export function unitWord(unit: 'years' | 'months' | 'days', value: number, language: Language): string {
  const singular = ({ years: 'year', months: 'month', days: 'day' } as const)[unit];
  const options = { style: 'unit', unit: singular, unitDisplay: 'long' } as const;
  const parts = formatter(language, options).formatToParts(value);
  return parts.find((part) => part.type === 'unit')?.value ?? unit;
}

/**
 * Reads a number as a person writes it in that language.
 * @returns null for an empty text, NaN for what is no number.
 */
export function parseNumber(text: string, language: Language): number | null {
  const compact = text.replace(/[\s\u00a0\u202f’']/g, '').replace('\u2212', '-');
  if (compact === '') return null;
  const plain = language === 'fr' ? compact.replace(',', '.') : compact.replace(/,(?=\d{3}(\D|$))/g, '');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
}
