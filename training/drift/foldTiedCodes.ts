// A feature matrix holds what a code is worth, and codes of the same worth cannot be told apart in it: the first stands for
// them all (matrixRows.ts). The reference is folded likewise, or each of them would seem to drift.

import { createLevelBins } from '../../wasm/drift/binLayout.ts';
import type { CategoryProfile, ReferenceProfile } from '../../wasm/drift/referenceProfile.ts';
import type { CategoryEncodings } from '../../wasm/features/encodeFeatures.ts';

/** The same bins, with the counts of tied levels in the bin of the first. Rare codes stay where they are. */
export function foldTiedCodes(reference: ReferenceProfile, encodings: CategoryEncodings): ReferenceProfile {
  const features = reference.features.map((profile) => {
    const encoding = encodings[profile.name];
    return profile.kind === 'category' && encoding ? foldLevels(profile, encoding) : profile;
  });
  return { ...reference, features };
}

function foldLevels(profile: CategoryProfile, encoding: Readonly<Record<string, number>>): CategoryProfile {
  const binOf = createLevelBins(profile);
  const first = new Map<number, string>();
  // The matrix is float32.
  for (const [code, worth] of Object.entries(encoding)) {
    if (!first.has(Math.fround(worth))) first.set(Math.fround(worth), code);
  }
  const counts = [...profile.counts];
  for (const [bin, level] of profile.levels.entries()) {
    const worth = encoding[level];
    const target = worth === undefined ? bin : binOf(first.get(Math.fround(worth)));
    if (target === bin) continue;
    counts[target] = counts[target]! + counts[bin]!;
    counts[bin] = 0;
  }
  return { ...profile, counts };
}
