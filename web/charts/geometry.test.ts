// Every position is worked out by hand: labels are 7 px a letter, so nothing depends on a font.

import { describe, expect, it } from 'vitest';
import { barGeometry } from './barGeometry.ts';
import { beeswarmGeometry } from './beeswarmGeometry.ts';
import { calibrationGeometry } from './calibrationGeometry.ts';
import { HEAT_STEPS, heatMapGeometry, heatStep } from './heatMapGeometry.ts';
import { binAt, histogramGeometry } from './histogramGeometry.ts';
import { intervalGeometry } from './intervalGeometry.ts';
import { linearScale, niceStep } from './linearScale.ts';
import { rowAt, rowLayout } from './rowLayout.ts';
import { scatterDomain, scatterStrips } from './scatterGeometry.ts';
import { waterfallGeometry } from './waterfallGeometry.ts';

const measure = (text: string): number => text.length * 7;
const plain = (value: number): string => String(value);

describe('a linear scale', () => {
  it('widens to whole steps, names them, and goes both ways', () => {
    const scale = linearScale({ domain: [3, 47], range: [100, 600] });
    expect(scale.domain).toEqual([0, 50]);
    expect(scale.ticks).toEqual([0, 10, 20, 30, 40, 50]);
    expect(scale.at(25)).toBe(350);
    expect(scale.valueAt(350)).toBe(25);
  });

  it('keeps its ends where it must, and runs backwards', () => {
    const scale = linearScale({ domain: [0.03, 0.28], range: [200, 0], exact: true });
    expect(scale.ticks).toEqual([0.05, 0.1, 0.15, 0.2, 0.25]);
    expect(scale.at(0.03)).toBe(200);
    expect(scale.at(0.28)).toBe(0);
  });

  it('names decimals as people write them, and survives a domain of one value', () => {
    expect(linearScale({ domain: [0, 0.3], range: [0, 1], tickCount: 3 }).ticks).toEqual([0, 0.1, 0.2, 0.3]);
    expect(niceStep(0, 5)).toBe(1);
    expect(Number.isFinite(linearScale({ domain: [4, 4], range: [0, 10] }).at(4))).toBe(true);
  });
});

describe('rows', () => {
  const options = { labels: ['ab', 'abcd'], right: 50, above: 10, below: 22 };

  it('have their labels beside the plot where there is room', () => {
    const layout = rowLayout({ ...options, width: 400 }, measure);
    // The widest label is 28 px, then a gap of 12.
    expect(layout).toMatchObject({ labelsAbove: false, labelWidth: 28, left: 40, right: 350, height: 84 });
    expect(layout.top(1)).toBe(36);
    expect(rowAt(layout, 35.9, 2)).toBe(0);
    expect(rowAt(layout, 36, 2)).toBe(1);
    expect(rowAt(layout, 9, 2)).toBeNull();
    expect(rowAt(layout, 62, 2)).toBeNull();
  });

  it('have them above where there is none', () => {
    const layout = rowLayout({ ...options, width: 130 }, measure);
    expect(layout).toMatchObject({ labelsAbove: true, left: 2, right: 80, height: 116 });
  });
});

describe('bars', () => {
  it('go from zero to the value, left for what is negative', () => {
    const bars = [
      { label: 'ab', value: 10, low: 5, high: 20 },
      { label: 'cd', value: -10 },
    ];
    const { zero, bars: places, scale } = barGeometry(bars, ['10', '-10'], 400, measure);
    // Labels 14 + 12 on the left, the widest value 21 + 12 on the right: 341 px for -10 .. 20.
    expect(scale.domain).toEqual([-10, 20]);
    expect(scale.range).toEqual([26, 367]);
    expect(zero).toBeCloseTo(26 + 341 / 3, 9);
    expect(places[0]).toMatchObject({ x: zero, y: 7, height: 12 });
    expect(places[0]!.width).toBeCloseTo(341 / 3, 9);
    expect(places[0]!.whisker!.from).toBeCloseTo(26 + 341 / 2, 9);
    expect(places[0]!.whisker!.to).toBeCloseTo(367, 9);
    expect(places[0]!.textX).toBeCloseTo(373, 9);
    expect(places[1]!.x).toBeCloseTo(26, 9);
    expect(places[1]!.textX).toBeCloseTo(zero + 6, 9);
  });
});

describe('intervals', () => {
  it('hold every end and every line', () => {
    const rows = [{ label: 'ab', value: 1, low: 0.8, high: 1.2 }];
    const lines = [{ at: 0.6, label: '60' }];
    const { scale, rows: places, lines: marks } = intervalGeometry(rows, lines, ['ab'], ['1'], 400, measure);
    // 0.6 .. 1.2 with 5 % room on either side, over 26 .. 379 px.
    expect(scale.domain[0]).toBeCloseTo(0.57, 9);
    expect(scale.domain[1]).toBeCloseTo(1.23, 9);
    expect(places[0]!.x).toBeCloseTo(26 + ((1 - 0.57) / 0.66) * 353, 6);
    expect(marks[0]!.x).toBeCloseTo(26 + (0.03 / 0.66) * 353, 6);
  });
});

describe('a histogram', () => {
  const data = {
    bins: [
      { from: 0, to: 10, counts: [4, 2] },
      { from: 10, to: 20, counts: [10, 0] },
      { from: 20, to: 40, counts: [8, 8] },
    ],
    parts: [
      { label: 'a', tone: 'main', fill: 'solid' },
      { label: 'b', tone: 'refused', fill: 'hatched' },
    ],
    isStacked: true,
    markers: [{ at: 30, label: 'abc', tone: 'review' }],
    xTitle: 'x',
    yTitle: 'y',
    formatX: plain,
    formatY: plain,
  } as const;

  it('draws counts as areas: a bin twice as wide is half as high', () => {
    const { box, bars } = histogramGeometry(data, 430, 200, measure);
    // Two px of y a count: 10 counts at most, from 23 (8 + one label of 15) to 176 px.
    expect(box).toMatchObject({ left: 30, right: 420, top: 23, bottom: 176 });
    expect(box.y.domain).toEqual([0, 10]);
    const px = (176 - 23) / 10;
    const at = (bin: number, part: number) => bars.find((bar) => bar.bin === bin && bar.part === part)!;
    expect(at(0, 0).height).toBeCloseTo(4 * px, 9);
    expect(at(0, 1).y + at(0, 1).height).toBeCloseTo(at(0, 0).y, 9);
    expect(at(2, 0).height).toBeCloseTo(4 * px, 9);
    expect(at(2, 0).x).toBeCloseTo(30 + 195 + 0.5, 9);
    expect(at(2, 0).width).toBeCloseTo(194, 9);
  });

  it('finds the bin under the pointer, and none beyond', () => {
    const geometry = histogramGeometry(data, 430, 200, measure);
    expect(binAt(geometry, data.bins, 31)).toBe(0);
    expect(binAt(geometry, data.bins, 226)).toBe(2);
    expect(binAt(geometry, data.bins, 20)).toBeNull();
  });

  it('puts a marker where its value is, its label to the left where it would be cut', () => {
    const { markers } = histogramGeometry(data, 430, 200, measure);
    expect(markers[0]).toEqual({ x: 30 + 390 * 0.75, labelY: 12, anchor: 'start' });
    const narrow = histogramGeometry(
      { ...data, markers: [{ ...data.markers[0], at: 40 }] },
      430,
      200,
      measure,
    );
    expect(narrow.markers[0]!.anchor).toBe('end');
  });
});

describe('a waterfall', () => {
  it('begins each step where the one before ended, and ends at the sum', () => {
    const steps = [
      { label: 'up', change: 30 },
      { label: 'down', change: -50 },
      { label: 'none', change: 0 },
    ];
    const labels = ['s', 'up', 'down', 'none', 'e'];
    const { rows, scale } = waterfallGeometry(600, steps, [605], labels, labels, 500, measure);
    expect(rows.map(({ kind }) => kind)).toEqual(['total', 'up', 'down', 'none', 'total']);
    expect(rows.map(({ sum }) => sum)).toEqual([600, 630, 580, 580, 580]);
    for (const [i, row] of rows.slice(1, -1).entries()) {
      const starts = row.kind === 'down' ? row.x + row.width : row.x;
      expect(starts).toBeCloseTo(rows[i]!.endX, 9);
    }
    expect(rows[4]!.endX).toBeCloseTo(scale.at(580), 9);
    // 580 .. 630 with 6 % room.
    expect(scale.domain).toEqual([577, 633]);
  });
});

describe('a heat map', () => {
  it('shares the width among columns and names as many as fit', () => {
    const columns = Array.from({ length: 20 }, (_, i) => `${i + 1}/11`);
    const geometry = heatMapGeometry(['abcde'], columns, 445, measure);
    // 35 + 10 for the row's name, 20 px a column; "20/11" with its room is 45 px: every third.
    expect(geometry).toMatchObject({ left: 45, cellWidth: 20, labelEvery: 3, height: 46 });
  });

  it('holds values beyond the scale in its last steps', () => {
    expect(heatStep(0, [0, 0.7])).toBe(0);
    expect(heatStep(0.35, [0, 0.7])).toBe(3);
    expect(heatStep(9, [0, 0.7])).toBe(HEAT_STEPS - 1);
    expect(heatStep(-1, [0, 0.7])).toBe(0);
    expect(heatStep(null, [0, 0.7])).toBeNull();
    expect(heatStep(Number.NaN, [0, 0.7])).toBeNull();
  });
});

describe('a calibration chart', () => {
  it('has one scale for what is said and what is seen', () => {
    const points = [{ said: 0.1, seen: 0.2, low: 0.15, high: 0.3, applicants: 50 }];
    const { box, points: places } = calibrationGeometry(points, plain, 400, 300, measure);
    expect(box.x.domain[0]).toBe(0);
    expect(box.x.domain[1]).toBeGreaterThanOrEqual(0.3);
    expect(box.y.domain[1]).toBeGreaterThanOrEqual(0.3);
    expect(places[0]!.y).toBeCloseTo(box.bottom - (0.2 / box.y.domain[1]) * (box.bottom - box.top), 9);
    expect(places[0]!.top).toBeLessThan(places[0]!.y);
  });
});

describe('a beeswarm', () => {
  it('draws every point at its value and keeps a crowd inside its row', () => {
    const points = Array.from({ length: 300 }, () => [5, 0.5] as const);
    const { layout, dots, scale } = beeswarmGeometry([{ label: 'ab', points }], 400, measure);
    expect(dots[0]).toHaveLength(300);
    for (const { x, y } of dots[0]!) {
      expect(x).toBe(scale.at(5));
      expect(y).toBeGreaterThanOrEqual(layout.top(0));
      expect(y).toBeLessThanOrEqual(layout.top(1));
    }
  });
});

describe('a scatter chart', () => {
  const data = {
    x: Float32Array.of(0, 1, 2, 19, 20, Number.NaN),
    y: Float32Array.of(10, 20, 30, 40, 50, 60),
    classOf: Uint8Array.of(0, 1, 0, 1, 1, 0),
    classes: [
      { label: 'a', tone: 'main', shape: 'disc' },
      { label: 'b', tone: 'refused', shape: 'cross' },
    ],
    xAxis: { title: 'x', format: plain, domain: [0, 20] },
    yAxis: { title: 'y', format: plain },
    marked: null,
  } as const;

  it('counts who is in each strip, the last one with its end, and leaves out who has no place', () => {
    const strips = scatterStrips(data);
    expect(strips.map(({ from, points, byClass }) => [from, points, ...byClass])).toEqual([
      [0, 1, 1, 0],
      [1, 1, 0, 1],
      [2, 1, 1, 0],
      [19, 2, 0, 2],
    ]);
    expect(strips[3]!.medianY).toBe(45);
  });

  it('holds the marked one and all but the farthest', () => {
    const values = Float32Array.from({ length: 1001 }, (_, i) => (i === 1000 ? 1e9 : i));
    const [low, high] = scatterDomain(values, -50);
    expect(low).toBe(-50);
    expect(high).toBe(995);
  });
});
