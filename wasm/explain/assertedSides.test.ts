import { describe, expect, it } from 'vitest';
import { catalogue, type FieldName, fieldOf } from '../features/catalogue.ts';
import { holdsAdverse, type TypicalValues } from './assertedSides.ts';
import type { FeatureValue } from './featureValue.ts';

const holds = (name: FieldName, value: FeatureValue, typical: TypicalValues = {}) =>
  holdsAdverse(fieldOf(name), value, typical);

describe('an adverse sentence is said', () => {
  it('of a monotone feature, but not at the end of its range that can only help', () => {
    expect(holds('instalment_late_count', 2)).toBe(true);
    expect(holds('instalment_late_count', 0)).toBe(false);
    expect(holds('external_score_2', 0.3)).toBe(true);
    expect(holds('external_score_2', 1)).toBe(false);
  });

  it('of a flag only where it is set as the sentence says', () => {
    expect([holds('owns_car', false), holds('owns_car', true)]).toEqual([true, false]);
    expect([holds('works_in_other_city', false), holds('works_in_other_city', true)]).toEqual([false, true]);
    expect([holds('previous_latest_refused', 0), holds('previous_latest_refused', 1)]).toEqual([false, true]);
  });

  it('"is high" only of what is above the typical value, and not where that is unknown', () => {
    expect(holds('amount_credit', 900_000, { amount_credit: 500_000 })).toBe(true);
    expect(holds('amount_credit', 45_000, { amount_credit: 500_000 })).toBe(false);
    expect(holds('amount_credit', 900_000)).toBe(false);
    expect(holds('amount_income', 90_000, { amount_income: 150_000 })).toBe(true);
    expect(holds('amount_income', 900_000, { amount_income: 150_000 })).toBe(false);
  });

  it('"some are known" only where there are some', () => {
    expect([holds('bureau_micro_count', 0), holds('bureau_micro_count', 1)]).toEqual([false, true]);
  });

  it('of everything where it claims nothing', () => {
    expect([holds('occupation', 'managers'), holds('card_count', 0), holds('documents_count', 3)]).toEqual([
      true,
      true,
      true,
    ]);
  });
});

it('every sentence that claims something is known to claim it', () => {
  const claims =
    / (high|low|recent(ly)?|short|long|old|large|small|modest|little|few|rarely|costly|weighs?|disagree|several|no) /i;
  const unknown = catalogue.filter((field) => {
    const sentence = ` ${field.adverse.en.replace(/[(),]/g, ' ')} `;
    if (!claims.test(sentence) || /go(es)? with more defaults/.test(sentence)) return false;
    // Said whatever the value, although nothing is known of what is typical.
    const [low, high] = field.kind === 'category' ? [0, 0] : field.range;
    return [low, 0, (low + high) / 2, high].every((value) => holdsAdverse(field, value, {}));
  });
  expect(unknown.map(({ name, adverse }) => [name, adverse.en])).toEqual([]);
});
