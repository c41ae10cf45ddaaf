import { describe, expect, it } from 'vitest';
import { catalogue, type FieldName } from '../features/catalogue.ts';
import { contributionTree } from './contributionTree.ts';
import type { FeatureValue } from './featureValue.ts';
import { REASONS_MAX, type Reasons, reasonCodes } from './reasonCodes.ts';
import { shownPoints } from './shownPoints.ts';

const NAMES = catalogue.filter(({ inModel }) => inModel).map(({ name }) => name);

/** Points and value of a few features; the others contribute nothing. */
type Case = Readonly<Partial<Record<FieldName, readonly [points: number, value: FeatureValue]>>>;

function reasonsOf(given: Case, names: readonly FieldName[] = NAMES): Reasons {
  const tree = contributionTree(names);
  const contributions = Float64Array.from(tree.leaves, ({ name }) => given[name]?.[0] ?? 0);
  const base = 640.25;
  const total = contributions.reduce((sum, points) => sum + points, base);
  const shown = shownPoints(tree, { base, contributions, total }, Math.floor(total));
  const values = tree.leaves.map(({ name }) => given[name]?.[1] ?? null);
  return reasonCodes(tree, shown, { contributions, valueAt: (leaf) => values[leaf]!, typical: {} });
}

const codes = (reasons: Reasons) => [
  reasons.adverse.map(({ code }) => code),
  reasons.favourable.map(({ code }) => code),
];

describe('reasonCodes', () => {
  it('lets the strongest feature of a family speak for all of it', () => {
    const { adverse } = reasonsOf({
      instalment_late_share: [-7, 0.18],
      instalment_days_late_max: [-4, 12],
      instalment_late_count: [2, 3],
      instalment_count: [-2, 20],
    });
    expect(adverse.map(({ code, family, points }) => [code, family, points])).toEqual([
      ['INSTALMENT_LATE_SHARE', 'instalmentLateness', -9],
      ['INSTALMENT_COUNT', 'instalmentRecord', -2],
    ]);
  });

  it('never lets a feature speak for the side it is not on', () => {
    const { adverse } = reasonsOf({
      external_score_1: [9, 0.8],
      external_score_2: [-6, 0.2],
      external_score_3: [-5, 0.2],
    });
    expect(adverse[0]).toMatchObject({ code: 'EXTERNAL_SCORE_2', points: -2 });
  });

  it('gives at most four on either side, the heaviest first', () => {
    const names = ['age_years', 'gender', 'education', 'occupation', 'region_rating', 'card_count'] as const;
    for (const sign of [-1, 1]) {
      const given = Object.fromEntries(names.map((name, i) => [name, [sign * (i + 2), 'x']])) as Case;
      const reasons = reasonsOf(given);
      const side = sign < 0 ? reasons.adverse : reasons.favourable;
      expect(side).toHaveLength(REASONS_MAX);
      expect(side.map(({ code }) => code)).toEqual([
        'CARD_COUNT',
        'REGION_RATING',
        'OCCUPATION',
        'EDUCATION',
      ]);
    }
  });

  it('passes over what weighs less than a point', () => {
    expect(codes(reasonsOf({ card_count: [-0.99, 1], pos_contract_count: [0.99, 1] }))).toEqual([[], []]);
    expect(codes(reasonsOf({ card_count: [-1, 1], pos_contract_count: [1, 1] }))).toEqual([
      ['CARD_COUNT'],
      ['POS_CONTRACT_COUNT'],
    ]);
  });

  it('says the same in whatever order the model has its features, also where they tie', () => {
    const given: Case = {
      external_score_1: [-5, 0.1],
      external_score_2: [-5, 0.1],
      card_count: [-10, 1],
      bureau_active_count: [-10, 4],
      age_years: [-10, 30],
      pos_contract_count: [-10, 2],
      gender: [-10, 'female'],
    };
    const reasons = reasonsOf(given);
    expect(reasonsOf(given, NAMES.toReversed())).toEqual(reasons);
    expect(reasonsOf(given, [...NAMES.slice(70), ...NAMES.slice(0, 70)])).toEqual(reasons);
  });

  it('reports what is sensitive, or computed from it, and never advises it', () => {
    const { adverse } = reasonsOf({ age_years: [-9, 24], employed_to_age: [-5, 0.02] });
    expect(adverse.map(({ code, sensitive, advisable }) => [code, sensitive, advisable])).toEqual([
      ['AGE_YEARS', true, false],
      ['EMPLOYED_TO_AGE', true, false],
    ]);
  });

  it('advises what the applicant could change, where it lowers the score', () => {
    const advisable = (points: number) => {
      const { adverse, favourable } = reasonsOf({
        annuity_to_income: [points, 0.4],
        external_score_2: [points, 0.4],
      });
      return [...adverse, ...favourable].map((reason) => [reason.code, reason.advisable]);
    };
    expect(advisable(-8)).toEqual([
      ['ANNUITY_TO_INCOME', true],
      ['EXTERNAL_SCORE_2', false],
    ]);
    expect(advisable(8)).toEqual([
      ['ANNUITY_TO_INCOME', false],
      ['EXTERNAL_SCORE_2', false],
    ]);
  });

  it('knows a missing value by its code', () => {
    const { adverse, favourable } = reasonsOf({ external_score_1: [-8, null], card_count: [5, null] });
    expect([adverse[0], favourable[0]]).toMatchObject([
      { code: 'EXTERNAL_SCORE_1_UNKNOWN', value: null, wording: 'unknown' },
      { code: 'CARD_COUNT_UNKNOWN', value: null, wording: 'unknown' },
    ]);
  });

  it('does not claim of a value what does not hold', () => {
    const wordings = reasonsOf({
      owns_car: [-9, true],
      owns_realty: [-8, false],
      amount_credit: [-7, 45_000],
    });
    expect(wordings.adverse.map(({ code, wording }) => [code, wording])).toEqual([
      ['OWNS_CAR', 'neutral'],
      ['OWNS_REALTY', 'own'],
      ['AMOUNT_CREDIT', 'neutral'],
    ]);
  });
});
