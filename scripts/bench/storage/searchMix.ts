// What advisors ask of the list, as addresses: a mix of searches, filters, orders and ways through many pages. The shares
// are an estimate; nobody's requests were recorded.

/** One kind of question, and how many of a hundred are of it. */
export interface SearchKind {
  readonly name: string;
  readonly share: number;
  /** Pages read one after the other, of which each is a request. */
  readonly pages: number;
  readonly query: (random: () => number, someId: () => number) => string;
}

const SORTS = ['id', 'age', 'income', 'credit', 'annuity', 'points'].flatMap((name) => [name, `-${name}`]);
const OCCUPATIONS = ['laborers', 'drivers', 'managers', 'accountants', 'sales_staff', 'core_staff'];
const DECISIONS = ['granted', 'refused', 'review'];

export const SEARCH_MIX: readonly SearchKind[] = [
  { name: 'first page', share: 12, pages: 1, query: () => 'limit=50' },
  {
    name: 'first digits of an id',
    share: 18,
    pages: 1,
    query: (random, someId) => `search=${`${someId()}`.slice(0, 1 + Math.floor(random() * 5))}`,
  },
  { name: 'a whole id', share: 12, pages: 1, query: (_, someId) => `search=${someId()}` },
  { name: 'an order', share: 12, pages: 1, query: (random) => `sort=${oneOf(random, SORTS)}` },
  {
    name: 'one filter',
    share: 12,
    pages: 1,
    query: (random) => oneOf(random, [...DECISIONS.map((code) => `decision=${code}`), 'historyKnown=false']),
  },
  {
    name: 'a filter and an order',
    share: 12,
    pages: 1,
    query: (random) => `decision=${oneOf(random, DECISIONS)}&sort=${oneOf(random, SORTS)}`,
  },
  {
    name: 'several filters and an order',
    share: 12,
    pages: 1,
    query: (random) => `${severalFilters(random)}&sort=${oneOf(random, SORTS)}`,
  },
  {
    name: 'twenty pages of a filter and an order',
    share: 10,
    pages: 20,
    query: (random) => `${severalFilters(random)}&sort=${oneOf(random, SORTS)}&limit=100`,
  },
];

function severalFilters(random: () => number): string {
  const ageMin = 21 + Math.floor(random() * 40);
  return [
    `ageMin=${ageMin}&ageMax=${ageMin + 5 + Math.floor(random() * 15)}`,
    oneOf(random, [
      `occupation=${oneOf(random, OCCUPATIONS)}`,
      `creditMin=${100_000 * Math.ceil(random() * 12)}`,
    ]),
    ...(random() < 0.5 ? [`decision=${oneOf(random, DECISIONS)}`] : []),
  ].join('&');
}

function oneOf<T>(random: () => number, all: readonly T[]): T {
  return all[Math.floor(random() * all.length)]!;
}
