// Names of features, groups and levels as a reader knows them; a name the catalogue has not got stands as it is.

import { fieldOf, isFieldName } from '../../../wasm/features/catalogue.ts';
import { GROUPS, type Group } from '../../../wasm/features/field.ts';
import type { Numbers } from '../render/numbers.ts';
import type { DocumentContext } from './documentInputs.ts';

type Naming = Pick<DocumentContext, 'words' | 'numbers'>;

export function featureLabel(name: string, { numbers }: Pick<Naming, 'numbers'>): string {
  return isFieldName(name) ? fieldOf(name).label[numbers.language] : name;
}

export function groupLabel(name: string, { numbers }: Pick<Naming, 'numbers'>): string {
  return name in GROUPS ? GROUPS[name as Group][numbers.language] : name;
}

/** Of a category's code; "other" is where rare codes are together. */
export function levelLabel(feature: string, code: string, { words, numbers }: Naming): string {
  const categories = isFieldName(feature) ? fieldOf(feature).categories : undefined;
  const found = categories?.find((category) => category.code === code);
  return found?.label[numbers.language] ?? (code === 'other' ? words.other : code);
}

interface Bounds {
  readonly from: number | null;
  readonly to: number | null;
}

/** "up to 10", "10 to 20", "20 or more"; `empty` where neither bound is known. */
export function rangeLabel({ from, to }: Bounds, { words, numbers }: Naming, empty: string): string {
  const text = (value: number) => shortNumber(value, numbers);
  if (from === null) return to === null ? empty : words.upTo(text(to));
  if (to === null) return words.from(text(from));
  return from === to ? text(from) : words.between(text(from), text(to));
}

/** Three significant digits are enough to know a class by. */
function shortNumber(value: number, numbers: Numbers): string {
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return numbers.plain(value, Math.min(6, digits));
}

export function fairnessLevel(attribute: string, level: string, naming: Naming): string {
  return attribute === 'age_band' ? naming.words.ageLevel(level) : levelLabel(attribute, level, naming);
}

export function segmentLevel(
  segment: string,
  group: Bounds & { readonly level: string },
  naming: Naming,
): string {
  if (segment === 'amount_credit') return rangeLabel(group, naming, group.level);
  if (segment === 'history') return naming.words.historyLevels[group.level] ?? group.level;
  return levelLabel(segment, group.level, naming);
}

/** « a », « b » and « c » would be noise: names are listed plainly, and none at all as null. */
export function listed(names: readonly string[], { numbers }: Pick<Naming, 'numbers'>): string | null {
  return names.length === 0 ? null : numbers.list(names);
}
