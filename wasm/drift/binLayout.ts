// Which bin a value falls in, and where the bins of each profile stand in one flat array of counts: the only state that
// monitoring keeps. Order of the bins of a profile: values (ascending, or levels then "other"), missing, and for a
// category unseen.

import type { CategoryProfile, FieldProfile, NumberProfile, ReferenceProfile } from './referenceProfile.ts';

/** Bins that hold a value: for a category its levels and "other". */
export function valueBinsOf(profile: FieldProfile): number {
  return profile.kind === 'number' ? profile.edges.length + 1 : profile.levels.length + 1;
}

/** All bins: those of values, missing, and for a category unseen. */
export function binsOf(profile: FieldProfile): number {
  return valueBinsOf(profile) + (profile.kind === 'number' ? 1 : 2);
}

/** @param value NaN = missing. */
export function binOfNumber({ edges }: NumberProfile, value: number): number {
  if (Number.isNaN(value)) return edges.length + 1;
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edges[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The bin of a code: a map made once, because it is asked for every row. @param code null = missing. */
export function createLevelBins(profile: CategoryProfile): (code: string | null | undefined) => number {
  const other = profile.levels.length;
  const bins = new Map<string, number>(profile.rare.map((code) => [code, other]));
  for (const [bin, code] of profile.levels.entries()) bins.set(code, bin);
  return (code) => (code === null || code === undefined ? other + 1 : (bins.get(code) ?? other + 2));
}

export interface BinLayout {
  /** Where the bins of each feature begin, in the order of the reference. */
  readonly features: Int32Array;
  readonly outputs: Int32Array;
  readonly pointsHistogram: number;
  /** Length of the flat array. */
  readonly length: number;
}

export function binLayout(reference: ReferenceProfile): BinLayout {
  let next = 0;
  const place = (profile: FieldProfile) => {
    const start = next;
    next += binsOf(profile);
    return start;
  };
  const features = Int32Array.from(reference.features, place);
  const outputs = Int32Array.from(reference.outputs, place);
  const pointsHistogram = next;
  return { features, outputs, pointsHistogram, length: next + reference.pointsHistogram.counts.length };
}
