// How a field is spread over groups of the sample: bins that all groups share, so that all, granted, refused and similar
// people can be laid over one another.

import type { FieldName } from '../features/catalogue.ts';
import { columnOf, type Population } from './population.ts';

export interface NumberDistribution {
  readonly kind: 'number';
  /**
   * Ascending, one more than bins: a bin holds what is at least its lower edge and less than its upper one. The first and
   * the last bin also hold what lies beyond them.
   */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  readonly missing: number;
}

export interface CodeDistribution {
  readonly kind: 'code';
  /** Every code of the sample, in the order of the catalogue. */
  readonly codes: readonly string[];
  readonly counts: readonly number[];
  readonly missing: number;
}

const BINS_MAX = 20;
/** Equal bins would be empty if they went to the last outlier. */
const OUTER_SHARES = [0.01, 0.99] as const;

/**
 * @param indexes rows of the group.
 * @param edges of another group's distribution; without it those of binEdges. Ignored for a category.
 * @throws RangeError for a field that the sample does not hold, or fewer than two edges.
 */
export function fieldDistribution(
  population: Population,
  name: FieldName,
  indexes: ArrayLike<number>,
  edges?: readonly number[],
): NumberDistribution | CodeDistribution {
  const { codes, field, level, numbers } = columnOf(population, name);
  const ofLevel = new Array<number>(numbers.length).fill(0);
  for (let i = 0; i < indexes.length; i++) ofLevel[level[indexes[i]!]!]! += 1;
  const missing = ofLevel[0]!;
  if (codes) {
    const inOrder = (field.categories ?? []).map(({ code }) => code).filter((code) => codes.includes(code));
    return {
      kind: 'code',
      codes: inOrder,
      counts: inOrder.map((code) => ofLevel[codes.indexOf(code)]!),
      missing,
    };
  }
  const shared = edges ?? binEdges(population, name);
  if (shared.length < 2) throw new RangeError(`A bin has two edges, found ${shared.length}.`);
  const counts = new Array<number>(shared.length - 1).fill(0);
  for (let one = 1; one < numbers.length; one++) counts[binOf(shared, numbers[one]!)]! += ofLevel[one]!;
  return { kind: 'number', edges: shared, counts, missing };
}

/** Which bin a value is in. @param edges of a NumberDistribution. */
export function binOf(edges: readonly number[], value: number): number {
  let bin = 0;
  while (bin < edges.length - 2 && value >= edges[bin + 1]!) bin += 1;
  return bin;
}

/**
 * A bin for each level where there are few, else equal ones between the outer hundredths of the whole sample.
 * @throws RangeError for a category.
 */
export function binEdges(population: Population, name: FieldName, binsMax: number = BINS_MAX): number[] {
  const { codes, level, numbers } = columnOf(population, name);
  if (codes) throw new RangeError(`"${name}" has codes, not bins.`);
  const levels = [...numbers.slice(1)];
  if (levels.length === 0) return [0, 1];
  if (levels.length <= binsMax) {
    const last = levels.at(-1)!;
    return [...levels, last + (last - (levels.at(-2) ?? last - 1))];
  }
  const sorted = Array.from(level, (one) => numbers[one]!)
    .filter((number) => !Number.isNaN(number))
    .sort((a, b) => a - b);
  const [low, high] = OUTER_SHARES.map((share) => sorted[Math.floor(share * (sorted.length - 1))]!);
  // Where nearly all are alike, all levels share the bins.
  const [from, to] = low! < high! ? [low!, high!] : [levels[0]!, levels.at(-1)!];
  return Array.from({ length: binsMax + 1 }, (_, i) => from + ((to - from) * i) / binsMax);
}
