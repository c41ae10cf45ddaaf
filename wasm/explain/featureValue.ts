// The value behind a contribution, as the applicant stated it or as it was computed: a code, a flag or a number.
// It is not the number the model reads, which for a category is an encoding.

import { type Application, type ApplicationValue, isMissing } from '../features/application.ts';
import type { CatalogueField, DerivedName, InputName } from '../features/catalogue.ts';
import { deriveFeature, type Inputs } from '../features/deriveFeatures.ts';

/** null = not known. */
export type FeatureValue = string | number | boolean | null;

/** @param inputs collectInputs of the same application and the history. */
export function featureValue(field: CatalogueField, application: Application, inputs: Inputs): FeatureValue {
  if (field.role === 'application') {
    if (isMissing(field, application)) return null;
    return (application as Readonly<Record<string, ApplicationValue>>)[field.name] ?? null;
  }
  const value =
    field.role === 'derived'
      ? deriveFeature(field.name as DerivedName, inputs)
      : inputs[field.name as InputName];
  return Number.isNaN(value) ? null : value;
}
