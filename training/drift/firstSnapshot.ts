// The first snapshot of a new model: its training rows against the later applicants of the same tables.

import { buildSnapshot } from '../../wasm/drift/buildSnapshot.ts';
import { readApplicants } from '../features/readApplicants.ts';
import type { ProgressLine } from '../progressLine.ts';
import type { PreparedRows } from '../stages/prepareRows.ts';
import { countWindow } from './countWindow.ts';
import { openWatchedArtefact } from './openArtefact.ts';
import { writeReport } from './runDrift.ts';
import { encodedRows } from './tableRows.ts';

/**
 * Writes snapshot and reports into a folder beside the artefact, ARTEFACT.drift; says so when there is nobody to compare.
 * @param artefact folder of the model just written.
 */
export async function firstSnapshot(
  artefact: string,
  { database }: Pick<PreparedRows, 'database'>,
  progress: ProgressLine,
): Promise<void> {
  const watched = await openWatchedArtefact(artefact);
  const { manifest, reference, session } = watched;
  try {
    const rows = encodedRows(readApplicants(database.connection, ['test']), manifest);
    const current = await countWindow(watched, rows);
    if (current.rows === 0) return progress.finish('drift', 'no application_test: no first snapshot');
    const window = { label: 'application_test', from: null, to: null };
    const snapshot = buildSnapshot({ reference, current, manifest, window, source: 'training' });
    const folder = `${artefact.replace(/[/\\]+$/, '')}.drift`;
    await writeReport(folder, snapshot, reference);
    progress.finish('drift', `${snapshot.verdict.sentence.en} ${folder}`);
  } finally {
    await session.release();
  }
}
