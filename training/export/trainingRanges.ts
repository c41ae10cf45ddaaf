// Where nearly all training rows lie, by numeric field of the application: the manifest's `trainingRanges`, which scorers
// warn outside of. Two numbers a field; nobody's own value is told as theirs.

import type { Manifest } from '../../wasm/artefact/manifest.ts';
import { APPLICATION_FIELDS } from '../../wasm/features/catalogue.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';

/** Share of the known values on either side that may lie outside. */
const OUTSIDE_SHARE = 0.001;
/** float32 keeps seven; rounded outwards to these, a range holds the values that it was made of. */
const SIGNIFICANT_DIGITS = 6;

/**
 * @param rows of the training part.
 * @returns [low, high] in the unit of the field, for fields that are features of the model and known at least once:
 *   the 0.1 % and 99.9 % quantiles (nearest rank, outwards), which are the extremes where fewer than 1,000 are known.
 */
export function trainingRanges(
  { features, values }: Pick<FeatureMatrix, 'features' | 'values'>,
  rows: Int32Array,
): NonNullable<Manifest['trainingRanges']> {
  const ranges: Record<string, [number, number]> = {};
  for (const { name, kind } of APPLICATION_FIELDS) {
    const column = features.indexOf(name);
    if (column === -1 || kind === 'category' || kind === 'flag') continue;
    const known = Float32Array.from(rows, (row) => values[row * features.length + column]!)
      .filter((value) => !Number.isNaN(value))
      .sort();
    if (known.length === 0) continue;
    const last = known.length - 1;
    const low = known[Math.floor(last * OUTSIDE_SHARE)]!;
    const high = known[Math.ceil(last * (1 - OUTSIDE_SHARE))]!;
    ranges[name] = [rounded(low, Math.floor), rounded(high, Math.ceil)];
  }
  return ranges;
}

function rounded(value: number, outwards: (value: number) => number): number {
  if (value === 0) return 0;
  const decimals = SIGNIFICANT_DIGITS - 1 - Math.floor(Math.log10(Math.abs(value)));
  // Through the decimal text: 41 / 100 is 0.41, 41 * 0.01 is not.
  const nearest = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  if (Math.fround(nearest) === value) return nearest;
  return decimals >= 0
    ? Number(`${outwards(value * 10 ** decimals)}e${-decimals}`)
    : outwards(value / 10 ** -decimals) * 10 ** -decimals;
}
