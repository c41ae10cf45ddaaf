import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertSpans } from './hysteresis.ts';

const settings = fc.record({
  raiseAfter: fc.integer({ min: 1, max: 4 }),
  clearAfter: fc.integer({ min: 1, max: 4 }),
});
const readings = fc.array(fc.option(fc.boolean(), { nil: null }), { maxLength: 60 });

describe('an alert', () => {
  it('is raised by the last of so many bad windows and cleared by the last of so many good ones', () => {
    const series = [false, true, false, true, true, false, true, false, false, false, true];
    expect(alertSpans(series, { raiseAfter: 2, clearAfter: 3 })).toEqual([{ raisedAt: 4, clearedAt: 9 }]);
  });

  it('never flaps: of a series that goes to and fro nothing comes', () => {
    const series = Array.from({ length: 40 }, (_, i) => i % 2 === 0);
    expect(alertSpans(series, { raiseAfter: 2, clearAfter: 2 })).toEqual([]);
  });

  it('changes at most as often as its settings allow, whatever comes', () => {
    fc.assert(
      fc.property(readings, settings, (series, { raiseAfter, clearAfter }) => {
        const spans = alertSpans(series, { raiseAfter, clearAfter });
        const known = (from: number, to: number) =>
          series.slice(from, to).filter((reading) => reading !== null).length;
        let from = 0;
        for (const { raisedAt, clearedAt } of spans) {
          expect(known(from, raisedAt + 1)).toBeGreaterThanOrEqual(raiseAfter);
          expect(series[raisedAt]).toBe(true);
          if (clearedAt === null) break;
          expect(known(raisedAt + 1, clearedAt + 1)).toBeGreaterThanOrEqual(clearAfter);
          expect(series[clearedAt]).toBe(false);
          from = clearedAt + 1;
        }
      }),
    );
  });

  it('is neither raised nor cleared by windows that say nothing', () => {
    fc.assert(
      fc.property(readings, settings, (series, hysteresis) => {
        const known = series.flatMap((reading, at) => (reading === null ? [] : [{ reading, at }]));
        const spans = alertSpans(
          known.map(({ reading }) => reading),
          hysteresis,
        ).map((span) => ({
          raisedAt: known[span.raisedAt]!.at,
          clearedAt: span.clearedAt === null ? null : known[span.clearedAt]!.at,
        }));
        expect(alertSpans(series, hysteresis)).toEqual(spans);
      }),
    );
  });

  it('of a prefix of the windows is raised in the same window as with all of them', () => {
    fc.assert(
      fc.property(readings, settings, fc.nat(60), (series, hysteresis, length) => {
        const all = alertSpans(series, hysteresis);
        const early = alertSpans(series.slice(0, length), hysteresis);
        expect(early.map(({ raisedAt }) => raisedAt)).toEqual(
          all.map(({ raisedAt }) => raisedAt).filter((at) => at < length),
        );
      }),
    );
  });
});
