// One value of the catalogue as a person reads it, with its unit.

import type { ApplicationValue } from '../../wasm/features/application.ts';
import type { Field } from '../../wasm/features/field.ts';
import { formatAge, formatDays, formatMonths, formatNumber, formatShare, formatYears } from './format.ts';
import type { Messages } from './fr.ts';
import type { Language } from './language.ts';

/** @returns null when the value is missing. */
export function formatFieldValue(
  field: Field,
  value: ApplicationValue,
  language: Language,
  words: Messages,
): string | null {
  if (value === undefined || value === null || Number.isNaN(value)) return null;
  if (typeof value === 'string') {
    const category = field.categories?.find(({ code }) => code === value);
    return category ? category.label[language] : value;
  }
  if (typeof value === 'boolean' || field.kind === 'flag') return value ? words.facts.yes : words.facts.no;
  return formatQuantity(field, value, language);
}

function formatQuantity(field: Field, value: number, language: Language): string {
  switch (field.unit) {
    case 'money':
      return formatNumber(value, language, Math.abs(value) < 1_000 ? 2 : 0);
    case 'years':
      return field.name === 'age_years' ? formatAge(value, language) : formatYears(value, language);
    case 'months':
      return formatMonths(value, language);
    case 'days':
      return formatDays(value, language);
    case 'share':
      return formatShare(value, language);
    case 'count':
      return formatNumber(value, language, 1);
    case 'ratio':
    case 'none':
      return formatNumber(value, language, 2);
  }
}
