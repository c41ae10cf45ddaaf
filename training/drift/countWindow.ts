// A window's rows -> its profile: every row encoded, scored by the artefact's own model, and counted into the bins of
// its reference. Only counts outlive a batch.

import { decide } from '../../wasm/decide/decision.ts';
import { createBinCounter } from '../../wasm/drift/binCounter.ts';
import { type CurrentProfile, profileOfCounts } from '../../wasm/drift/currentProfile.ts';
import type { WatchedArtefact } from './openArtefact.ts';
import type { CurrentRows } from './windowRows.ts';

export async function countWindow(
  { manifest, session, reference }: WatchedArtefact,
  batches: AsyncIterable<CurrentRows>,
): Promise<CurrentProfile> {
  const counter = createBinCounter(reference);
  const width = manifest.features.length;
  let total = 0;
  for await (const { values, codesAt } of batches) {
    const rows = values.length / width;
    const { margin } = await session.run(values, rows);
    for (let row = 0; row < rows; row++) {
      counter.addFeatures(values, row * width, codesAt(row));
      counter.addVerdict(decide(margin[row]!, manifest));
    }
    total += rows;
  }
  return profileOfCounts(reference, manifest.modelVersion, total, counter.counts);
}
