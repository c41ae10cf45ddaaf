import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { acceptsFields } from './acceptsFields.ts';
import { APPLICATION_FIELDS, catalogue } from './catalogue.ts';
import { applicationSchema, historySchema } from './contract.ts';
import type { Field } from './field.ts';

const history = catalogue.filter((field) => field.role === 'history');

/** The same rules by zod alone, without the short cut. */
function slowly(fields: readonly Field[]): z.ZodType {
  return z.strictObject(
    Object.fromEntries(
      fields.map((field) => {
        const [min, max] = field.range;
        const value = field.categories
          ? z.enum(field.categories.map(({ code }) => code))
          : field.kind === 'flag' && field.role === 'application'
            ? z.boolean()
            : z.number().min(min).max(max);
        return [field.name, field.required ? value : value.nullish()];
      }),
    ),
  );
}

const odd = fc.oneof(
  fc.anything(),
  fc.constantFrom(
    null,
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e300,
    -0,
    '',
    'constructor',
    true,
    [],
    {},
  ),
);

/** Mostly right: one field in eight is anything at all. */
function recordsOf(fields: readonly Field[]): fc.Arbitrary<Record<string, unknown>> {
  const right = (field: Field): fc.Arbitrary<unknown> => {
    if (field.categories) return fc.constantFrom(...field.categories.map(({ code }) => code));
    if (field.kind === 'flag' && field.role === 'application') return fc.boolean();
    const [min, max] = field.range;
    return fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true }));
  };
  const shape = Object.fromEntries(fields.map((field) => [field.name, right(field)]));
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  const sound = fc.record(shape, { requiredKeys: required });
  const names = fc.constantFrom(...fields.map(({ name }) => name), '__proto__', 'toString', 'unknown');
  const broken = fc
    .tuple(sound, names, odd)
    .map(([record, name, value]) => Object.defineProperty({ ...record }, name, { value, enumerable: true }));
  const lacking = fc.tuple(sound, names).map(([record, name]) => {
    const { [name]: _, ...rest } = record as Record<string, unknown>;
    return rest;
  });
  return fc.oneof(sound, broken, lacking) as fc.Arbitrary<Record<string, unknown>>;
}

describe.each([
  ['application', APPLICATION_FIELDS as readonly Field[], applicationSchema as z.ZodType],
  ['history', history, historySchema as z.ZodType],
])('the short cut for an %s', (_, fields, schema) => {
  const slow = slowly(fields);
  const accepts = acceptsFields(fields);

  it('says yes exactly where zod does', () => {
    let [yes, no] = [0, 0];
    fc.assert(
      fc.property(
        fc.oneof({ weight: 9, arbitrary: recordsOf(fields) }, { weight: 1, arbitrary: odd }),
        (value) => {
          const accepted = accepts(value);
          if (accepted) yes++;
          else no++;
          expect(accepted).toBe(slow.safeParse(value).success);
        },
      ),
      { numRuns: 400 },
    );
    expect(Math.min(yes, no)).toBeGreaterThan(20);
  });

  it('changes nothing of what the schema answers', () => {
    fc.assert(
      fc.property(recordsOf(fields), (value) => {
        const [found, expected] = [schema.safeParse(value), slow.safeParse(value)];
        expect(found.data).toEqual(expected.data);
        expect(found.error?.issues).toEqual(expected.error?.issues);
      }),
      { numRuns: 100 },
    );
  });
});
