// The twin knows nothing sensitive: neither the marked fields, nor a ratio made from one, nor a column left behind.

import { expect, it } from 'vitest';
import { catalogue, type DerivedName } from '../../wasm/features/catalogue.ts';
import { deriveFeature, type Inputs } from '../../wasm/features/deriveFeatures.ts';
import { MODEL_FEATURES } from '../config.ts';
import { seededRandom } from '../evaluation/seededRandom.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { inputsOf, sensitiveFeatures } from './sensitiveFeatures.ts';
import { withoutFeatures } from './trainTwin.ts';

it('reads the ingredients of a ratio off its formula', () => {
  expect(inputsOf('employed_to_age').sort()).toEqual(['age_years', 'employed_years']);
  expect(inputsOf('total_annuity_to_income')).toContain('previous_running_annuity_sum');
});

it('takes out what is marked sensitive and every ratio with it, and nothing else', () => {
  const removed = sensitiveFeatures(MODEL_FEATURES);
  const derived = ['employed_to_age', 'age_at_employment', 'id_document_to_age', 'phone_change_to_age'];
  expect(removed).toEqual(expect.arrayContaining(['age_years', 'gender', 'family_status', ...derived]));
  // Moved alone, a sensitive input changes every ratio taken out and none that is kept.
  const random = seededRandom(1);
  const known = Object.fromEntries(catalogue.map(({ name }) => [name, 1 + random()])) as unknown as Inputs;
  const moved = { ...known };
  for (const { name, sensitive } of catalogue) if (sensitive) Object.assign(moved, { [name]: 30 + random() });
  for (const { name, role, sensitive } of catalogue.filter(({ inModel }) => inModel)) {
    const derived = name as DerivedName;
    // A ratio may be missing for both, and NaN is not equal to itself.
    const isMoved =
      role === 'derived' && !Object.is(deriveFeature(derived, known), deriveFeature(derived, moved));
    expect(removed.includes(name), name).toBe(sensitive || isMoved);
  }
});

it('drops the columns and leaves the others in their places, the original untouched', () => {
  const matrix: FeatureMatrix = {
    features: ['amount_credit', 'gender', 'amount_annuity'],
    applicantIds: Uint32Array.of(1, 2),
    target: Uint8Array.of(0, 1),
    values: Float32Array.of(1, 2, 3, 4, 5, 6),
    levels: new Map([['gender', ['f', 'm']]]),
  };
  const reduced = withoutFeatures(matrix, ['gender']);
  expect(reduced.features).toEqual(['amount_credit', 'amount_annuity']);
  expect([...reduced.values]).toEqual([1, 3, 4, 6]);
  expect(reduced.levels.size).toBe(0);
  reduced.values.fill(0);
  expect([...matrix.values]).toEqual([1, 2, 3, 4, 5, 6]);
});
