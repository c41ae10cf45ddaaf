import { describe, expect, it } from 'vitest';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import { en } from './en.ts';
import { formatFieldValue } from './fieldValue.ts';
import {
  formatAge,
  formatChange,
  formatMonths,
  formatNumber,
  formatShare,
  formatYears,
  inHundred,
  parseNumber,
} from './format.ts';
import { fr } from './fr.ts';

/** French groups digits by a narrow no-break space and joins units by a no-break one; plain spaces read better here. */
const plain = (text: string | null): string | null => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;

describe('numbers are written as the language writes them', () => {
  it('groups thousands and marks decimals', () => {
    expect(plain(formatNumber(406597.5, 'fr'))).toBe('406 597,5');
    expect(formatNumber(406597.5, 'en')).toBe('406,597.5');
  });

  it('always gives a change its sign, with a true minus', () => {
    expect([14, -3, 0].map((change) => formatChange(change, 'fr'))).toEqual(['+14', '−3', '0']);
  });

  it('gives small shares one decimal and large ones none', () => {
    expect(plain(formatShare(0.0739, 'fr'))).toBe('7,4 %');
    expect(formatShare(0.314, 'en')).toBe('31%');
  });

  it('says durations in the unit a person would use', () => {
    expect(plain(formatYears(1.5, 'fr'))).toBe('1,5 an');
    expect(plain(formatYears(0.34, 'fr'))).toBe('4 mois');
    expect(formatYears(12.25, 'en')).toBe('12.3 years');
    expect(plain(formatMonths(60, 'fr'))).toBe('5 ans');
    expect(formatMonths(1, 'en')).toBe('1 month');
  });

  it('never rounds an age up', () => {
    expect(plain(formatAge(25.97, 'fr'))).toBe('25 ans');
  });
});

describe('reading a number that a person wrote', () => {
  it('reads back what it wrote, in both languages', () => {
    for (const value of [0, 0.25, 7, 1234, 406597.5, 12000000]) {
      for (const language of ['fr', 'en'] as const) {
        expect(parseNumber(formatNumber(value, language), language)).toBe(value);
      }
    }
  });

  it('takes a decimal point in French, where keyboards offer it', () => {
    expect(parseNumber('12.5', 'fr')).toBe(12.5);
  });

  it('tells nothing from nonsense', () => {
    expect(parseNumber('  ', 'fr')).toBeNull();
    for (const text of ['abc', '1,2,3', '12e3', '--4', '1 %']) expect(parseNumber(text, 'fr')).toBeNaN();
    expect(parseNumber('1,5', 'en')).toBeNaN();
  });
});

describe('the probability in plain words', () => {
  it('counts people among 100, and among 1,000 below half a person', () => {
    expect(inHundred(0.0739)).toEqual({ count: 7, among: 100 });
    expect(inHundred(0.0038)).toEqual({ count: 4, among: 1000 });
    expect(inHundred(0.0001)).toEqual({ count: 0, among: 1000 });
  });

  it('agrees in number in both languages', () => {
    expect(fr.result.defaults(7, '100')).toBe(
      'Environ 7 demandeurs sur 100 comme celui-ci ne remboursent pas',
    );
    expect(fr.result.defaults(1, '100')).toBe('Environ 1 demandeur sur 100 comme celui-ci ne rembourse pas');
    expect(en.result.defaults(1, '100')).toBe('About 1 applicant in 100 like this one does not repay');
  });
});

describe('a value of the catalogue', () => {
  it('is said by its kind and unit', () => {
    const shown = (name: string, value: number | boolean | string | null) =>
      plain(formatFieldValue(fieldOf(name), value, 'fr', fr));
    expect(shown('amount_credit', 406597.5)).toBe('406 598');
    expect(shown('age_years', 25.9)).toBe('25 ans');
    expect(shown('occupation', 'managers')).toBe('Cadres');
    expect(shown('owns_car', false)).toBe('Non');
    expect(shown('external_score_2', 0.6213)).toBe('0,62');
    expect(shown('bureau_credit_count', 3)).toBe('3');
  });

  it('is null when it is missing, and the code itself when the code is unknown', () => {
    expect(formatFieldValue(fieldOf('occupation'), null, 'en', en)).toBeNull();
    expect(formatFieldValue(fieldOf('car_age_years'), Number.NaN, 'en', en)).toBeNull();
    expect(formatFieldValue(fieldOf('occupation'), 'astronauts', 'en', en)).toBe('astronauts');
  });
});
