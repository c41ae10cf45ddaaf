// Which fields a derived feature is computed from, found by watching its formula: a second list could disagree.

import type { DerivedName } from '../features/catalogue.ts';
import { type FieldName, fieldOf, type InputName } from '../features/catalogue.ts';
import { deriveFeature, type Inputs } from '../features/deriveFeatures.ts';

/** The fields that the value of `name` depends on; a field that is not derived depends on itself. */
export function ingredientsOf(name: FieldName): readonly FieldName[] {
  if (fieldOf(name).role !== 'derived') return [name];
  const read = new Set<FieldName>();
  const watched = new Proxy({} as Inputs, {
    get(_, input) {
      read.add(input as InputName);
      // A number, so that no formula stops before its end.
      return 1;
    },
  });
  deriveFeature(name as DerivedName, watched);
  return [...read];
}

/** Sensitive itself, or computed from something that is. */
export function isSensitive(name: FieldName): boolean {
  return fieldOf(name).sensitive || ingredientsOf(name).some((ingredient) => fieldOf(ingredient).sensitive);
}

/** The applicant could change it, or something it is computed from. */
export function isActionable(name: FieldName): boolean {
  return ingredientsOf(name).some((ingredient) => fieldOf(ingredient).actionable !== undefined);
}
