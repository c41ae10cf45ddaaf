// Reference and window -> snapshot. Pure: the same counts give the same snapshot, so a snapshot can be made again.

import type { Manifest } from '../artefact/manifest.ts';
import { totalOf } from './binShares.ts';
import { compareProfiles } from './compareProfiles.ts';
import type { CurrentProfile } from './currentProfile.ts';
import type { DriftPolicy } from './driftPolicy.ts';
import { expectedPerformance } from './expectedPerformance.ts';
import { pointsGroups } from './pointsGroups.ts';
import type { ReferenceProfile } from './referenceProfile.ts';
import { SNAPSHOT_FORMAT_VERSION, type Snapshot } from './snapshot.ts';
import { wordVerdict } from './wordVerdict.ts';

export interface SnapshotRequest {
  readonly reference: ReferenceProfile;
  readonly current: CurrentProfile;
  /** Of the model that scored the window. */
  readonly manifest: Pick<Manifest, 'modelVersion' | 'points' | 'decisionPoints' | 'costMatrix'>;
  readonly window: Snapshot['window'];
  readonly source: Snapshot['source'];
  readonly policy?: DriftPolicy;
}

/** @throws RangeError when the window was counted for another model. */
export function buildSnapshot({
  reference,
  current,
  manifest,
  window,
  source,
  policy,
}: SnapshotRequest): Snapshot {
  if (current.modelVersion !== manifest.modelVersion) {
    throw new RangeError(
      `The window was counted for model ${current.modelVersion}, compared as ${manifest.modelVersion}.`,
    );
  }
  const { rows, referenceRows, verdict, features, outputs } = compareProfiles(reference, current, policy);
  return roundNumbers({
    formatVersion: SNAPSHOT_FORMAT_VERSION,
    modelVersion: current.modelVersion,
    window,
    source,
    rows,
    referenceRows,
    verdict: { ...verdict, sentence: wordVerdict(verdict, features) },
    features,
    outputs,
    pointsHistogram: current.pointsHistogram,
    expected: expectedOf(reference, current.pointsHistogram, manifest),
  } as Snapshot);
}

function expectedOf(
  { pointsHistogram }: ReferenceProfile,
  counts: readonly number[],
  manifest: SnapshotRequest['manifest'],
): Snapshot['expected'] {
  const estimate = (held: readonly number[]) =>
    expectedPerformance(pointsGroups(pointsHistogram, held, manifest), manifest.costMatrix);
  if (totalOf(counts) === 0 || totalOf(pointsHistogram.counts) === 0) return null;
  return { current: estimate(counts)!, reference: estimate(pointsHistogram.counts)! };
}

/** Five significant digits: more would be noise, and the last digits differ between engines. */
function roundNumbers<Value>(value: Value): Value {
  if (typeof value === 'number') {
    return (Number.isInteger(value) ? value : Number(value.toPrecision(5))) as Value;
  }
  if (Array.isArray(value)) return value.map(roundNumbers) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, roundNumbers(item)])) as Value;
}
