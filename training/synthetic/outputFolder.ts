/**
 * The folder the tables go to. A note in it (synthetic.json) says that this command wrote it, with which arguments,
 * and whether it finished; a folder with something else in it is not touched.
 */
import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asWriteError, SyntheticError } from './syntheticError.ts';

export const NOTE_FILE = 'synthetic.json';
const PRODUCER = 'clairscore synthetic tables';

export interface FolderNote {
  readonly producer: typeof PRODUCER;
  readonly formatVersion: 1;
  readonly complete: boolean;
  readonly applicants: number;
  readonly testApplicants: number;
  readonly seed: number;
  readonly driftMonths: number;
  readonly monthApplicants: number;
  /** Rows by file, relative to the folder; empty until complete. */
  readonly rows: Record<string, number>;
}

export function folderNote(fields: Omit<FolderNote, 'producer' | 'formatVersion'>): FolderNote {
  return { producer: PRODUCER, formatVersion: 1, ...fields };
}

/**
 * Makes sure the folder exists and is ours, empty, or forced.
 * @returns the note of an earlier run, if there is one
 * @throws SyntheticError `foreign_folder`, `not_a_folder` or `cannot_write`
 */
export function claimFolder(folder: string, force: boolean): FolderNote | null {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats && !stats.isDirectory()) throw new SyntheticError({ reason: 'not_a_folder', folder });
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw asWriteError(error, folder, 0);
  }
  const earlier = readNote(folder);
  const found = readdirSync(folder)[0];
  if (found !== undefined && !earlier && !force) {
    throw new SyntheticError({ reason: 'foreign_folder', folder, found });
  }
  return earlier;
}

export function writeNote(folder: string, note: FolderNote): void {
  const path = join(folder, NOTE_FILE);
  try {
    writeFileSync(path, `${JSON.stringify(note, null, 2)}\n`);
  } catch (error) {
    throw asWriteError(error, path, 0);
  }
}

/** Puts the folder's note back to what it was before a failed run. */
export function restoreNote(folder: string, earlier: FolderNote | null): void {
  if (earlier) writeNote(folder, earlier);
  else rmSync(join(folder, NOTE_FILE), { force: true });
}

/** Removes the tables an earlier run wrote and this one did not, such as months beyond the new last one. */
export function removeStale(folder: string, earlier: FolderNote | null, current: FolderNote): void {
  const stale = Object.keys(earlier?.rows ?? {}).filter((file) => !(file in current.rows));
  for (const file of stale) rmSync(join(folder, file), { force: true });
  const folders = new Set(stale.map((file) => file.split('/').slice(0, -1).join('/')));
  for (const name of folders) {
    const path = join(folder, name);
    if (name !== '' && readdirSync(path).length === 0) rmdirSync(path);
  }
}

function readNote(folder: string): FolderNote | null {
  try {
    const note: FolderNote = JSON.parse(readFileSync(join(folder, NOTE_FILE), 'utf8'));
    return note.producer === PRODUCER ? note : null;
  } catch {
    return null;
  }
}
