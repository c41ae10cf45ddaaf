// The profile of a later window: counts in the bins of a reference profile, and nothing else. Two windows of the same
// model are added bin by bin.

import { z } from 'zod';
import { binLayout, binsOf } from './binLayout.ts';
import type { ReferenceProfile } from './referenceProfile.ts';

const counts = z.array(z.int().min(0));

export const currentProfileSchema = z.strictObject({
  /** Of the artefact whose reference gives the bins. */
  modelVersion: z.string(),
  rows: z.int().min(0),
  /** By feature of the reference, by bin. */
  features: z.array(counts),
  outputs: z.array(counts),
  pointsHistogram: counts,
});

export type CurrentProfile = z.infer<typeof currentProfileSchema>;

/** @param flat counts in the order of `binLayout`. @throws RangeError when it has another length. */
export function profileOfCounts(
  reference: ReferenceProfile,
  modelVersion: string,
  rows: number,
  flat: ArrayLike<number>,
): CurrentProfile {
  const layout = binLayout(reference);
  if (flat.length !== layout.length) {
    throw new RangeError(`The window has ${flat.length} counts, the reference has ${layout.length} bins.`);
  }
  const part = (start: number, bins: number) => Array.from({ length: bins }, (_, bin) => flat[start + bin]!);
  return {
    modelVersion,
    rows,
    features: reference.features.map((profile, i) => part(layout.features[i]!, binsOf(profile))),
    outputs: reference.outputs.map((profile, i) => part(layout.outputs[i]!, binsOf(profile))),
    pointsHistogram: part(layout.pointsHistogram, reference.pointsHistogram.counts.length),
  };
}
