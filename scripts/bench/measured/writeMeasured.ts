// The section of the README that holds measured numbers: written from data/measured.json, between two marks. Pure.

import type { Figure, MeasuredRun } from './measuredRuns.ts';

const BEGIN = '<!-- measured: written by npm run measured -->';
const END = '<!-- end of measured -->';

/** @throws RangeError where the README has not both marks, in this order. */
export function withMeasured(readme: string, runs: readonly MeasuredRun[]): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new RangeError(`README.md needs the lines ${BEGIN} and ${END}.`);
  const parts = [readme.slice(0, begin + BEGIN.length), ...runs.map(section), readme.slice(end)];
  return parts.join('\n\n');
}

function section({ command, at, machine, load, figures }: MeasuredRun): string {
  const cells = figures.map(({ name, ...figure }) => [name, wordFigure(figure)] as const);
  const widths = [0, 1].map((column) => Math.max(...cells.map((row) => row[column]!.length)));
  const row = (name: string, value: string): string =>
    `| ${name.padEnd(widths[0]!)} | ${value.padStart(widths[1]!)} |`;
  const when = `${at.slice(0, 10)}, ${machine}, load ${load}`;
  return [
    `\`${command}\` (${when})`,
    '',
    row('', ''),
    `| ${'-'.repeat(widths[0]!)} | ${'-'.repeat(Math.max(0, widths[1]! - 1))}: |`,
    ...cells.map(([name, value]) => row(name, value)),
  ].join('\n');
}

function wordFigure({ value, unit }: Omit<Figure, 'name'>): string {
  switch (unit) {
    case 'per second':
      return `${value.toLocaleString('en-GB')} a second`;
    case 'times':
      return `${value} times`;
    case 'share':
      return `${Number((value * 100).toPrecision(3))} %`;
    default:
      return `${value.toLocaleString('en-GB')} ${unit}`;
  }
}
