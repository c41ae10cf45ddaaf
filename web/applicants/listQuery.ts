// What of the applicants' list is asked for, as the address says it: the same names as the API's, and `list=reviews` for
// the worklist of reviews. What the contract does not allow is left out, so that an old link still opens. Pure.

import { fieldOf } from '../../wasm/features/catalogue.ts';
import type { CATEGORY_FILTERS, DECISION_FILTERS, SORT_FIELDS, Sort } from '../../worker/contract.ts';

/** In the order of the panel, with the field of the catalogue that words it; null = points. */
export const RANGE_FILTERS = {
  age: 'age_years',
  income: 'amount_income',
  credit: 'amount_credit',
  annuity: 'amount_annuity',
  points: null,
} as const;
export type RangeName = keyof typeof RANGE_FILTERS;
export const RANGE_NAMES = Object.keys(RANGE_FILTERS) as RangeName[];

/** The contract's own table, not imported as a value: the page needs no schema. */
export const CODE_FILTERS = {
  contractType: 'contract_type',
  occupation: 'occupation',
  incomeType: 'income_type',
  education: 'education',
  familyStatus: 'family_status',
} as const satisfies typeof CATEGORY_FILTERS;
export type CodeName = keyof typeof CODE_FILTERS;
export const CODE_NAMES = Object.keys(CODE_FILTERS) as CodeName[];

export const SORTABLE = [
  'id',
  'age',
  'income',
  'credit',
  'annuity',
  'points',
] as const satisfies typeof SORT_FIELDS;
export const DECISIONS = ['granted', 'refused', 'review'] as const satisfies typeof DECISION_FILTERS;
export type DecisionFilter = (typeof DECISIONS)[number];

/** Either end may be open. */
export interface Range {
  readonly min: number | null;
  readonly max: number | null;
}

export interface ListQuery {
  readonly list: 'applicants' | 'reviews';
  /** Digits an id starts with; empty = all. */
  readonly search: string;
  readonly ranges: Readonly<Record<RangeName, Range>>;
  /** Codes of the catalogue; empty = all. */
  readonly codes: Readonly<Record<CodeName, readonly string[]>>;
  readonly decision: DecisionFilter | null;
  readonly historyKnown: boolean | null;
  readonly sort: Sort;
}

const NUMBER = /^-?\d{1,15}(\.\d{1,6})?$/;
const DEFAULT_SORT = 'id';
/** As the contract has it: far beyond what any model gives. */
const POINTS_MAX = 100_000;

/** @param search of an address, with or without "?". */
export function readListQuery(search: string): ListQuery {
  const given = new URLSearchParams(search);
  const ranges = entriesOf(RANGE_NAMES, (name) => ({
    min: readBound(name, given.get(`${name}Min`)),
    max: readBound(name, given.get(`${name}Max`)),
  }));
  const codes = entriesOf(CODE_NAMES, (name) => {
    const known = new Set(fieldOf(CODE_FILTERS[name]).categories?.map(({ code }) => code));
    return [...new Set((given.get(name) ?? '').split('|'))].filter((code) => known.has(code));
  });
  const digits = given.get('search') ?? '';
  const history = given.get('historyKnown');
  return {
    list: given.get('list') === 'reviews' ? 'reviews' : 'applicants',
    search: /^\d{1,10}$/.test(digits) ? digits : '',
    ranges,
    codes,
    decision: DECISIONS.find((known) => known === given.get('decision')) ?? null,
    historyKnown: history === 'true' ? true : history === 'false' ? false : null,
    sort: isSort(given.get('sort')) ?? DEFAULT_SORT,
  };
}

/** @returns for the address, without "?": only what differs from the whole list. */
export function writeListQuery(query: ListQuery): string {
  const written = new URLSearchParams();
  if (query.list === 'reviews') written.set('list', 'reviews');
  if (query.search) written.set('search', query.search);
  for (const name of RANGE_NAMES) {
    const { min, max } = query.ranges[name];
    if (min !== null) written.set(`${name}Min`, String(min));
    if (max !== null) written.set(`${name}Max`, String(max));
  }
  for (const name of CODE_NAMES) {
    if (query.codes[name].length > 0) written.set(name, query.codes[name].join('|'));
  }
  if (query.decision) written.set('decision', query.decision);
  if (query.historyKnown !== null) written.set('historyKnown', String(query.historyKnown));
  if (query.sort !== DEFAULT_SORT) written.set('sort', query.sort);
  return written.toString();
}

/** The same list without its filters: order and tab stay. */
export function withoutFilters(query: ListQuery): ListQuery {
  return { ...readListQuery(''), list: query.list, sort: query.sort };
}

/** @returns null for what the contract refuses. */
export function readBound(name: RangeName, text: string | null): number | null {
  if (text === null || !NUMBER.test(text)) return null;
  const value = Number(text);
  const [min, max] = rangeOf(name);
  return value >= min && value <= max && (name !== 'points' || Number.isInteger(value)) ? value : null;
}

/** What the contract allows, in the unit of the field. */
export function rangeOf(name: RangeName): readonly [number, number] {
  const field = RANGE_FILTERS[name];
  return field ? fieldOf(field).range : [-POINTS_MAX, POINTS_MAX];
}

function isSort(text: string | null): Sort | null {
  const field = SORTABLE.find((one) => text === one || text === `-${one}`);
  return field ? (text as Sort) : null;
}

function entriesOf<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}
