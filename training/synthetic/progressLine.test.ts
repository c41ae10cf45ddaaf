import { expect, test } from 'vitest';
import { ProgressLine } from './progressLine.ts';

function run(isTTY: boolean, updatesAtMs: number[]): string[] {
  const texts: string[] = [];
  let time = 0;
  const line = new ProgressLine({ isTTY, write: (text) => texts.push(text) }, 1000, () => time);
  for (const at of updatesAtMs) {
    time = at;
    line.update(at / 10, at * 2);
  }
  line.finish();
  return texts;
}

test('a run shorter than half a second shows nothing', () => {
  expect(run(true, [100, 300, 499])).toEqual([]);
});

test('outside a terminal there is a plain line every two seconds at most', () => {
  const updates = Array.from({ length: 80 }, (_, i) => (i + 1) * 100);
  const lines = run(false, updates);
  expect(lines).toHaveLength(4);
  expect(lines[1]).toBe('40 %  400/1000 applicants  100/s  8000 rows  6 s left\n');
});

test('on a terminal one line is rewritten and cleared at the end', () => {
  const texts = run(true, [600, 800, 5000]);
  expect(texts).toHaveLength(4);
  expect(texts[2]).toContain('############............ 50 %');
  expect(texts.every((text) => text.startsWith('\r'))).toBe(true);
  expect(texts[3]).toBe('\r\u001b[K');
});
