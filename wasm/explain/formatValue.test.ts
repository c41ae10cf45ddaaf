import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../web/i18n/en.ts';
import { formatFieldValue } from '../../web/i18n/fieldValue.ts';
import { fr } from '../../web/i18n/fr.ts';
import { catalogue, type FieldName, fieldOf } from '../features/catalogue.ts';
import type { FeatureValue } from './featureValue.ts';
import { formatValue } from './formatValue.ts';
import type { Language } from './language.ts';
import { writeNumber } from './writeNumber.ts';

/** Which space and which minus is a matter of typography, looked at below. */
const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2212/g, '-') ?? null;
const said = (name: FieldName, value: FeatureValue, language: Language) =>
  plain(formatValue(fieldOf(name), value, language));

describe('formatValue', () => {
  it('says each kind with its unit, singular and plural', () => {
    const both = (name: FieldName, value: FeatureValue) => [said(name, value, 'fr'), said(name, value, 'en')];
    expect(both('amount_credit', 406597.5)).toEqual(['406 598', '406,598']);
    expect(both('amount_annuity', 995.5)).toEqual(['995,5', '995.5']);
    expect(both('age_years', 25.97)).toEqual(['25 ans', '25 years']);
    expect(both('employed_years', 1)).toEqual(['1 an', '1 year']);
    expect(both('employed_years', 1.5)).toEqual(['1,5 an', '1.5 years']);
    expect(both('employed_years', 0.34)).toEqual(['4 mois', '4 months']);
    expect(both('bureau_first_credit_months', 60)).toEqual(['5 ans', '5 years']);
    expect(both('bureau_first_credit_months', 1)).toEqual(['1 mois', '1 month']);
    expect(both('bureau_early_end_months_mean', -3.2)).toEqual(['-3 mois', '-3 months']);
    expect(both('instalment_days_late_max', 0)).toEqual(['0 jour', '0 days']);
    expect(both('instalment_days_late_max', 12)).toEqual(['12 jours', '12 days']);
    expect(both('instalment_late_share', 0.0739)).toEqual(['7,4 %', '7.4%']);
    expect(both('instalment_late_share', 0.314)).toEqual(['31 %', '31%']);
    expect(both('external_score_2', 0.6213)).toEqual(['0,62', '0.62']);
    expect(both('previous_count', 3)).toEqual(['3', '3']);
    expect(both('occupation', 'managers')).toEqual(['Cadres', 'Managers']);
    expect(both('owns_car', false)).toEqual(['non', 'no']);
    expect(both('previous_latest_refused', 1)).toEqual(['oui', 'yes']);
    expect(both('car_age_years', null)).toEqual([null, null]);
  });

  it('says a ratio as a number of times where the sentence does, and as a percentage elsewhere', () => {
    expect([said('credit_to_income', 2.5, 'fr'), said('credit_to_income', 2.5, 'en')]).toEqual([
      '2,5',
      '2.5',
    ]);
    expect([said('annuity_to_income', 0.184, 'fr'), said('card_use_max', 1.04, 'en')]).toEqual([
      '18 %',
      '104%',
    ]);
  });

  it('breaks no line inside a number or, in French, before its unit', () => {
    expect(formatValue(fieldOf('amount_credit'), 1_234_567, 'fr')).toBe('1\u00a0234\u00a0567');
    expect(formatValue(fieldOf('employed_years'), 3, 'fr')).toBe('3\u00a0ans');
    expect(formatValue(fieldOf('pos_late_share'), 0.5, 'fr')).toBe('50\u00a0%');
  });

  it('says what the dashboard says, which has it from the Intl of the engine', () => {
    // Flags differ in their capital, ratios in their percentage.
    const fields = catalogue.filter(
      ({ kind, unit }) => !['flag', 'category'].includes(kind) && unit !== 'ratio',
    );
    const said = fc.constantFrom(...fields).chain((field) =>
      fc
        .oneof(
          fc.double({ min: field.range[0], max: field.range[1], noNaN: true }),
          fc.double({ min: 0, max: 3, noNaN: true }),
          fc.integer({ min: 0, max: 2_000 }).map((n) => n / 8),
        )
        .map((value) => ({ field, value })),
    );
    fc.assert(
      fc.property(said, fc.constantFrom<Language>('fr', 'en'), ({ field, value }, language) => {
        fc.pre(field.name !== 'age_at_employment');
        const expected = formatFieldValue(field, value, language, { fr, en }[language]);
        expect(plain(formatValue(field, value, language))).toBe(plain(expected)?.replace(/^-0(?= |$)/, '0'));
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('writeNumber', () => {
  it('rounds halves as they are written, away from zero', () => {
    expect(writeNumber(1.005, 'en', 2)).toBe('1.01');
    expect(writeNumber(-2.5, 'en', 0)).toBe('\u22123');
    expect([writeNumber(-0.001, 'en', 2), writeNumber(1e-9, 'fr', 2)]).toEqual(['0', '0']);
  });

  it('is read back by the number it wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 3 }), (n, decimals) => {
        const value = n / 10 ** decimals;
        const text = writeNumber(value, 'en', decimals).replaceAll(',', '').replace('\u2212', '-');
        expect(Number(text)).toBeCloseTo(value, decimals + 1);
      }),
    );
  });
});
