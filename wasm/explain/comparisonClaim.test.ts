// The comparison with granted applicants: said where a value is unusual, true of the numbers it is made from, and in
// words.

import { describe, expect, it } from 'vitest';
import type { Typical } from '../artefact/comparison.ts';
import { catalogue, type FieldName, fieldOf } from '../features/catalogue.ts';
import { comparisonClaim } from './comparisonClaim.ts';
import type { FeatureValue } from './featureValue.ts';
import { LANGUAGES, type Language } from './language.ts';
import { wordClaim } from './wordClaim.ts';

const number = (zeros: number, ...quantiles: [number, number, number, number, number]): Typical => ({
  missing: 0.02,
  zeros,
  quantiles,
});

function said(name: FieldName, value: FeatureValue, typical: Typical, language: Language): string | null {
  const field = fieldOf(name);
  const claim = comparisonClaim(field, value, typical);
  return claim && (wordClaim(field, value, claim, language)?.replaceAll('\u00a0', ' ') ?? null);
}

describe('the comparison with granted applicants', () => {
  it('says none of a count, and zero in its unit of anything else', () => {
    const rarely = number(0.93, 0, 0, 0, 0, 0);
    expect(said('instalment_late_count_1y', 2, rarely, 'en')).toBe(
      'granted applicants: none in nine cases of ten',
    );
    expect(said('instalment_late_count_1y', 2, rarely, 'fr')).toBe(
      'demandes accordées : zéro dans neuf cas sur dix',
    );
    expect(said('instalment_late_share', 0.2, number(0.8, 0, 0, 0, 0, 0.1), 'fr')).toBe(
      'demandes accordées : 0 % dans trois cas sur quatre',
    );
  });

  it('names the bound beyond which the value lies', () => {
    const income = number(0, 60_000, 90_000, 120_000, 180_000, 250_000);
    expect(said('amount_income', 400_000, income, 'en')).toBe(
      'granted applicants: 250,000 or less in nine cases of ten',
    );
    expect(said('amount_income', 200_000, income, 'en')).toBe(
      'granted applicants: 180,000 or less in three cases of four',
    );
    expect(said('amount_income', 80_000, income, 'fr')).toBe(
      'demandes accordées : 90 000 ou plus dans trois cas sur quatre',
    );
    expect(said('amount_income', 40_000, income, 'fr')).toBe(
      'demandes accordées : 60 000 ou plus dans neuf cas sur dix',
    );
    const jobs = number(0, 0.5, 2, 4, 8, 15);
    expect(said('employed_years', 0.25, jobs, 'fr')).toBe(
      'demandes accordées : 6 mois ou plus dans neuf cas sur dix',
    );
    expect(said('bureau_active_count', 9, number(0.1, 0, 1, 2, 3, 5), 'en')).toBe(
      'granted applicants: 5 or fewer in nine cases of ten',
    );
  });

  it('says nothing of a usual value, or of one that reads like the bound', () => {
    const income = number(0, 60_000, 90_000, 120_000, 180_000, 250_000);
    expect(said('amount_income', 100_000, income, 'en')).toBeNull();
    expect(said('amount_income', 250_000.2, income, 'en')).toBeNull();
  });

  it('says how many share a code or an answer that few have', () => {
    const codes: Typical = { missing: 0, shares: { secondary: 0.6, lower_secondary: 0.012, higher: 0.388 } };
    expect(said('education', 'lower_secondary', codes, 'fr')).toBe(
      'demandes accordées : de même dans 1,2 % des cas',
    );
    expect(said('education', 'higher', codes, 'en')).toBeNull();
    expect(said('education', 'academic', codes, 'en')).toBe('granted applicants: the same almost never');
    expect(said('document_3_given', false, number(0.1, 0, 1, 1, 1, 1), 'en')).toBe(
      'granted applicants: the same in 10% of cases',
    );
    expect(said('document_3_given', true, number(0.1, 0, 1, 1, 1, 1), 'en')).toBeNull();
  });

  it('says that what is not known is known of nearly all others', () => {
    expect(said('phone_change_years', null, number(0, 0, 1, 2, 3, 4), 'fr')).toBe(
      'demandes accordées : connue dans neuf cas sur dix',
    );
    const often: Typical = { missing: 0.4, zeros: 0, quantiles: [0, 1, 2, 3, 4] };
    expect(said('phone_change_years', null, often, 'fr')).toBeNull();
  });

  it('says nothing of a sensitive field, nor a number that its own sentence keeps', () => {
    for (const field of catalogue.filter(({ sensitive }) => sensitive)) {
      expect(comparisonClaim(field, 90, number(0, 20, 30, 40, 50, 60))).toBeNull();
      expect(comparisonClaim(field, 'x', { missing: 0, shares: {} })).toBeNull();
    }
    expect(
      comparisonClaim(fieldOf('region_population_share'), 0.9, number(0, 0.1, 0.1, 0.2, 0.2, 0.3)),
    ).toBeNull();
  });

  it('is true: at least so many of the values it was made from are as it says', () => {
    const values = Array.from({ length: 1_000 }, (_, i) => Math.floor(i ** 1.7 / 1_000));
    const sorted = values.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.ceil(share * 1_000) - 1]!;
    const zeros = values.filter((value) => value === 0).length / 1_000;
    const typical = number(zeros, at(0.1), at(0.25), at(0.5), at(0.75), at(0.9));
    let claims = 0;
    for (let value = 0; value < 160; value++) {
      const claim = comparisonClaim(fieldOf('bureau_active_count'), value, typical);
      if (claim?.claim !== 'at_most' && claim?.claim !== 'at_least') continue;
      const { claim: side, share, value: bound } = claim;
      const holding = values.filter((one) => (side === 'at_most' ? one <= bound : one >= bound)).length;
      expect(holding / 1_000).toBeGreaterThanOrEqual(share);
      expect(side === 'at_most' ? value > bound : value < bound).toBe(true);
      claims += 1;
    }
    expect(claims).toBeGreaterThan(50);
  });

  it('has no gap and no technical name in any field and language', () => {
    for (const field of catalogue.filter(({ categories }) => !categories)) {
      for (const language of LANGUAGES) {
        for (const value of [field.range[0], field.range[1], null]) {
          const [low] = field.range;
          const words = said(
            field.name,
            value,
            number(0.5, low, low + 0.1, low + 0.2, low + 0.3, low + 0.4),
            language,
          );
          if (words !== null) expect(words).not.toMatch(/[{}_]|undefined|null|NaN|\s$/);
        }
      }
    }
  });
});
