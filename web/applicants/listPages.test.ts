import { describe, expect, it } from 'vitest';
import type { ApplicantSummary } from '../../worker/contract.ts';
import type { ListPage } from '../state.ts';
import { missingPage, PAGE_ROWS, rowAt, withPage } from './listPages.ts';
import { readListQuery, writeListQuery } from './listQuery.ts';
import { rowOf } from './rowAddress.ts';
import { rowsInSight } from './visibleRows.ts';

const pageFrom = (first: number): ListPage => ({
  applicants: Array.from({ length: PAGE_ROWS }, (_, i) => ({ applicantId: first + i }) as ApplicantSummary),
  nextCursor: 'next',
});
const listOf = (...numbers: number[]) => ({
  total: 300_000,
  pages: new Map(numbers.map((number) => [number, pageFrom(number * PAGE_ROWS)])),
});

describe('a list in parts', () => {
  it('knows the row of each number it holds, and no other', () => {
    const list = listOf(0, 1_500);
    for (const row of [0, 99, 150_000, 150_099]) expect(rowAt(list, row)?.applicantId).toBe(row);
    for (const row of [100, 149_999, 150_100, 299_999]) expect(rowAt(list, row)).toBeUndefined();
  });

  it('asks for what is drawn before what follows, and for nothing that is here', () => {
    expect(missingPage(listOf(0), { first: 150_010, end: 150_050 })).toBe(1_500);
    expect(missingPage(listOf(1_500), { first: 149_990, end: 150_030 })).toBe(1_499);
    expect(missingPage(listOf(1_500), { first: 150_010, end: 150_050 })).toBeNull();
    expect(missingPage(listOf(1_500), { first: 150_040, end: 150_080 })).toBe(1_501);
    expect(missingPage(listOf(2_999), { first: 299_950, end: 300_000 })).toBeNull();
  });

  it('forgets the pages farthest from the newest, so that it never holds everybody', () => {
    let pages: ReadonlyMap<number, ListPage> = new Map();
    for (let number = 0; number < 3_000; number++) pages = withPage(pages, number, pageFrom(number));
    expect(pages.size).toBeLessThan(100);
    expect(Math.min(...pages.keys())).toBeGreaterThan(2_900);
  });
});

describe('the row in the address', () => {
  it('is a number, and no filter of the list', () => {
    expect(['row=150000', 'sort=points&row=7', 'row=-1', 'row=1e3', ''].map(rowOf)).toEqual([
      150_000, 7, 0, 0, 0,
    ]);
    expect(writeListQuery(readListQuery('sort=points&row=7'))).toBe('sort=points');
  });
});

describe('the rows in sight', () => {
  it('are those that lie wholly below the bar', () => {
    expect(rowsInSight(200, { from: 64, to: 600 }, 40, 300_000)).toEqual({ first: 0, end: 10 });
    expect(rowsInSight(-3_980, { from: 60, to: 600 }, 40, 300_000)).toEqual({ first: 101, end: 114 });
    expect(rowsInSight(-3_980, { from: 60, to: 600 }, 40, 105)).toEqual({ first: 101, end: 105 });
  });
});
