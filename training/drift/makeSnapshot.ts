// Artefact and data -> snapshot: what `npm run drift` does before it writes anything.

import { buildSnapshot } from '../../wasm/drift/buildSnapshot.ts';
import type { DriftPolicy } from '../../wasm/drift/driftPolicy.ts';
import type { Snapshot } from '../../wasm/drift/snapshot.ts';
import type { ProgressLine } from '../progressLine.ts';
import { countWindow } from './countWindow.ts';
import { currentRows, isMatrix } from './currentRows.ts';
import { DriftError } from './driftError.ts';
import { foldTiedCodes } from './foldTiedCodes.ts';
import { openWatchedArtefact, type WatchedArtefact } from './openArtefact.ts';
import type { CurrentOptions } from './windowRows.ts';

export interface MakeSnapshotOptions extends Omit<CurrentOptions, 'manifest' | 'onProgress'> {
  /** Folder of the artefact. */
  readonly artefact: string;
  readonly window: Snapshot['window'];
  readonly policy?: DriftPolicy;
  readonly progress: ProgressLine;
}

export interface MadeSnapshot {
  readonly snapshot: Snapshot;
  readonly reference: WatchedArtefact['reference'];
  readonly manifest: WatchedArtefact['manifest'];
}

/** @throws DriftError, TableFaultsError or ArtefactError. */
export async function makeSnapshot(options: MakeSnapshotOptions): Promise<MadeSnapshot> {
  const { progress, window, policy } = options;
  const artefact = await openWatchedArtefact(options.artefact);
  const { manifest } = artefact;
  const reference = isMatrix(options.path)
    ? foldTiedCodes(artefact.reference, manifest.encodings)
    : artefact.reference;
  try {
    const rows = currentRows({
      ...options,
      manifest,
      onProgress: (stage, done, total) => progress.update(stage, done, total, 'rows'),
    });
    const startedAt = performance.now();
    const current = await countWindow(artefact, rows);
    if (current.rows === 0) throw new DriftError({ reason: 'no_rows', path: options.path });
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
    progress.finish('rows', `${current.rows} applicants scored and counted, ${seconds} s`);
    const snapshot = buildSnapshot({
      ...{ reference, current, manifest, window },
      source: 'offline',
      ...(policy && { policy }),
    });
    return { snapshot, reference, manifest };
  } finally {
    await artefact.session.release();
  }
}
