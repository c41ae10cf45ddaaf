// The order in which fields are told: those that changed first, then by drift times importance.

import type { SnapshotField } from '../../../wasm/drift/snapshot.ts';

/** PSI above what sampling gives on average, at least 0; missing distances count as none. */
export function psiBeyondChance({ distances }: SnapshotField): number {
  return distances ? Math.max(0, distances.psi - distances.psiNoise.mean) : 0;
}

export function rankFields(fields: readonly SnapshotField[]): SnapshotField[] {
  const weight = (field: SnapshotField) =>
    (psiBeyondChance(field) + Math.abs(field.missing.change)) * field.importance;
  const group = ({ state }: SnapshotField) => (state === 'drifted' ? 0 : 1);
  return fields.toSorted(
    (a, b) => group(a) - group(b) || weight(b) - weight(a) || b.importance - a.importance,
  );
}
