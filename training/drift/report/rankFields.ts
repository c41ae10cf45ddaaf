// The order in which fields are told: those that changed first, then by drift times importance.

import { driftDistance } from '../../../wasm/drift/driftDistance.ts';
import type { SnapshotField } from '../../../wasm/drift/snapshot.ts';

export function rankFields(fields: readonly SnapshotField[]): SnapshotField[] {
  const weight = (field: SnapshotField) => (driftDistance(field).distance ?? 0) * field.importance;
  const group = ({ state }: SnapshotField) => (state === 'drifted' ? 0 : 1);
  return fields.toSorted(
    (a, b) => group(a) - group(b) || weight(b) - weight(a) || b.importance - a.importance,
  );
}
