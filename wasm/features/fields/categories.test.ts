// The lists against themselves, against the published counts, and against the real tables where they are at hand.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import type { Category, Field } from '../field.ts';
import { applicationFields } from './application.ts';
import * as lists from './categories.ts';

const sample = fileURLToPath(new URL('../../../../shared/data/home-credit-sample', import.meta.url));

/** What the tables write where they know nothing. */
const missing = new Set(['', 'XNA', 'Unknown']);

const slug = (value: string) =>
  value
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

function unlisted(values: readonly string[], list: readonly Category[]): string[] {
  const codes = new Set(list.map((category) => category.code));
  return values.filter((value) => !missing.has(value) && !codes.has(slug(value)));
}

const fields: readonly Field[] = applicationFields;
const categoryFields = fields.flatMap(({ name, source, categories }) =>
  categories ? [{ name, column: source.columns[0]!, categories }] : [],
);

async function levelsOf(column: string, file: string): Promise<string[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    const reader = await connection.runAndReadAll(
      `SELECT DISTINCT coalesce("${column}", '') FROM read_csv($path, header = true, all_varchar = true)`,
      { path: `${sample}/${file}` },
    );
    return reader.getRows().map(([value]) => String(value));
  } finally {
    connection.closeSync();
  }
}

describe.each(Object.entries<readonly Category[]>(lists))('%s', (_name, list) => {
  test('names each code once, as a slug', () => {
    const codes = list.map((category) => category.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
  });

  test.each(['fr', 'en'] as const)('reads differently for each code in %s, and never empty', (language) => {
    const words = list.map((category) => category.label[language]);
    for (const word of words) expect(word).toMatch(/^\S(.*\S)?$/);
    expect(new Set(words).size).toBe(words.length);
  });
});

test('has as many levels as the full tables, missing marks left out', () => {
  // Distinct values of the 307,511 labelled applications, less 'XNA' (gender, organisation) and 'Unknown' (family).
  expect(Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length]))).toEqual({
    CONTRACT_TYPES: 2,
    GENDERS: 2,
    EDUCATIONS: 5,
    FAMILY_STATUSES: 5,
    HOUSING_TYPES: 6,
    INCOME_TYPES: 8,
    OCCUPATIONS: 18,
    ORGANISATIONS: 57,
  });
});

test('each list belongs to one field of the application', () => {
  const used = categoryFields.map((field) => field.categories);
  expect(used).toHaveLength(Object.keys(lists).length);
  for (const list of Object.values(lists)) expect(used.filter((each) => each === list)).toHaveLength(1);
});

test('a level that no list names is found, a missing mark is not taken for one', () => {
  const levels = ['Trade: type 7', 'Trade: type 8', 'XNA', 'Business Entity Type 3', ''];
  expect(unlisted(levels, lists.ORGANISATIONS)).toEqual(['Trade: type 8']);
  expect(unlisted(['Secondary / secondary special', 'Primary'], lists.EDUCATIONS)).toEqual(['Primary']);
});

describe.each(['application_train.csv', 'application_test.csv'])('the real %s', (file) => {
  test.for(categoryFields)('holds no level of $name that is not listed', async (field, { skip }) => {
    skip(!existsSync(`${sample}/${file}`), `the Home Credit sample is not in ${sample}`);
    const levels = await levelsOf(field.column, file);
    expect(levels.length).toBeGreaterThan(1);
    expect(unlisted(levels, field.categories)).toEqual([]);
  });
});
