import { describe, expect, it } from 'vitest';
import { cellText, csvOf } from './chartTable.ts';
import { cursorAfterKey } from './cursorKeys.ts';
import { lineColumns, lineDomain, lineShape, lineStops, lineTable, nearestStop } from './lineChartData.ts';
import { fitText } from './measureText.ts';
import { fileNameOf } from './saveFile.ts';

const words = {
  colon: ': ',
  interval: (value: string, low: string, high: string) => `${value} (${low} to ${high})`,
  absent: 'unknown',
  lowest: 'Low',
  highest: 'High',
};
const plain = (value: number): string => String(value);
const line = {
  x: [1, 2, 4],
  series: [
    {
      label: 'cost',
      tone: 'main',
      stroke: 'line',
      values: [5, null, 7],
      band: { low: [4, null, 6], high: [6, null, 9] },
    },
    { label: 'chance', tone: 'neutral', stroke: 'dashed', values: [3, 3, 3] },
  ],
  xAxis: { title: 'points', format: plain },
  yAxis: { title: 'y', format: plain },
} as const;

describe('a line chart', () => {
  it('says each value with its interval, and what is not known', () => {
    expect(lineStops(line, words)).toEqual([
      'points 1: cost 5 (4 to 6) ; chance 3',
      'points 2: cost unknown ; chance 3',
      'points 4: cost 7 (6 to 9) ; chance 3',
    ]);
  });

  it('has the same numbers in its table as in its columns', () => {
    const { rows } = lineTable(line, words);
    const columns = lineColumns(line);
    expect(rows).toEqual(line.x.map((_, i) => columns.map((column) => column[i])));
    expect(columns).toHaveLength(5);
  });

  it('holds all it draws in its domain', () => {
    const [low, high] = lineDomain(line);
    expect(low).toBeCloseTo(3 - 0.3, 9);
    expect(high).toBeCloseTo(9 + 0.3, 9);
    expect(lineDomain({ ...line, level: { y: 20, label: '' } })[1]).toBeGreaterThan(20);
    expect(lineDomain({ ...line, series: [] })).toEqual([0, 1]);
  });

  it('is the same chart for other values, another one for other lines', () => {
    const moved = { ...line, series: line.series.map((one) => ({ ...one, values: [1, 1, 1] })) };
    expect(lineShape(moved)).toBe(lineShape(line));
    expect(lineShape({ ...line, series: line.series.slice(1) })).not.toBe(lineShape(line));
  });

  it('finds the nearest value of x', () => {
    expect(nearestStop(line.x, 2.9)).toBe(1);
    expect(nearestStop(line.x, 3.1)).toBe(2);
    expect(nearestStop([], 1)).toBeNull();
  });
});

describe('the cursor', () => {
  it('goes on with every arrow, to the ends, and stops there', () => {
    expect(cursorAfterKey('ArrowRight', null, 5, null)).toBe(0);
    expect(cursorAfterKey('ArrowLeft', null, 5, null)).toBe(4);
    expect(cursorAfterKey('ArrowDown', 1, 5, null)).toBe(2);
    expect(cursorAfterKey('ArrowUp', 0, 5, null)).toBe(0);
    expect(cursorAfterKey('End', 0, 5, null)).toBe(4);
    expect(cursorAfterKey('Home', 3, 5, null)).toBe(0);
    expect(cursorAfterKey('PageDown', 0, 200, null)).toBe(20);
    expect(cursorAfterKey('Escape', 3, 5, null)).toBeNull();
  });

  it('leaves other keys to the page', () => {
    expect(cursorAfterKey('Tab', 1, 5, null)).toBeUndefined();
    expect(cursorAfterKey('toString', 1, 5, null)).toBeUndefined();
    expect(cursorAfterKey('Escape', null, 5, null)).toBeUndefined();
  });

  it('moves by rows in a grid, and never out of it', () => {
    expect(cursorAfterKey('ArrowDown', 1, 6, 3)).toBe(4);
    expect(cursorAfterKey('ArrowDown', 4, 6, 3)).toBe(4);
    expect(cursorAfterKey('ArrowUp', 1, 6, 3)).toBe(1);
  });
});

describe('the numbers as a file', () => {
  const table = {
    columns: [{ label: 'Name' }, { label: 'Share; of all', format: (value: number) => `${value * 100} %` }],
    rows: [
      ['a;b', 0.25],
      ['say "c"', null],
    ],
  };

  it('are written as each language’s spreadsheets read them', () => {
    expect(csvOf(table, { separator: ';', decimalMark: ',' })).toBe(
      '\ufeffName;"Share; of all"\r\n"a;b";0,25\r\n"say ""c""";\r\n',
    );
    expect(csvOf(table, { separator: ',', decimalMark: '.' })).toBe(
      '\ufeffName,Share; of all\r\na;b,0.25\r\n"say ""c""",\r\n',
    );
  });

  it('are shown with their unit', () => {
    expect(cellText(0.25, table.columns[1]!)).toBe('25 %');
    expect(cellText(null, table.columns[1]!)).toBeNull();
    expect(cellText(Number.NaN, table.columns[1]!)).toBeNull();
  });

  it('have a name any disk takes', () => {
    expect(fileNameOf('Coût selon le seuil : 1/11')).toBe('cout-selon-le-seuil-1-11');
    expect(fileNameOf('…')).toBe('clairscore');
  });
});

describe('a label without room', () => {
  it('is cut with an ellipsis, others are left alone', () => {
    const measure = (text: string): number => text.length * 7;
    expect(fitText('abcdef', 42, measure)).toBe('abcdef');
    expect(fitText('abcdef', 35, measure)).toBe('abcd…');
  });
});
