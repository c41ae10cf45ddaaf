// From zod's issues to the contract's faults: where (JSON pointer), what was expected, what came; all of them at once.

import type { core } from 'zod';
import { type CatalogueField, fieldOf, isFieldName } from '../../wasm/features/catalogue.ts';
import type { Fault } from '../contract.ts';
import { POINTER_CHARACTERS_MAX, RECEIVED_CHARACTERS_MAX } from '../limits.ts';

const OWN_WORDS = 'expected ';

/**
 * @param input what was checked; only what is at a fault is repeated, and shortened.
 * @param at where the input is in the body.
 */
export function describeFaults(
  issues: readonly core.$ZodIssue[],
  input: unknown,
  at: readonly PropertyKey[] = [],
): Fault[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        pointer: pointerOf([...at, ...issue.path, key]),
        expected: 'no field of this name',
        received: 'the field',
      }));
    }
    const value = valueAt(input, issue.path);
    const pointer = pointerOf([...at, ...issue.path]);
    return [{ pointer, expected: expectedBy(issue), received: describeValue(value) }];
  });
}

function expectedBy(issue: core.$ZodIssue): string {
  const name = String(issue.path.at(-1) ?? '');
  const field = isFieldName(name) ? fieldOf(name) : null;
  if (field) return expectedOf(field);
  // The contract's own words, where it has some: they name the whole rule.
  if (issue.message.startsWith(OWN_WORDS)) return issue.message.slice(OWN_WORDS.length);
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? 'a whole number' : `${article(issue.expected)} ${issue.expected}`;
    case 'too_small':
      return `at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    default:
      return issue.message;
  }
}

/** The whole rule of a field, whichever part of it was broken: both bounds, or every code. */
function expectedOf(field: CatalogueField): string {
  if (field.categories)
    return `one of ${field.categories.map(({ code }) => JSON.stringify(code)).join(', ')}`;
  if (field.kind === 'flag' && field.role === 'application') return 'true or false';
  return `a number from ${field.range[0]} to ${field.range[1]}`;
}

/** What is counted where the value itself is no number. */
function unitOf(origin: string): string {
  return origin === 'array' ? ' items' : origin === 'string' ? ' characters' : '';
}

/** RFC 6901; cut where the sender's own names are longer than anybody reads. */
export function pointerOf(path: readonly PropertyKey[]): string {
  const pointer = path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return pointer.length <= POINTER_CHARACTERS_MAX ? pointer : `${pointer.slice(0, POINTER_CHARACTERS_MAX)}…`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, part)
        ? (value as Record<PropertyKey, unknown>)[part]
        : undefined,
    input,
  );
}

function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.keys(value).length;
    return `an object of ${fields} ${fields === 1 ? 'field' : 'fields'}`;
  }
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length <= RECEIVED_CHARACTERS_MAX ? text : `${text.slice(0, RECEIVED_CHARACTERS_MAX)}…`;
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? 'an' : 'a';
}
