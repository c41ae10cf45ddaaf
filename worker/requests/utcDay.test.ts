import fc from 'fast-check';
import { expect, it } from 'vitest';
import { utcDay } from './utcDay.ts';

it('is the date of ISO 8601 at every moment, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }), (date) => {
      expect(utcDay(date.getTime())).toBe(date.toISOString().slice(0, 10));
    }),
  );
});
