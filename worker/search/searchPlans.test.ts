// What SQLite says it will do for each search: the plan is part of the contract, since a list over 300,000 rows is only
// quick by the intended one. The plans are SQLite's own, over the tables the migrations make.

import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { type ApplicantsQuery, applicantsQuerySchema, SORT_FIELDS } from '../contractApplicants.ts';
import { countStatement, type PageStart, pageStatement, placeStatement } from './listApplicants.ts';
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

describe('a page of a list where many match', () => {
  it.each(SORT_FIELDS.flatMap((field) => [field, `-${field}`]))(
    'in the order %s is read from an index',
    (sort) => {
      const query = queryOf({ sort, occupation: 'drivers' });
      const starts: readonly PageStart[] = [{ skip: 0 }, { key: 5, after: 7 }, { key: 5, from: 7 }];
      for (const start of starts) {
        const plan = planOf(pageStatement(searchConditions(query, rule), query, start, false));
        const way = 'skip' in start ? 'SCAN' : 'SEARCH';
        expect(plan).toMatch(
          sort.endsWith('id')
            ? new RegExp(`^${way} applicant_facts( USING INTEGER PRIMARY KEY|$)`)
            : new RegExp(`^${way} applicant_facts USING INDEX facts_by_`),
        );
        expect(plan).not.toContain('TEMP B-TREE');
      }
    },
  );
});

describe('a position in a list where many match', () => {
  it.each(SORT_FIELDS.flatMap((field) => [field, `-${field}` as const]))(
    'is counted off in the order %s in the index alone, from the nearer end',
    (sort) => {
      const query = queryOf({ sort });
      const ways = [10, 149_000, 150_001, 299_990].map((position) =>
        placeStatement([], query.sort, position, 300_000),
      );
      for (const way of ways) {
        expect(planOf(way)).toBe(
          `SCAN applicant_facts USING COVERING INDEX facts_by_${sort.replace('-', '')}`,
        );
        expect(way.values.at(-1)).toBeLessThanOrEqual(150_000);
      }
    },
  );
});

describe('a position among the granted, the refused or those to look at, by points', () => {
  it.each(['granted', 'refused', 'review'])('is counted off in the index of points alone: %s', (decision) => {
    for (const sort of ['points', '-points'] as const) {
      const place = placeStatement(conditionsOf({ decision, sort }), sort, 60_000, 140_000);
      expect(planOf(place)).toMatch(/^SEARCH applicant_facts USING COVERING INDEX facts_by_points/);
      expect(planOf(place)).not.toContain('TEMP B-TREE');
    }
  });
});

describe('a page of a list where few match', () => {
  it('scans the narrow table once and sorts what it found', () => {
    const query = queryOf({ sort: '-points', occupation: 'drivers', familyStatus: 'widow' });
    expect(planOf(pageStatement(searchConditions(query, rule), query, { skip: 0 }, true))).toBe(
      'SCAN applicant_facts; USE TEMP B-TREE FOR ORDER BY',
    );
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
      pageStatement(conditions, queryOf(query), { skip: 0 }, true),
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
    expect(values).toEqual(expect.arrayContaining([45, 'drivers', 123_456]));
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
