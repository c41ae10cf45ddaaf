import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, type DerivedName, fieldOf, type InputName } from '../features/catalogue.ts';
import { deriveFeature, type Inputs } from '../features/deriveFeatures.ts';
import { ingredientsOf, isActionable, isSensitive } from './ingredients.ts';

const inputNames = catalogue
  .filter(({ role, kind }) => role !== 'derived' && kind !== 'category')
  .map(({ name }) => name as InputName);
const derivedNames = catalogue
  .filter(({ role }) => role === 'derived')
  .map(({ name }) => name as DerivedName);

describe('ingredientsOf', () => {
  it('knows them by name', () => {
    expect(ingredientsOf('amount_credit')).toEqual(['amount_credit']);
    expect(ingredientsOf('occupation')).toEqual(['occupation']);
    expect(ingredientsOf('employed_to_age')).toEqual(['employed_years', 'age_years']);
    expect(new Set(ingredientsOf('external_score_spread'))).toEqual(
      new Set(['external_score_1', 'external_score_2', 'external_score_3']),
    );
  });

  it('leaves out nothing that a derived feature depends on', () => {
    const number = fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constant(Number.NaN));
    const inputs = fc
      .array(number, { minLength: inputNames.length, maxLength: inputNames.length })
      .map((numbers) => Object.fromEntries(inputNames.map((name, i) => [name, numbers[i]])) as Inputs);
    fc.assert(
      fc.property(inputs, inputs, fc.constantFrom(...derivedNames), (one, other, name) => {
        const kept = Object.fromEntries(
          ingredientsOf(name).map((ingredient) => [ingredient, one[ingredient as InputName]]),
        );
        expect(deriveFeature(name, { ...other, ...kept })).toBe(deriveFeature(name, one));
      }),
      { numRuns: 500 },
    );
  });
});

describe('what a feature may be used for', () => {
  it('is sensitive when it is computed from something sensitive', () => {
    expect(['age_years', 'gender', 'family_status'].every((name) => isSensitive(fieldOf(name).name))).toBe(
      true,
    );
    expect(isSensitive('employed_to_age')).toBe(true);
    expect(isSensitive('age_at_employment')).toBe(true);
    expect(isSensitive('employed_years')).toBe(false);
    expect(isSensitive('credit_to_income')).toBe(false);
  });

  it('is actionable when it is computed from something the applicant could change', () => {
    expect(isActionable('credit_to_income')).toBe(true);
    expect(isActionable('external_score_1')).toBe(false);
    expect(isActionable('instalment_late_share')).toBe(false);
  });
});
