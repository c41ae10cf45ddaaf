// A value of the catalogue as a person reads it, with its unit: what stands for {value} in a reason.

import type { Field } from '../features/field.ts';
import type { FeatureValue } from './featureValue.ts';
import type { Language } from './language.ts';
import { NO_BREAK_SPACE, roundDecimal, writeNumber } from './writeNumber.ts';

const YES_NO = { fr: { yes: 'oui', no: 'non' }, en: { yes: 'yes', no: 'no' } } as const;

/** One and several. */
const UNIT_WORDS = {
  year: { fr: ['an', 'ans'], en: ['year', 'years'] },
  month: { fr: ['mois', 'mois'], en: ['month', 'months'] },
  day: { fr: ['jour', 'jours'], en: ['day', 'days'] },
} as const;

/** Said in completed years, as ages are. */
const AGES: readonly string[] = ['age_years', 'age_at_employment'];

/** @returns null when the value is not known. */
export function formatValue(field: Field, value: FeatureValue, language: Language): string | null {
  if (value === null || Number.isNaN(value)) return null;
  if (typeof value === 'string') {
    return field.categories?.find(({ code }) => code === value)?.label[language] ?? value;
  }
  if (typeof value === 'boolean' || field.kind === 'flag') {
    return value ? YES_NO[language].yes : YES_NO[language].no;
  }
  return formatQuantity(field, value, language);
}

function formatQuantity(field: Field, value: number, language: Language): string {
  switch (field.unit) {
    case 'money':
      return writeNumber(value, language, Math.abs(value) < 1_000 ? 2 : 0);
    case 'years':
      return AGES.includes(field.name)
        ? withUnit(Math.floor(value), 'year', language, 0)
        : formatYears(value, language);
    case 'months':
      return Math.abs(value) < 24 ? withUnit(value, 'month', language, 0) : formatYears(value / 12, language);
    case 'days':
      return withUnit(value, 'day', language, 0);
    case 'share':
      return formatShare(value, language);
    case 'count':
      return writeNumber(value, language, 1);
    case 'ratio':
      return isMultiple(field) ? writeNumber(value, language, 2) : formatShare(value, language);
    case 'none':
      return writeNumber(value, language, 2);
  }
}

/** A ratio is a number of times where its own sentence says so, and a percentage elsewhere. */
function isMultiple(field: Field): boolean {
  return field.adverse.en.includes('{value} times');
}

/** One decimal below 10 %, none above. */
export function formatShare(share: number, language: Language): string {
  const percent = roundDecimal(share, Math.abs(share) < 0.1 ? 1 : 0, 2);
  return `${writeNumber(percent, language, 1)}${language === 'fr' ? NO_BREAK_SPACE : ''}%`;
}

/** In years, below one year in months. */
function formatYears(years: number, language: Language): string {
  const months = Math.round(years * 12);
  return Math.abs(months) < 12
    ? withUnit(months, 'month', language, 0)
    : withUnit(years, 'year', language, 1);
}

function withUnit(
  value: number,
  unit: keyof typeof UNIT_WORDS,
  language: Language,
  decimals: number,
): string {
  const shown = Math.abs(roundDecimal(value, decimals));
  // Unicode CLDR: French has the singular below 2 ("1,5 an", "0 jour"), English for exactly 1.
  const isOne = language === 'fr' ? shown < 2 : shown === 1;
  const word = UNIT_WORDS[unit][language][isOne ? 0 : 1];
  return `${writeNumber(value, language, decimals)}${language === 'fr' ? NO_BREAK_SPACE : ' '}${word}`;
}
