import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisLabels } from './axisLabels.ts';
import { linearScale } from './linearScale.ts';

const measure = (text: string) => text.length * 7;

describe('axisLabels', () => {
  it('writes every value where there is room', () => {
    const scale = linearScale({ domain: [0, 100], range: [0, 600] });
    expect(axisLabels(scale, String, measure).map(({ text }) => text)).toEqual(scale.ticks.map(String));
  });

  it('leaves out the value beside an end that would run into it', () => {
    const scale = linearScale({ domain: [0, 500_000], range: [0, 243] });
    const texts = axisLabels(scale, (value) => `${value} euros`, measure).map(({ text }) => text);
    expect(texts.at(0)).toBe('0 euros');
    expect(texts.at(-1)).toBe('500000 euros');
    expect(texts.length).toBeLessThan(scale.ticks.length);
  });

  it('never lets two labels touch, whatever the values and the width', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 60, max: 900 }),
        (top, width) => {
          const labels = axisLabels(
            linearScale({ domain: [0, top], range: [40, 40 + width] }),
            String,
            measure,
          );
          const spans = labels.map(({ x, text, anchor }) => {
            const start =
              anchor === 'start' ? x : anchor === 'end' ? x - measure(text) : x - measure(text) / 2;
            return [start, start + measure(text)] as const;
          });
          for (const [i, [start]] of spans.entries()) {
            if (i > 0) expect(start).toBeGreaterThan(spans[i - 1]![1]);
          }
        },
      ),
    );
  });
});
