import { describe, expect, it } from 'vitest';
import { type CatalogueField, catalogue, fieldOf } from './catalogue.ts';

const MODEL_FIELDS = catalogue.filter((field) => field.inModel);

describe('catalogue', () => {
  it('names every field once, in snake case', () => {
    const names = catalogue.map((field) => field.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
  });

  it('offers the model 220 features or more over all seven tables', () => {
    expect(MODEL_FIELDS.length).toBeGreaterThanOrEqual(220);
    const tables = new Set(MODEL_FIELDS.flatMap((field) => field.source.table.split(', ')));
    for (const table of [
      'application',
      'bureau',
      'bureau_balance',
      'previous_application',
      'POS_CASH_balance',
      'installments_payments',
      'credit_card_balance',
    ]) {
      expect(tables).toContain(table);
    }
  });

  it.each(catalogue.map((field) => [field.name, field] as [string, CatalogueField]))(
    '%s is described in both languages, with a range, and consistently',
    (_, field) => {
      for (const text of [field.label, field.description, field.adverse]) {
        for (const words of [text.fr, text.en]) {
          expect(words.trim()).not.toBe('');
          // A straight apostrophe is the mark of a text nobody typeset.
          expect(words).not.toContain("'");
        }
      }
      expect(field.range[0]).toBeLessThan(field.range[1]);
      expect(field.kind === 'category').toBe(field.categories !== undefined);
      if (field.required) expect(field.role).toBe('application');
      if (field.actionable) expect(field.sensitive).toBe(false);
      if (field.kind === 'category') expect(field.monotone).toBeUndefined();
    },
  );

  it('refuses a name it does not know, naming it', () => {
    expect(() => fieldOf('shoe_size')).toThrow('no field "shoe_size"');
  });
});
