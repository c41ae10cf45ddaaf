import { describe, expect, it } from 'vitest';
import { readShared, writeShared } from './sharedEdits.ts';

describe('a shared what-if', () => {
  it('brings back what was edited, and holds nothing else', () => {
    const edits = {
      amount_credit: 320_000.5,
      owns_car: false,
      occupation: null,
      education: 'higher_education',
    };
    const fragment = writeShared(edits);
    expect(fragment).toBe(
      '#what-if?amount_credit=320000.5&owns_car=false&occupation=&education=higher_education',
    );
    expect(readShared(fragment).edits).toMatchObject({
      amount_credit: 320_000.5,
      owns_car: false,
      occupation: null,
    });
  });

  it('refuses by name what the catalogue does not allow', () => {
    const hostile =
      '#what-if?amount_credit=-5&owns_car=maybe&education=<b>&amount_annuity=&shoe_size=44&constructor=1&amount_goods=1e999';
    expect(readShared(hostile)).toEqual({
      edits: {},
      refused: [
        'amount_credit',
        'owns_car',
        'education',
        'amount_annuity',
        'shoe_size',
        'constructor',
        'amount_goods',
      ],
    });
  });

  it('is nothing in any other fragment', () => {
    for (const fragment of ['', '#', '#content', '#what-if']) {
      expect(readShared(fragment)).toEqual({ edits: {}, refused: [] });
    }
    expect(writeShared({})).toBe('');
  });
});
