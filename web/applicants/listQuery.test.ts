import { describe, expect, it } from 'vitest';
import {
  applicantsQuerySchema,
  CATEGORY_FILTERS,
  DECISION_FILTERS,
  SORT_FIELDS,
} from '../../worker/contractApplicants.ts';
import { language } from '../i18n/language.ts';
import { activeFilters } from './activeFilters.ts';
import { CODE_FILTERS, DECISIONS, readListQuery, SORTABLE, writeListQuery } from './listQuery.ts';
import { matchFilters } from './matchFilters.ts';
import { visibleRows } from './visibleRows.ts';

const everything = new URLSearchParams({
  search: '1000',
  ageMin: '30',
  ageMax: '40.5',
  creditMin: '200000',
  pointsMax: '590',
  occupation: 'accountants|core_staff',
  education: 'higher_education',
  decision: 'review',
  historyKnown: 'false',
  sort: '-points',
}).toString();

describe('the address of a list', () => {
  it('names what the contract names', () => {
    expect(CODE_FILTERS).toEqual(CATEGORY_FILTERS);
    expect(SORTABLE).toEqual(SORT_FIELDS);
    expect(DECISIONS).toEqual(DECISION_FILTERS);
  });

  it('is read and written to the same, and the API takes it as it is', () => {
    const written = writeListQuery(readListQuery(everything));
    expect(readListQuery(written)).toEqual(readListQuery(everything));
    const given = Object.fromEntries(new URLSearchParams(written));
    expect(applicantsQuerySchema.parse(given)).toMatchObject({
      search: '1000',
      ageMax: 40.5,
      pointsMax: 590,
      decision: 'review',
      historyKnown: false,
      sort: '-points',
    });
  });

  it('is empty for the whole list', () => {
    expect(writeListQuery(readListQuery(''))).toBe('');
  });

  it.each([
    'search=dupont',
    'ageMin=-1',
    'ageMin=abc',
    'pointsMin=1.5',
    'occupation=astronaut',
    'decision=maybe',
    'historyKnown=perhaps',
    'sort=name',
    'unknown=1',
  ])('leaves out what the contract refuses: %s', (search) => {
    expect(applicantsQuerySchema.safeParse(Object.fromEntries(new URLSearchParams(search))).success).toBe(
      false,
    );
    expect(writeListQuery(readListQuery(search))).toBe('');
  });
});

describe('the chips', () => {
  it('say each filter, and each takes away itself alone', () => {
    language.value = 'fr';
    const query = readListQuery(everything);
    const filters = activeFilters(query);
    expect(filters).toHaveLength(8);
    for (const { key, without } of filters) {
      const left = activeFilters(without).map((one) => one.key);
      expect(left).toEqual(filters.map((one) => one.key).filter((other) => other !== key));
    }
    expect(filters.map(({ label }) => label)).toContain('Décision : À examiner');
  });
});

describe('a word in the search', () => {
  const labels = (word: string): string[] => matchFilters(word, readListQuery('')).map(({ label }) => label);

  it('finds values of the catalogue without accents or case', () => {
    language.value = 'fr';
    expect(labels('REFUSE')).toEqual(['Refusé']);
    expect(labels('etudes')).toEqual(expect.arrayContaining([expect.stringMatching(/^Études/)]));
  });

  it('offers nothing for one letter, nor a filter that is set', () => {
    expect(labels('a')).toEqual([]);
    const refused = readListQuery('decision=refused');
    expect(matchFilters('refusé', refused)).toEqual([]);
  });

  it('becomes a filter beside those there are, in the place of the digits', () => {
    const [match] = matchFilters('refus', readListQuery('ageMin=30&search=1'));
    expect(writeListQuery(match!.query)).toBe('ageMin=30&decision=refused');
  });
});

describe('the rows drawn', () => {
  it('hold every row in sight, whatever is scrolled, and few beside them', () => {
    const [count, height, rowHeight] = [300_000, 900, 40];
    for (const scrolled of [0, 39, 40, 12_345, 6_000_000, count * rowHeight - height]) {
      const { first, end } = visibleRows(-scrolled, height, rowHeight, count);
      expect(first).toBeLessThanOrEqual(Math.floor(scrolled / rowHeight));
      expect(end).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((scrolled + height) / rowHeight)));
      expect(end - first).toBeLessThan(60);
    }
  });

  it('end with the list', () => {
    expect(visibleRows(0, 900, 40, 3)).toEqual({ first: 0, end: 3 });
    expect(visibleRows(0, 900, 40, 0)).toEqual({ first: 0, end: 0 });
  });
});
