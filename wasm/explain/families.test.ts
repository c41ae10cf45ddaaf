import { describe, expect, it } from 'vitest';
import { catalogue } from '../features/catalogue.ts';
import { GROUPS } from '../features/field.ts';
import { FAMILIES, familyOf, groupOf } from './families.ts';

describe('families', () => {
  it('take every field of the catalogue into a family of its own group', () => {
    for (const { name, group } of catalogue) expect([name, groupOf(familyOf(name))]).toEqual([name, group]);
  });

  it('cover every group, none without a feature that a model may read', () => {
    expect(new Set(FAMILIES.map(groupOf))).toEqual(new Set(Object.keys(GROUPS)));
    const used = new Set(catalogue.filter(({ inModel }) => inModel).map(({ name }) => familyOf(name)));
    expect(FAMILIES.filter((family) => !used.has(family))).toEqual([]);
  });

  it('keep lateness apart from what else is known of a credit', () => {
    const late = catalogue.filter(({ name }) => /late_|overdue|days_late|minimum_missed/.test(name));
    expect(late.length).toBeGreaterThan(25);
    for (const { name } of late) expect(familyOf(name)).toMatch(/Lateness$/);
    expect(familyOf('instalment_days_early_mean')).toBe('instalmentRecord');
  });

  it('keep every sensitive feature of the person apart from others, but for the household', () => {
    const families = catalogue.filter(({ sensitive }) => sensitive).map(({ name }) => familyOf(name));
    expect(new Set(families)).toEqual(new Set(['age', 'gender', 'household']));
  });
});
