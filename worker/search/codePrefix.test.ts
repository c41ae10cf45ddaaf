import { expect, it } from 'vitest';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import { CATEGORY_FILTERS } from '../contractApplicants.ts';
import { prefixOf } from './codePrefix.ts';

it.each(Object.values(CATEGORY_FILTERS))('the first letters tell the codes of %s apart', (name) => {
  const codes = (fieldOf(name).categories ?? []).map(({ code }) => code);
  expect(codes.length).toBeGreaterThan(1);
  expect(new Set(codes.map(prefixOf)).size).toBe(codes.length);
});
