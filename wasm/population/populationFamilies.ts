// The families of the population sample: those of the reasons, but for the gender, whose points would tell it. They are
// counted with the household's, the other family of what a person is.

import { FAMILIES, type Family, familyOf } from '../explain/families.ts';
import type { FieldName } from '../features/catalogue.ts';

export type PopulationFamily = Exclude<Family, 'gender'>;

/** In the order of FAMILIES. */
export const POPULATION_FAMILIES: readonly PopulationFamily[] = FAMILIES.filter(
  (family) => family !== 'gender',
);

/** @throws RangeError for a field that is not in the catalogue. */
export function populationFamilyOf(name: FieldName): PopulationFamily {
  const family = familyOf(name);
  return family === 'gender' ? 'household' : family;
}
