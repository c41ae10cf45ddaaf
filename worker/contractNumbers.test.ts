import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  boundedNumber,
  boundedWholeNumber,
  limitText,
  numberText,
  wholeNumberText,
} from './contractNumbers.ts';

describe('a number of a query', () => {
  it.each([
    ['1', 1],
    ['-20', -20],
    ['007', 7],
  ])('%j is %d', (text, value) => {
    expect(wholeNumberText(-20, 100).parse(text)).toBe(value);
  });

  it.each(['', ' 1', '0x10', '1e1', '1.5', '101', '-21', 'NaN', '99999999999999999'])(
    '%j is refused with both bounds',
    (text) => {
      const { error } = wholeNumberText(-20, 100).safeParse(text);
      expect(error?.issues.map(({ message }) => message)).toEqual([
        'expected a whole number from -20 to 100',
      ]);
    },
  );

  it('may have decimals where a quantity is asked for', () => {
    expect(numberText(0, 1e6).parse('24700.5')).toBe(24_700.5);
    expect(numberText(0, 1e6).safeParse('1.').success).toBe(false);
  });

  it('is told as a number with its bounds', () => {
    const schema = z.toJSONSchema(z.strictObject({ limit: limitText(200, 50) }), { io: 'input' });
    expect(schema.properties).toEqual({ limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 } });
  });
});

describe('a number of a body', () => {
  it.each(['1', null, -1, 2, Number.POSITIVE_INFINITY])('%j is refused with both bounds', (value) => {
    const { error } = boundedNumber(0, 1).safeParse(value);
    expect(error?.issues.map(({ message }) => message)).toEqual(['expected a number from 0 to 1']);
  });

  it('is whole where that is asked for', () => {
    expect(boundedWholeNumber(1, 5).parse(5)).toBe(5);
    const { error } = boundedWholeNumber(1, 5).safeParse(1.5);
    expect(error?.issues[0]?.message).toBe('expected a whole number from 1 to 5');
  });
});
