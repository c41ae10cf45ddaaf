import { describe, expect, it } from 'vitest';
import { type CatalogueField, catalogue, type FieldName, fieldOf } from '../features/catalogue.ts';
import { familyOf } from './families.ts';
import { FAVOURABLE_FIELDS } from './favourableFields.ts';
import type { FeatureValue } from './featureValue.ts';
import { LANGUAGES, type Language } from './language.ts';
import type { Reason } from './reasonCodes.ts';
import { wordReason } from './wordReason.ts';

function reason(name: FieldName, points: number, value: FeatureValue, wording: Reason['wording']): Reason {
  const { group } = fieldOf(name);
  const code = name.toUpperCase();
  const family = familyOf(name);
  const rest = { wording, comparison: null, sensitive: false, advisable: false };
  return { code, group, family, feature: name, value, points, ...rest };
}

const said = (
  name: FieldName,
  points: number,
  value: FeatureValue,
  language: Language,
  wording: Reason['wording'] = 'own',
) => wordReason(reason(name, points, value, wording), language).replaceAll('\u00a0', ' ');

describe('wordReason', () => {
  it('says what lowers the score as the catalogue says it, with the applicant’s own value', () => {
    expect(said('instalment_late_share', -7, 0.184, 'fr')).toBe(
      '18 % des échéances ont été payées en retard',
    );
    expect(said('instalment_late_share', -7, 0.184, 'en')).toBe('18% of the instalments were paid late');
    expect(said('employed_years', -3, 0.25, 'fr')).toBe('L’emploi actuel est récent (3 mois)');
    expect(said('annuity_to_income', -3, 0.41, 'en')).toBe('The instalment takes 41% of income');
    expect(said('credit_to_income', -3, 4.2, 'fr')).toBe('Le prêt représente 4,2 fois les revenus');
  });

  it('says what raises it in the words of its field, else of its family, with label and value', () => {
    expect(said('external_score_2', 20, 0.71, 'fr')).toBe('Le score externe 2 est bon (0,71)');
    expect(said('employed_years', 3, 12.3, 'en')).toBe('The present job has lasted 12.3 years');
    expect(said('external_score_product', 20, 0.71, 'fr')).toBe(
      'Les scores externes sont favorables (produit des scores externes : 0,71)',
    );
    expect(said('gender', 3, 'female', 'fr')).toBe('Le groupe du demandeur connaît moins d’impayés');
  });

  it('adds how it is with granted applicants', () => {
    const late = reason('instalment_late_count_1y', -9, 2, 'own');
    const worded = (language: Language) =>
      wordReason({ ...late, comparison: { claim: 'none', share: 0.9 } }, language).replaceAll('\u00a0', ' ');
    expect(worded('fr')).toMatch(/ ; demandes accordées : zéro dans neuf cas sur dix$/);
    expect(worded('en')).toMatch(/; granted applicants: none in nine cases of ten$/);
  });

  it('hides in favour what the catalogue hides against', () => {
    for (const [name, { en, fr }] of Object.entries(FAVOURABLE_FIELDS)) {
      expect(en.includes('{value}'), name).toBe(fr.includes('{value}'));
      if (!fieldOf(name).adverse.en.includes('{value}')) expect(en).not.toContain('{value}');
    }
  });

  it('says that a value is not known', () => {
    expect(said('phone_change_years', -2, null, 'fr', 'unknown')).toBe(
      'Une information n’est pas connue (ancienneté du téléphone), ce qui est associé à plus d’impayés',
    );
    expect(said('phone_change_years', 2, null, 'en', 'unknown')).toBe(
      'A piece of information is not known (time with this phone), which goes with fewer defaults',
    );
  });

  it('claims nothing where the catalogue’s claim does not hold', () => {
    expect(said('owns_car', -2, true, 'fr', 'neutral')).toBe(
      'Possède une voiture : oui, ce qui est associé à plus d’impayés',
    );
    expect(said('amount_credit', -2, 45_000, 'en', 'neutral')).toBe(
      'Loan amount: 45,000, which goes with more defaults',
    );
  });
});

describe('every sentence that can be said', () => {
  const someValue = ({ kind, role, range, categories }: CatalogueField): FeatureValue => {
    if (categories) return categories[0]!.code;
    return kind === 'flag' && role === 'application' ? true : Math.min(3, range[1]);
  };
  const sentences = catalogue.flatMap((field) =>
    LANGUAGES.flatMap((language) =>
      ([-5, 5] as const).flatMap((points) =>
        (['own', 'neutral', 'unknown'] as const).map((wording) => {
          const value = wording === 'unknown' ? null : someValue(field);
          return {
            field,
            language,
            sentence: wordReason(reason(field.name, points, value, wording), language),
          };
        }),
      ),
    ),
  );

  it('begins with a capital or a number, ends without a full stop, and has no gap', () => {
    for (const { sentence } of sentences) {
      expect(sentence).toMatch(/^[\p{Lu}\d]/u);
      expect(sentence).not.toMatch(/[.\s]$|[{}]|undefined|null|NaN|\(\)|: ,|: \)/);
    }
  });

  it('never holds a technical name', () => {
    const names = catalogue.flatMap(({ name, source }) => [name, ...source.columns]);
    const technical = new RegExp(`\\b(${names.filter((name) => name.includes('_')).join('|')})\\b|_`);
    expect(sentences.filter(({ sentence }) => technical.test(sentence))).toEqual([]);
  });

  it('addresses nobody', () => {
    for (const { sentence } of sentences)
      expect(sentence).not.toMatch(/\b(vous|votre|vos|tu|ton|you|your)\b/i);
  });

  it('is the same for every gender', () => {
    for (const language of LANGUAGES) {
      for (const points of [-5, 5]) {
        const codes = fieldOf('gender').categories!.map(({ code }) => code);
        expect(new Set(codes.map((code) => said('gender', points, code, language))).size).toBe(1);
      }
    }
  });
});
