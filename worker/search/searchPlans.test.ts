// What SQLite says it will do for each search: the plan is part of the contract, since a list over 300,000 rows is only
// quick by the intended one. The plans are SQLite's own, over the tables the migrations make.

import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { type ApplicantsQuery, applicantsQuerySchema, SORT_FIELDS } from '../contractApplicants.ts';
import { countStatement, pageStatement } from './listApplicants.ts';
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

describe('a page of everybody', () => {
  it.each(SORTS)('in the order %s is read from an index', (sort) => {
    for (const query of [queryOf({ sort }), queryOf({ sort, search: '1' })]) {
      const cursor = { sort: query.sort, key: 5, after: 7, total: 250_000 };
      for (const from of [null, cursor]) {
        const plan = planOf(pageStatement(searchConditions(query, rule), query, from, false));
        expect(plan).toMatch(
          sort.endsWith('id')
            ? /^(SCAN|SEARCH) applicant_facts( USING INTEGER PRIMARY KEY|$)|^MULTI-INDEX OR/
            : /USING INDEX facts_by_/,
        );
        expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY');
      }
    }
  });
});

describe('filters', () => {
  const filters: Record<string, string>[] = [
    { decision: 'refused' },
    { decision: 'review', historyKnown: 'false' },
    { ageMin: '30', ageMax: '40', occupation: 'drivers|laborers' },
    { incomeMin: '100000', annuityMax: '30000', education: 'higher_education' },
    { creditMin: '500000', contractType: 'cash_loans', familyStatus: 'widow', incomeType: 'pensioner' },
    { pointsMin: '590', pointsMax: '610' },
  ];

  it.each(filters)('%j are counted in the index that holds all of them', (filter) => {
    expect(planOf(countStatement(conditionsOf(filter)))).toMatch(
      /^(SCAN|SEARCH) applicant_facts USING COVERING INDEX facts_by_filters/,
    );
  });

  it.each(filters)('%j: any page in any order reads the table for its rows alone', (filter) => {
    for (const sort of SORTS) {
      const query = queryOf({ ...filter, sort });
      const cursor = { sort: query.sort, key: 5, after: 7, total: 9 };
      for (const from of [null, cursor]) {
        const plan = planOf(pageStatement(searchConditions(query, rule), query, from, true));
        const reads = plan.split('; ').filter((step) => /\bapplicant_facts\b/.test(step));
        expect(reads).toEqual([
          expect.stringMatching(/^(SCAN|SEARCH) applicant_facts USING COVERING INDEX facts_by_filters/),
          'SEARCH applicant_facts USING INTEGER PRIMARY KEY (rowid=?)',
        ]);
      }
    }
  });
});

describe('every search reads the narrow table alone', () => {
  it.each([
    {},
    { search: '45' },
    { ageMin: '30', ageMax: '40' },
    { pointsMin: '590', decision: 'granted' },
    { decision: 'review' },
    { historyKnown: 'false', contractType: 'cash_loans' },
  ])('for %j', (query) => {
    const conditions = conditionsOf(query);
    for (const statement of [
      countStatement(conditions),
      pageStatement(conditions, queryOf(query), null, true),
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
