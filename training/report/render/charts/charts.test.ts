// Charts as text: positions against arithmetic done here by hand, and names that stay names.

import { describe, expect, test } from 'vitest';
import { markup } from '../markup.ts';
import { numbersOf } from '../numbers.ts';
import { barChart } from './barChart.ts';
import { heatOf } from './heatTable.ts';
import { lineChart } from './lineChart.ts';
import { wilson } from './reliabilityChart.ts';
import { linearScale, niceStep } from './scale.ts';

describe('linearScale', () => {
  test('names round values only, and widens to them', () => {
    const scale = linearScale({ domain: [0.43, 0.92], range: [0, 100] });
    expect(scale.domain[0]).toBeCloseTo(0.4, 12);
    expect(scale.domain[1]).toBeCloseTo(1, 12);
    expect(scale.ticks.map((tick) => tick.toFixed(scale.tickDigits))).toEqual([
      '0.4',
      '0.5',
      '0.6',
      '0.7',
      '0.8',
      '0.9',
      '1.0',
    ]);
    expect(scale.at(0.7)).toBeCloseTo(50, 10);
  });

  test('tells quarter steps apart with enough digits', () => {
    expect(niceStep(1, 4)).toBe(0.25);
    const { tickDigits } = linearScale({ domain: [0, 1], range: [0, 1], tickCount: 4 });
    expect(tickDigits).toBe(2);
  });

  test('survives a domain without extent', () => {
    const scale = linearScale({ domain: [3, 3], range: [0, 10] });
    expect(Number.isFinite(scale.at(3))).toBe(true);
  });
});

test('a line goes through the corners of its plot', () => {
  const { text } = lineChart({
    numbers: numbersOf('en'),
    summary: 'A diagonal.',
    xTitle: 'x',
    yTitle: 'y',
    xDomain: [0, 1],
    yDomain: [0, 1],
    lines: [
      {
        tone: 'first',
        points: [
          { x: 0, y: 0 },
          { x: 1, y: 1 },
        ],
      },
    ],
  });
  // 640 x 340 less margins of 52 left, 20 right, 26 top, 46 bottom.
  expect(text).toContain('d="M52 294L620 26"');
});

test('a bar is as long as its value', () => {
  const { text } = barChart({
    summary: 'Two bars.',
    rows: [
      { label: '<b>a</b>', value: 2, valueText: '2' },
      { label: 'b', value: 4, valueText: '4' },
    ],
    shape: 'bar',
    axisTitle: 'points',
    tick: String,
    width: 500,
    labelWidth: 50,
    valueWidth: 50,
  });
  // 400 units for the axis from 0 to 4.
  expect([...text.matchAll(/class="bar first"[^>]* width="([\d.]+)"/g)].map((match) => match[1])).toEqual([
    '200',
    '400',
  ]);
  expect(text).not.toContain('<b>');
  expect(text).toContain('&lt;b&gt;');
});

test('Wilson’s interval is that of the published example: 1 of 10 gives 0.018 to 0.404', () => {
  const { low, high } = wilson({ applicants: 10, observedShare: 0.1 });
  expect(low).toBeCloseTo(0.0179, 3);
  expect(high).toBeCloseTo(0.4042, 3);
});

test('heat is 1 for the best, 0 for the worst, whichever way is good', () => {
  expect(heatOf(3, [1, 2, 3], 'higher')).toBe(1);
  expect(heatOf(3, [1, 2, 3], 'lower')).toBe(0);
  expect(heatOf(2, [1, 2, 3], 'lower')).toBe(0.5);
  expect(heatOf(5, [5, 5], 'higher')).toBe(0);
});

describe('markup', () => {
  test('escapes every text, in content and in attributes, and nothing twice', () => {
    const inner = markup`<i>${'a & b'}</i>`;
    expect(markup`<p title="${'"<\''}">${inner}${['<', null, 3]}</p>`.text).toBe(
      '<p title="&quot;&lt;&#39;"><i>a &amp; b</i>&lt;3</p>',
    );
  });
});

describe('numbersOf', () => {
  test('writes as each language does', () => {
    const [fr, en] = [numbersOf('fr'), numbersOf('en')];
    expect(fr.count(1234567)).toBe('1\u00a0234\u00a0567');
    expect(en.count(1234567)).toBe('1,234,567');
    expect(fr.change(-0.5, 1)).toBe('\u22120,5');
    expect(en.estimate({ value: 0.5, low: -0.25, high: 0.75 }, 2)).toBe('0.50 [\u22120.25, 0.75]');
    expect(en.plain(1.0242e-7)).toBe('1\u00a0×\u00a010⁻⁷');
  });
});
