// The contract's rules for fields as plain comparisons: says yes to what zod would accept unchanged, many times as fast,
// and leaves every no to zod, which words it. It adds no rule: see the test that compares both.

import type { Field } from './field.ts';

type Accepts = (value: unknown) => boolean;

/** @returns whether a value is an object of these fields only, each in its range, the required ones among them. */
export function acceptsFields(fields: readonly Field[]): Accepts {
  const rules = new Map(fields.map((field) => [field.name, ruleOf(field)]));
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const given = value as Readonly<Record<string, unknown>>;
    for (const name of Object.keys(given)) {
      const accepts = rules.get(name);
      if (accepts === undefined || !accepts(given[name])) return false;
    }
    return required.every((name) => Object.hasOwn(given, name));
  };
}

function ruleOf(field: Field): Accepts {
  const accepts = valueRuleOf(field);
  if (field.required) return accepts;
  return (value) => value === undefined || value === null || accepts(value);
}

function valueRuleOf(field: Field): Accepts {
  if (field.categories) {
    const codes = new Set<unknown>(field.categories.map(({ code }) => code));
    return (value) => codes.has(value);
  }
  if (field.kind === 'flag' && field.role === 'application') return (value) => typeof value === 'boolean';
  const [min, max] = field.range;
  return (value) => typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max;
}
