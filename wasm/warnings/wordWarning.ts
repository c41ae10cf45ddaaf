// A warning as a sentence, in either language. Without a full stop, because the place where it stands decides that.

import { formatValue } from '../explain/formatValue.ts';
import type { Language } from '../explain/language.ts';
import { fieldOf } from '../features/catalogue.ts';
import type { Text } from '../features/field.ts';
import type { ScoringWarning } from './scoringWarnings.ts';

export type WordedWarning = ScoringWarning & { readonly sentence: string };

const TEMPLATES = {
  unseen_category: {
    fr: '{label} : la valeur {value} n’a pas été vue à l’apprentissage et compte comme manquante',
    en: '{label}: the value {value} was not seen in training and counts as missing',
  },
  outside_training_range: {
    fr: '{label} : {value} est hors de l’intervalle vu à l’apprentissage ({low} à {high}), le score y est moins sûr',
    en: '{label}: {value} is outside the range seen in training ({low} to {high}), where the score is less certain',
  },
  stale_history: {
    fr: 'L’historique enregistré a {ageDays} jours, il est tenu pour à jour pendant {ageDaysMax} jours au plus',
    en: 'The stored history is {ageDays} days old, it is taken for current for {ageDaysMax} days at most',
  },
} as const satisfies Record<ScoringWarning['code'], Text>;

export function wordWarning(warning: ScoringWarning, language: Language): string {
  const parts = partsOf(warning, language);
  return TEMPLATES[warning.code][language].replace(/\{(\w+)\}/g, (_, part: string) => parts[part]!);
}

/** @returns the warnings with their sentences, as answers carry them. */
export function wordWarnings(warnings: readonly ScoringWarning[], language: Language): WordedWarning[] {
  return warnings.map((warning) => ({ ...warning, sentence: wordWarning(warning, language) }));
}

function partsOf(warning: ScoringWarning, language: Language): Readonly<Record<string, string>> {
  if (warning.code === 'stale_history') {
    return { ageDays: String(warning.ageDays), ageDaysMax: String(warning.ageDaysMax) };
  }
  const field = fieldOf(warning.field);
  const write = (value: number | string) => formatValue(field, value, language) ?? '';
  const own = { label: field.label[language], value: write(warning.value) };
  return warning.code === 'unseen_category'
    ? own
    : { ...own, low: write(warning.low), high: write(warning.high) };
}
