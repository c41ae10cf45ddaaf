// population.bin from rows that are already anonymous: it packs, it does not coarsen (see coarsen.ts). Rows are put in
// the order of their own contents, so their order tells nothing of where they came from. Same rows, same bytes.

import { apportion } from '../explain/apportion.ts';
import type { FieldName } from '../features/catalogue.ts';
import type { PopulationFamily } from './populationFamilies.ts';
import {
  HEADER_BYTES,
  POPULATION_FORMAT,
  POPULATION_MAGIC,
  type PopulationDirectory,
  populationLayout,
} from './populationLayout.ts';

export interface PopulationRows {
  /** Of the model that scored them. */
  readonly featureCount: number;
  readonly decisionPoints: number;
  /** Exact points that the model's trees expect before anything is known. */
  readonly basePoints: number;
  /** Per field one value a row: a code or a number; null = not known. */
  readonly fields: readonly {
    readonly name: FieldName;
    readonly values: readonly (number | string | null)[];
  }[];
  /** Whole points, one a row. */
  readonly points: readonly number[];
  readonly repaid: readonly boolean[];
  readonly families: readonly PopulationFamily[];
  /** Per row one contribution a family, exact points; basePoints and they add up to the row's exact points. */
  readonly contributions: readonly (readonly number[])[];
}

/** A hundredth of a point where it fits 16 bits, coarser for a model that moves hundreds of points at once. */
const POINTS_PER_STEP = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10] as const;
const INT16_MAX = 32_767;

interface LevelledField {
  readonly name: FieldName;
  readonly codes?: readonly string[] | undefined;
  readonly numbers?: readonly number[] | undefined;
  /** One a row; 0 = not known. */
  readonly level: readonly number[];
}

/** @throws RangeError for points or contributions that 16 bits do not hold, with the number. */
export function writePopulation(rows: PopulationRows): Uint8Array<ArrayBuffer> {
  const count = rows.points.length;
  const fields = rows.fields.map(({ name, values }) => levelled(name, values));
  const pointsPerStep = stepOf(rows.contributions);
  const steps = rows.contributions.map((row) => wholeSteps(row, pointsPerStep, rows.families));
  const order = contentOrder(rows, fields, steps);
  const directory: PopulationDirectory = {
    decisionPoints: rows.decisionPoints,
    basePoints: rows.basePoints,
    pointsPerStep,
    families: rows.families,
    fields: fields.map(({ level: _, ...kept }) => kept),
  };
  const text = JSON.stringify(directory);
  const directoryText = text.padEnd(Math.ceil(text.length / 4) * 4);
  const layout = populationLayout(count, directoryText.length, directory);
  const bytes = new Uint8Array(layout.bytes);
  const { buffer } = bytes;
  new Uint32Array(buffer, 0, HEADER_BYTES / 4).set([
    POPULATION_MAGIC,
    POPULATION_FORMAT,
    count,
    rows.featureCount,
    directoryText.length,
    layout.bytes,
  ]);
  for (let i = 0; i < directoryText.length; i++) bytes[HEADER_BYTES + i] = directoryText.charCodeAt(i);
  new Int16Array(buffer, layout.pointsAt, count).set(order.map((row) => int16(rows.points[row]!)));
  rows.families.forEach((_, f) => {
    const target = new Int16Array(buffer, layout.contributionsAt + 2 * count * f, count);
    target.set(order.map((row) => int16(steps[row]![f]!)));
  });
  fields.forEach(({ level }, i) => {
    const { at, width } = layout.columns[i]!;
    const target = width === 2 ? new Uint16Array(buffer, at, count) : new Uint8Array(buffer, at, count);
    target.set(order.map((row) => level[row]!));
  });
  order.forEach((row, i) => {
    if (rows.repaid[row]) bytes[layout.repaidAt + (i >> 3)]! |= 1 << (i & 7);
  });
  return bytes;
}

function levelled(name: FieldName, values: readonly (number | string | null)[]): LevelledField {
  const known = [...new Set(values.filter((value) => value !== null))];
  const isCodes = known.some((value) => typeof value === 'string');
  const codes = isCodes ? (known as string[]).toSorted() : undefined;
  const numbers = isCodes ? undefined : (known as number[]).toSorted((a, b) => a - b);
  const levelOf = new Map<number | string, number>((codes ?? numbers!).map((value, i) => [value, i + 1]));
  return { name, codes, numbers, level: values.map((value) => (value === null ? 0 : levelOf.get(value)!)) };
}

function stepOf(contributions: PopulationRows['contributions']): number {
  let largest = 0;
  for (const row of contributions) for (const value of row) largest = Math.max(largest, Math.abs(value));
  const step = POINTS_PER_STEP.find((one) => largest / one + 1 <= INT16_MAX);
  if (step === undefined)
    throw new RangeError(`A family contributes ${largest} points; 16 bits hold ${INT16_MAX * 10}.`);
  return step;
}

/** Rounded so that the sum of the row is its own exact sum rounded down: means of groups then stay true to a step. */
function wholeSteps(row: readonly number[], step: number, families: readonly string[]): number[] {
  const inSteps = row.map((value) => value / step);
  const sum = inSteps.reduce((all, value) => all + value, 0);
  return apportion(inSteps, Math.round(sum), families);
}

/** By points, then by everything else a row holds. */
function contentOrder(
  { points, repaid }: PopulationRows,
  fields: readonly LevelledField[],
  steps: readonly (readonly number[])[],
): number[] {
  const difference = (a: number, b: number): number => {
    if (points[a] !== points[b]) return points[a]! - points[b]!;
    for (let f = 0; f < steps[a]!.length; f++) {
      if (steps[a]![f] !== steps[b]![f]) return steps[a]![f]! - steps[b]![f]!;
    }
    for (const { level } of fields) if (level[a] !== level[b]) return level[a]! - level[b]!;
    return Number(repaid[a]) - Number(repaid[b]);
  };
  return Array.from(points, (_, row) => row).sort(difference);
}

function int16(value: number): number {
  if (!Number.isInteger(value) || Math.abs(value) > INT16_MAX) {
    throw new RangeError(`${value} is no whole number of 16 bits (at most ${INT16_MAX}).`);
  }
  return value;
}
