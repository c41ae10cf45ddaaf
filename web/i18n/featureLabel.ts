// Features and their values as people call them, never by their names in the model.

import { fieldOf, isFieldName } from '../../wasm/features/catalogue.ts';
import { GROUPS, type Group } from '../../wasm/features/field.ts';
import { evidenceWords } from './evidenceWords.ts';
import { formatFieldValue } from './fieldValue.ts';
import { inLanguage, language, m, say } from './language.ts';

export function featureLabel(feature: string): string {
  return isFieldName(feature) ? say(fieldOf(feature).label) : feature;
}

export function groupLabel(group: string): string {
  return group in GROUPS ? say(GROUPS[group as Group]) : group;
}

/** A code of a category of the feature, or a number of it. */
export function valueLabel(feature: string, value: string | number): string {
  const words = inLanguage(evidenceWords);
  if (value === 'other') return words.other;
  if (!isFieldName(feature)) return String(value);
  return formatFieldValue(fieldOf(feature), value, language.value, m.value) ?? words.missing;
}

/** What a bin of a feature holds: a range of numbers, a list of codes, or the missing ones. */
export function binLabel(
  feature: string,
  bin: {
    readonly from: number | null;
    readonly to: number | null;
    readonly levels: readonly string[] | null;
  },
): string {
  const words = inLanguage(evidenceWords);
  if (bin.levels) return bin.levels.map((code) => valueLabel(feature, code)).join(', ');
  if (bin.from === null || bin.to === null) return words.missing;
  const [from, to] = [valueLabel(feature, bin.from), valueLabel(feature, bin.to)];
  return from === to ? from : words.between(from, to);
}
