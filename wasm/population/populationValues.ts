// An applicant as the sample holds its people: the same fields, coarsened alike, so that both can be compared.

import { type FeatureValue, featureValue } from '../explain/featureValue.ts';
import type { FieldName } from '../features/catalogue.ts';
import { collectInputs } from '../features/encodeFeatures.ts';
import type { ScoringInput } from '../scorer.ts';
import { coarsen } from './coarsen.ts';
import type { Population } from './population.ts';

/** By field: a code, a coarse number (flags 0 or 1), or null = not known. */
export type PopulationValues = ReadonlyMap<FieldName, string | number | null>;

export function populationValues({ columns }: Population, applicant: ScoringInput): PopulationValues {
  const inputs = collectInputs(applicant.application, applicant.history);
  return new Map(
    columns.map(({ field }) => {
      const value: FeatureValue = featureValue(field, applicant.application, inputs);
      return [
        field.name,
        value === null || typeof value === 'string' ? value : coarsen(field, Number(value)),
      ];
    }),
  );
}
