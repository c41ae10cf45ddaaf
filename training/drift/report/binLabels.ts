// The bins of a profile as a reader names them.

import type { FieldProfile } from '../../../wasm/drift/referenceProfile.ts';
import { fieldOf, isFieldName } from '../../../wasm/features/catalogue.ts';
import type { Numbers } from '../../report/render/numbers.ts';
import type { DriftWords } from './driftWords.ts';

/** One a bin, in the order of the counts. */
export function binLabels(profile: FieldProfile, words: DriftWords, numbers: Numbers): string[] {
  const { missing, unseen, other } = words.features;
  if (profile.kind === 'category') {
    const known = isFieldName(profile.name) ? (fieldOf(profile.name).categories ?? []) : [];
    const labels = profile.levels.map(
      (code) => known.find((category) => category.code === code)?.label[numbers.language] ?? code,
    );
    return [...labels, other, missing, unseen];
  }
  return [...rangeLabels(profile.edges, profile.centres, words, numbers), missing];
}

function rangeLabels(
  edges: readonly number[],
  centres: readonly number[],
  { features }: DriftWords,
  numbers: Numbers,
): string[] {
  const write = writerOf(edges, numbers);
  if (edges.length === 0) return [write(centres[0] ?? 0)];
  return centres.map((_, bin) => {
    if (bin === 0) return features.upTo(write(edges[0]!));
    if (bin === edges.length) return features.from(write(edges[bin - 1]!));
    return features.between(write(edges[bin - 1]!), write(edges[bin]!));
  });
}

/** As many decimals as tell the nearest edges apart. */
function writerOf(edges: readonly number[], numbers: Numbers): (value: number) => string {
  const gaps = edges.slice(1).map((edge, i) => edge - edges[i]!);
  const smallest = Math.min(...gaps, Math.abs(edges[0] ?? 1) || 1);
  const digits = Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(smallest))));
  return (value) => numbers.plain(value, digits);
}
