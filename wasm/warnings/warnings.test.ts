import { describe, expect, it } from 'vitest';
import { fieldOf, HISTORY_NAMES } from '../features/catalogue.ts';
import { missingHistories } from './missingHistories.ts';
import { scoringWarnings } from './scoringWarnings.ts';
import { staleHistory } from './staleHistory.ts';
import { wordWarning } from './wordWarning.ts';

const application = { contract_type: 'cash_loans', amount_credit: 100_000, age_years: 30, owns_car: true };
const encodings = { contract_type: { cash_loans: 0.1 } };

describe('scoringWarnings', () => {
  it('says nothing where all is as in training, bounds included', () => {
    const trainingRanges = { amount_credit: [100_000, 200_000], age_years: [20, 30] } as Record<
      string,
      [number, number]
    >;
    expect(scoringWarnings(application, { encodings, trainingRanges })).toEqual([]);
  });

  it('names a value beyond either end with both bounds', () => {
    const trainingRanges = { amount_credit: [100_001, 200_000], age_years: [20, 29.9] } as Record<
      string,
      [number, number]
    >;
    expect(scoringWarnings(application, { encodings, trainingRanges })).toEqual([
      { code: 'outside_training_range', field: 'amount_credit', value: 100_000, low: 100_001, high: 200_000 },
      { code: 'outside_training_range', field: 'age_years', value: 30, low: 20, high: 29.9 },
    ]);
  });

  it('says nothing of missing values, flags, and fields whose range is not known', () => {
    const trainingRanges = { owns_car: [0, 0], children_count: [1, 2] } as Record<string, [number, number]>;
    expect(scoringWarnings({ ...application, children_count: null }, { encodings, trainingRanges })).toEqual(
      [],
    );
    expect(scoringWarnings(application, { encodings })).toEqual([]);
  });

  it('takes only the names of its own encoding for seen', () => {
    const odd = { ...application, contract_type: 'constructor' };
    expect(scoringWarnings(odd, { encodings })).toEqual([
      { code: 'unseen_category', field: 'contract_type', value: 'constructor' },
    ]);
  });
});

describe('staleHistory', () => {
  const published = '2026-01-01T00:00:00.000Z';
  const daysLater = (days: number) => Date.parse(published) + days * 86_400_000;

  it('warns from the first full day beyond the limit on', () => {
    expect(staleHistory(published, daysLater(45.99), 45)).toBeNull();
    expect(staleHistory(published, daysLater(46), 45)).toEqual({
      code: 'stale_history',
      publishedAt: published,
      ageDays: 46,
      ageDaysMax: 45,
    });
  });

  it('says nothing of a day it does not know or cannot read', () => {
    expect(staleHistory(null, daysLater(999), 45)).toBeNull();
    expect(staleHistory('yesterday', daysLater(999), 45)).toBeNull();
  });
});

describe('missingHistories', () => {
  const groups = [...new Set(HISTORY_NAMES.map((name) => fieldOf(name).group))];

  it('names every group where no history is known', () => {
    expect(missingHistories(null)).toEqual(groups);
    expect(missingHistories(new Float32Array(HISTORY_NAMES.length).fill(Number.NaN))).toEqual(groups);
  });

  it('leaves out a group of which one component is known, be it 0', () => {
    for (const [i, name] of HISTORY_NAMES.entries()) {
      const history = new Float32Array(HISTORY_NAMES.length).fill(Number.NaN);
      history[i] = 0;
      expect(missingHistories(history)).toEqual(groups.filter((group) => group !== fieldOf(name).group));
    }
  });
});

describe('wordWarning', () => {
  it('writes values with their units in both languages', () => {
    const outside = {
      code: 'outside_training_range',
      field: 'amount_credit',
      value: 9_000_000,
      low: 45_000,
      high: 2_500_000,
    } as const;
    expect(wordWarning(outside, 'en')).toBe(
      'Loan amount: 9,000,000 is outside the range seen in training (45,000 to 2,500,000), where the score is less certain',
    );
    expect(wordWarning(outside, 'fr').replace(/\s/g, ' ')).toContain('9 000 000 est hors de l’intervalle');
    const stale = { code: 'stale_history', publishedAt: '', ageDays: 60, ageDaysMax: 45 } as const;
    expect(wordWarning(stale, 'fr')).toContain('60 jours');
    const unseen = { code: 'unseen_category', field: 'occupation', value: 'xna' } as const;
    expect(wordWarning(unseen, 'en')).toMatch(/^Occupation: the value .* was not seen in training/);
  });
});
