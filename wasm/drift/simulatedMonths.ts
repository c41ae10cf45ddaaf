// data/demo/drift.json: simulated windows as bare counts, so that a year of them is small; whoever has the reference
// makes the snapshots from it. Kept small because every first start reads it.

import { z } from 'zod';
import type { Manifest } from '../artefact/manifest.ts';
import { binLayout } from './binLayout.ts';
import { buildSnapshot } from './buildSnapshot.ts';
import { profileOfCounts } from './currentProfile.ts';
import type { ReferenceProfile } from './referenceProfile.ts';
import type { Snapshot } from './snapshot.ts';

const count = z.int().min(0);

export const simulatedMonthsSchema = z.strictObject({
  formatVersion: z.literal(1),
  /** Of the artefact whose reference gives the bins. */
  modelVersion: z.string(),
  /** The oldest first. */
  months: z.array(
    z.strictObject({
      /** 2026-09 */
      label: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
      rows: count,
      /** In the order of `binLayout`. */
      counts: z.array(count),
    }),
  ),
});

export type SimulatedMonths = z.infer<typeof simulatedMonthsSchema>;

/** @throws RangeError when the counts are not those of this reference. */
export function snapshotsOfMonths(
  { modelVersion, months }: SimulatedMonths,
  reference: ReferenceProfile,
  manifest: Pick<Manifest, 'modelVersion' | 'points' | 'decisionPoints' | 'costMatrix'>,
): Snapshot[] {
  return months.map(({ label, from, to, rows, counts }) =>
    buildSnapshot({
      reference,
      current: profileOfCounts(reference, modelVersion, rows, counts),
      manifest,
      window: { label, from, to },
      source: 'simulated',
    }),
  );
}

/** The counts of a window as one list. The inverse of profileOfCounts. */
export function flatCounts(
  reference: ReferenceProfile,
  current: { features: number[][]; outputs: number[][]; pointsHistogram: number[] },
): number[] {
  const flat = [...current.features.flat(), ...current.outputs.flat(), ...current.pointsHistogram];
  const { length } = binLayout(reference);
  if (flat.length !== length) {
    throw new RangeError(`The window has ${flat.length} counts, the reference has ${length} bins.`);
  }
  return flat;
}
