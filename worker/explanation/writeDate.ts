// Dates as a person reads them, the same in every engine (Intl's data are not).

import type { Language } from '../../wasm/explain/language.ts';
import { NO_BREAK_SPACE } from '../../wasm/explain/writeNumber.ts';

const MONTHS = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

/** @param at ISO 8601. @returns the day in UTC, e.g. "22 novembre 2026". */
export function writeDate(at: string, language: Language): string {
  const date = new Date(at);
  const day = date.getUTCDate();
  const shown = language === 'fr' && day === 1 ? '1er' : String(day);
  return [shown, MONTHS[language][date.getUTCMonth()], date.getUTCFullYear()].join(NO_BREAK_SPACE);
}

/** With the time, e.g. "22 novembre 2026, 14:05 UTC": for references. */
export function writeTime(at: string, language: Language): string {
  return `${writeDate(at, language)}, ${new Date(at).toISOString().slice(11, 16)}${NO_BREAK_SPACE}UTC`;
}
