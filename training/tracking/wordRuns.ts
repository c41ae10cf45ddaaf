// Runs as text for a terminal: a table, and two of them side by side.

import type { RunComparison } from './compareRuns.ts';
import { fieldOfRun } from './runFields.ts';
import type { Scalar, TrackedRun } from './trackedRun.ts';

/** Long enough to tell versions apart, as git shows them. */
const HASH_LENGTH = 10;
const SHORT_FIELDS = ['commit', 'data', 'modelVersion'];

/** One line a run under a line of titles; numbers to the right. */
export function wordRunTable(runs: readonly TrackedRun[], columns: readonly string[]): string {
  const rows = runs.map((run) => columns.map((column) => wordField(column, fieldOfRun(run, column))));
  return wordTable([columns.map((column) => column.replace(/^(metrics|parameters)\./, '')), ...rows]);
}

export function wordComparison({ runs, parameters, metrics }: RunComparison): string {
  const sections = [
    wordTable([['run', 'A', 'B'], ...runs.map((pair) => cellsOf(pair))]),
    parameters.length === 0
      ? 'all parameters agree'
      : wordTable([['parameters that differ', 'A', 'B'], ...parameters.map((pair) => cellsOf(pair))]),
    wordTable([
      ['metrics', 'A', 'B', 'B - A'],
      ...metrics.map(({ difference, ...pair }) => [
        ...cellsOf(pair),
        difference === null ? '' : `${difference > 0 ? '+' : ''}${wordNumber(difference)}`,
      ]),
    ]),
  ];
  return sections.join('\n\n');
}

function cellsOf({ name, first, second }: { name: string; first: Scalar; second: Scalar }): string[] {
  return [name, wordField(name, first), wordField(name, second)];
}

function wordField(field: string, value: Scalar): string {
  if (value === null) return '-';
  if (field === 'started') return `${value}`.slice(0, 19).replace('T', ' ');
  if (typeof value === 'number') return wordNumber(value);
  return SHORT_FIELDS.includes(field) ? `${value}`.slice(0, HASH_LENGTH) : `${value}`;
}

function wordNumber(value: number): string {
  if (Number.isInteger(value)) return `${value}`;
  return Math.abs(value) >= 100 ? value.toFixed(1) : value.toPrecision(4);
}

function wordTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => align(cell, widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function align(cell: string, width: number): string {
  return /^[-+]?\d+(\.\d+)?(e[-+]\d+)?$/.test(cell) ? cell.padStart(width) : cell.padEnd(width);
}
