// Counts assessments into the bins of a reference profile: the step between a score and monitoring, at the edge and
// offline. It keeps counts, never a value of anybody.

import type { Verdict } from '../decide/decision.ts';
import type { Application } from '../features/application.ts';
import type { CategoryName } from '../features/catalogue.ts';
import { type BinLayout, binLayout, binOfNumber, createLevelBins } from './binLayout.ts';
import type { ReferenceProfile } from './referenceProfile.ts';

export interface BinCounter {
  readonly layout: BinLayout;
  /** Grown by every row; the caller may take its content and set it to 0. */
  readonly counts: Uint32Array;
  /**
   * One assessment.
   * @param row the model's input, in the order of the reference; NaN = missing.
   * @param codes of the categories, which the row holds only encoded: the application.
   */
  add(row: ArrayLike<number>, codes: Application, verdict: CountedVerdict): void;
  /**
   * The features alone, of the row that begins at `offset`.
   * @param codes null where the categories of the row are not known: they are not counted, not even as missing.
   */
  addFeatures(row: ArrayLike<number>, offset: number, codes: Application | null): void;
  addVerdict(verdict: CountedVerdict): void;
}

export type CountedVerdict = Pick<Verdict, 'points' | 'probabilityOfDefault' | 'decision'>;

export function createBinCounter(reference: ReferenceProfile): BinCounter {
  const layout = binLayout(reference);
  const counts = new Uint32Array(layout.length);
  const numeric = flatEdges(reference, layout);
  const categories: { name: CategoryName; start: number; binOf: (code?: string | null) => number }[] = [];
  for (const [column, profile] of reference.features.entries()) {
    if (profile.kind === 'number') continue;
    const start = layout.features[column]!;
    categories.push({ name: profile.name as CategoryName, start, binOf: createLevelBins(profile) });
  }
  const addFeatures: BinCounter['addFeatures'] = (row, offset, codes) => {
    countNumbers(counts, numeric, row, offset);
    if (codes === null) return;
    for (const { name, start, binOf } of categories) {
      const bin = start + binOf(codes[name]);
      counts[bin] = counts[bin]! + 1;
    }
  };
  const addVerdict = createVerdictCounter(reference, layout, counts);
  return {
    layout,
    counts,
    addFeatures,
    addVerdict,
    add(row, codes, verdict) {
      addFeatures(row, 0, codes);
      addVerdict(verdict);
    },
  };
}

/** The edges of all numbers in one list, so that a row is counted without touching an object: it is done for every score. */
interface FlatEdges {
  readonly columns: Int32Array;
  /** Where the bins of each begin. */
  readonly starts: Int32Array;
  /** Where the edges of each begin in `edges`; one more, the end. */
  readonly edgesFrom: Int32Array;
  readonly edges: Float64Array;
}

function flatEdges(reference: ReferenceProfile, layout: BinLayout): FlatEdges {
  const numbers = reference.features.flatMap((profile, column) =>
    profile.kind === 'number' ? [{ profile, column }] : [],
  );
  const edgesFrom = new Int32Array(numbers.length + 1);
  for (const [i, { profile }] of numbers.entries()) edgesFrom[i + 1] = edgesFrom[i]! + profile.edges.length;
  return {
    columns: Int32Array.from(numbers, ({ column }) => column),
    starts: Int32Array.from(numbers, ({ column }) => layout.features[column]!),
    edgesFrom,
    edges: Float64Array.from(numbers.flatMap(({ profile }) => profile.edges)),
  };
}

/**
 * As binOfNumber, over all numbers of a row. A profile has about ten edges: to compare with all of them and never to jump
 * takes half the time of a walk that ends at the right one.
 */
function countNumbers(
  counts: Uint32Array,
  { columns, starts, edgesFrom, edges }: FlatEdges,
  row: ArrayLike<number>,
  offset: number,
): void {
  for (let i = 0; i < columns.length; i++) {
    const value = row[offset + columns[i]!]!;
    const from = edgesFrom[i]!;
    const end = edgesFrom[i + 1]!;
    let bin = starts[i]!;
    // NaN is below no edge and stands behind the last bin.
    if (Number.isNaN(value)) bin += end - from + 1;
    else for (let at = from; at < end; at++) bin += Number(edges[at]! <= value);
    counts[bin] = counts[bin]! + 1;
  }
}

function createVerdictCounter(
  { outputs, pointsHistogram }: ReferenceProfile,
  layout: BinLayout,
  counts: Uint32Array,
): (verdict: CountedVerdict) => void {
  const [points, probability, decision] = outputs;
  if (points?.kind !== 'number' || probability?.kind !== 'number' || decision?.kind !== 'category') {
    throw new RangeError('The outputs of a reference profile are points, probability_of_default, decision.');
  }
  const [pointsAt, probabilityAt, decisionAt] = layout.outputs;
  const decisionBin = createLevelBins(decision);
  const last = pointsHistogram.counts.length - 1;
  const count = (bin: number) => {
    counts[bin] = counts[bin]! + 1;
  };
  return (verdict) => {
    count(pointsAt! + binOfNumber(points, verdict.points));
    count(probabilityAt! + binOfNumber(probability, verdict.probabilityOfDefault));
    count(decisionAt! + decisionBin(verdict.decision));
    const bin = Math.floor((verdict.points - pointsHistogram.from) / pointsHistogram.width);
    count(layout.pointsHistogram + Math.min(last, Math.max(0, bin)));
  };
}
