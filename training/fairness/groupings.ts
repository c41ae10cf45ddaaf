// Ways to part the applicants into groups: by category, by age, by amount, by what is known of their history.

import { PEOPLE_MIN } from '../../wasm/artefact/report/values.ts';
import { fieldOf } from '../../wasm/features/catalogue.ts';

export interface Group {
  readonly level: string;
  /** Bounds of a band of values; null elsewhere and at open ends. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface Grouping {
  readonly groups: readonly Group[];
  /** Place in `groups`, one a row; -1 = in none. */
  readonly groupOfRow: Int16Array;
}

const AGE_BANDS = [18, 25, 35, 45, 55, 65] as const;
const AMOUNT_BANDS = 5;
export const HISTORY_LEVELS = ['bureau_and_previous', 'bureau_only', 'previous_only', 'none'] as const;

/** Levels in the catalogue's order; those of fewer than ten people are left out, for their figures would be theirs. */
export function groupByLevel(
  levelOfRow: readonly (string | null)[],
  order: readonly string[],
  boundsOf: (level: string) => Omit<Group, 'level'> = () => ({ from: null, to: null }),
): Grouping {
  const counts = new Map<string, number>();
  for (const level of levelOfRow) if (level !== null) counts.set(level, (counts.get(level) ?? 0) + 1);
  const known = [...order, ...[...counts.keys()].filter((level) => !order.includes(level)).sort()];
  const levels = known.filter((level) => (counts.get(level) ?? 0) >= PEOPLE_MIN);
  const place = new Map(levels.map((level, i) => [level, i]));
  return {
    groups: levels.map((level) => ({ level, ...boundsOf(level) })),
    groupOfRow: Int16Array.from(levelOfRow, (level) => place.get(level ?? '') ?? -1),
  };
}

/** @param name of a category field of the catalogue. */
export function groupByCategory(name: string, levelOfRow: readonly (string | null)[]): Grouping {
  return groupByLevel(levelOfRow, fieldOf(name).categories?.map(({ code }) => code) ?? []);
}

/** Bands of ten years from 25 on, named "25-34"; the oldest "65+". */
export function groupByAge(ageYears: readonly (number | null)[]): Grouping {
  const bands = AGE_BANDS.map((from, i) => {
    const next = AGE_BANDS[i + 1];
    return { level: next === undefined ? `${from}+` : `${from}-${next - 1}`, from, to: next ?? null };
  });
  const bandOf = (age: number) => bands.findLast(({ from }) => age >= from)?.level ?? null;
  return groupByLevel(
    ageYears.map((age) => (age === null ? null : bandOf(age))),
    bands.map(({ level }) => level),
    (level) => ({ from: null, to: null, ...bands.find((band) => band.level === level) }),
  );
}

/** Fifths of the applicants by amount, q1 lowest to q5; equal amounts are never parted. */
export function groupByAmount(amounts: readonly (number | null)[]): Grouping {
  const sorted = amounts.filter((amount) => amount !== null).sort((a, b) => a - b);
  const cuts = Array.from({ length: AMOUNT_BANDS - 1 }, (_, i) =>
    Number(sorted[Math.floor(((i + 1) * sorted.length) / AMOUNT_BANDS)]?.toPrecision(3) ?? Number.NaN),
  );
  const levels = Array.from({ length: AMOUNT_BANDS }, (_, i) => `q${i + 1}`);
  return groupByLevel(
    amounts.map((amount) => (amount === null ? null : levels[cuts.filter((cut) => amount >= cut).length]!)),
    levels,
    (level) => ({
      from: cuts[levels.indexOf(level) - 1] ?? null,
      to: cuts[levels.indexOf(level)] ?? null,
    }),
  );
}

/** By what is known: credits with other lenders, earlier requests here, both, or nothing. */
export function groupByHistory(
  bureauCredits: readonly (number | null)[],
  previousRequests: readonly (number | null)[],
): Grouping {
  const levels = bureauCredits.map((credits, row) => {
    const [hasBureau, hasPrevious] = [(credits ?? 0) > 0, (previousRequests[row] ?? 0) > 0];
    if (hasBureau) return hasPrevious ? 'bureau_and_previous' : 'bureau_only';
    return hasPrevious ? 'previous_only' : 'none';
  });
  return groupByLevel(levels, HISTORY_LEVELS);
}
