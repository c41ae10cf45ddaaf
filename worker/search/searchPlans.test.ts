// What SQLite says it will do for each search: the plan is part of the contract, since a list over 300,000 rows is only
// quick by the intended one. The plans are SQLite's own, over the tables the migrations make.

import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { type ApplicantsQuery, applicantsQuerySchema, SORT_FIELDS } from '../contractApplicants.ts';
import {
  countStatement,
  fewStatement,
  orderedStatement,
  type PageQuery,
  pickedStatement,
  placeStatement,
  walkedStatement,
} from './pageStatements.ts';
import { type Condition, searchConditions } from './searchConditions.ts';

const migrations = new URL('../migrations/', import.meta.url);
const database = new DatabaseSync(':memory:');
for (const file of readdirSync(migrations).sort()) {
  database.exec(readFileSync(new URL(file, migrations), 'utf8'));
}
const rule = { decisionPoints: 600, reviewBandPoints: 15 };

function planOf({ sql, values }: Condition): string {
  const steps = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
  return steps.map(({ detail }) => String(detail)).join('; ');
}

const queryOf = (query: Record<string, string>): ApplicantsQuery => applicantsQuerySchema.parse(query);
const conditionsOf = (query: Record<string, string>) => searchConditions(queryOf(query), rule);

const SORTS = SORT_FIELDS.flatMap((field) => [field, `-${field}`]);

/** The first page of a list, and one behind it. */
function pagesOf(filters: Record<string, string>, sort: string): [PageQuery, PageQuery] {
  const query = queryOf({ ...filters, sort });
  const page = { ...query, conditions: searchConditions(query, rule) };
  return [
    { ...page, start: { skip: 0 } },
    { ...page, start: { key: 5, after: 7 } },
  ];
}

/** The steps of a plan that read the table or its indices. */
const readsOf = (statement: Condition) =>
  planOf(statement)
    .split('; ')
    .filter((step) => /\bapplicant_facts\b/.test(step));

const FILTER_INDEX = /^(SCAN|SEARCH) applicant_facts USING COVERING INDEX facts_by_filters/;
/** A decision in the order of points is in their index, which is narrower still. */
const FOUND_IN_INDEX =
  /^(SCAN|SEARCH) applicant_facts USING COVERING INDEX (facts_by_filters|facts_by_points)/;
const BY_ID = 'SEARCH applicant_facts USING INTEGER PRIMARY KEY (rowid=?)';

describe('a page of ids that begin with a digit', () => {
  it.each(['id', '-id'])(
    'is read along the narrow index of ids in the order %s, and no id is sorted',
    (sort) => {
      for (const page of pagesOf({ search: '1' }, sort)) {
        expect(readsOf(orderedStatement(page))).toEqual([
          expect.stringMatching(/^(SCAN|SEARCH) applicant_facts USING COVERING INDEX facts_by_id/),
          BY_ID,
        ]);
      }
    },
  );
});

describe('a page of everybody', () => {
  it.each(SORTS)('in the order %s is read from an index', (sort) => {
    const isById = sort.endsWith('id');
    for (const page of [...pagesOf({}, sort), ...(isById ? [] : pagesOf({ search: '1' }, sort))]) {
      const plan = planOf(orderedStatement(page));
      expect(plan).toMatch(
        isById ? /^(SCAN|SEARCH) applicant_facts( USING INTEGER PRIMARY KEY|$)/ : /USING INDEX facts_by_/,
      );
      expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY');
    }
  });
});

const FILTERS: Record<string, string>[] = [
  { decision: 'refused' },
  { decision: 'review', historyKnown: 'false' },
  { ageMin: '30', ageMax: '40', occupation: 'drivers|laborers' },
  { incomeMin: '100000', annuityMax: '30000', education: 'higher_education' },
  { creditMin: '500000', contractType: 'cash_loans', familyStatus: 'widow', incomeType: 'pensioner' },
  { pointsMin: '590', pointsMax: '610' },
];

describe.each(FILTERS)('the filters %j', (filters) => {
  it('are counted in the index that holds all of them', () => {
    expect(readsOf(countStatement(conditionsOf(filters)))).toEqual([expect.stringMatching(FILTER_INDEX)]);
  });

  it('find and count few in one pass, of which the page is read from the table', () => {
    for (const sort of SORTS) {
      const [first] = pagesOf(filters, sort);
      expect(readsOf(fewStatement(first))).toEqual([expect.stringMatching(FOUND_IN_INDEX), BY_ID]);
    }
  });

  it('pick any page in any order out of the index, and read it from the table', () => {
    for (const page of SORTS.flatMap((sort) => pagesOf(filters, sort))) {
      expect(readsOf(pickedStatement(page))).toEqual([expect.stringMatching(FOUND_IN_INDEX), BY_ID]);
    }
  });

  it('are looked at along the order, from where the page before ended', () => {
    for (const page of SORTS.flatMap((sort) => pagesOf(filters, sort))) {
      const order = page.sort.endsWith('id')
        ? /( USING INTEGER PRIMARY KEY.*)?$/
        : /USING INDEX facts_by_[a-z]+/;
      expect(readsOf(walkedStatement(page))).toEqual([expect.stringMatching(order)]);
      expect(readsOf(walkedStatement(page))[0]).not.toContain('facts_by_filters');
    }
  });
});

describe('a position in a long list', () => {
  it.each(SORTS)('is counted off in the order %s in the index alone, from the nearer end', (sort) => {
    for (const position of [10, 149_000, 150_001, 299_990]) {
      const way = placeStatement({ sort: queryOf({ sort }).sort, conditions: [] }, position, 300_000);
      expect(planOf(way)).toBe(`SCAN applicant_facts USING COVERING INDEX facts_by_${sort.replace('-', '')}`);
      expect(way.values.at(-1)).toBeLessThanOrEqual(150_000);
    }
  });

  it.each(SORTS)('of ids found by their digits is counted off in the order %s in the index alone', (sort) => {
    const place = placeStatement(
      { ...queryOf({ sort }), conditions: conditionsOf({ search: '1' }) },
      10,
      100_000,
    );
    expect(readsOf(place).every((step) => / USING COVERING INDEX facts_by_/.test(step))).toBe(true);
  });

  it.each(['granted', 'refused', 'review'])('of the %s is counted off in the index of points', (decision) => {
    for (const sort of ['points', '-points']) {
      const query = queryOf({ decision, sort });
      const place = placeStatement({ ...query, conditions: searchConditions(query, rule) }, 60_000, 140_000);
      expect(planOf(place)).toMatch(/^SEARCH applicant_facts USING COVERING INDEX facts_by_points/);
      expect(planOf(place)).not.toContain('TEMP B-TREE');
    }
  });

  it('begins the page at the row, found in the index', () => {
    for (const sort of SORTS) {
      const query = { ...queryOf({ sort }), conditions: [], start: { key: 5, from: 7 } };
      expect(planOf(orderedStatement(query))).toMatch(/^SEARCH applicant_facts USING (INDEX|INTEGER)/);
    }
  });
});

describe('every search reads the narrow table alone', () => {
  it.each([{}, { search: '45' }, { search: '45', decision: 'granted' }])('for %j', (query) => {
    const [page] = pagesOf(query as Record<string, string>, 'points');
    for (const statement of [
      countStatement(page.conditions),
      fewStatement(page),
      walkedStatement(page),
      pickedStatement(page),
    ]) {
      expect(planOf(statement)).toMatch(/applicant_facts/);
      expect(planOf(statement)).not.toMatch(/\bapplicants\b/);
    }
  });
});

describe('a filter', () => {
  it('is bound, never written into the statement', () => {
    const conditions = conditionsOf({ search: '45', occupation: 'drivers', incomeMin: '123456' });
    const { sql, values } = countStatement(conditions);
    expect(sql).not.toMatch(/45|drivers|123456/);
    expect(values).toEqual(expect.arrayContaining([45, 'driv', 123_456]));
  });

  it.each([
    [{ occupation: 'Astronaut' }, /occupation/],
    [{ ageMin: '' }, /number/],
    [{ ageMin: '1e9' }, /number/],
    [{ decision: 'maybe' }, /granted, refused, review/],
    [{ sort: 'name' }, /id, -id, age/],
    [{ colour: 'red' }, /colour/],
  ])('%j is refused by name', (query, message) => {
    expect(() => queryOf(query as Record<string, string>)).toThrow(message);
  });

  it('by decision shows nobody while no model is published', () => {
    expect(searchConditions(queryOf({ decision: 'granted' }), null)).toEqual([{ sql: 'FALSE', values: [] }]);
  });
});
