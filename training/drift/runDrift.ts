// Artefact and window -> snapshot and report on disk. The command line and publication are scripts/drift/driftCommand.ts.

import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReferenceProfile } from '../../wasm/drift/referenceProfile.ts';
import { type Snapshot, snapshotSchema } from '../../wasm/drift/snapshot.ts';
import { LANGUAGES } from '../report/render/numbers.ts';
import { writeWhole } from '../stages/resumable.ts';
import { type MakeSnapshotOptions, makeSnapshot } from './makeSnapshot.ts';
import { readPolicy } from './readPolicy.ts';
import { renderDriftReport } from './report/renderDriftReport.ts';

export interface RunDriftOptions extends MakeSnapshotOptions {
  /** Folder of snapshots and reports; earlier snapshots in it are the history. */
  readonly out: string;
  /** What `npm run drift:limits` wrote. */
  readonly limitsFile?: string;
}

export interface DriftRun {
  readonly snapshot: Snapshot;
  /** Paths of what was written. */
  readonly files: readonly string[];
}

const SUFFIX = '.snapshot.json';

/** @throws DriftError, TableFaultsError or ArtefactError; then nothing is written. */
export async function runDrift(options: RunDriftOptions): Promise<DriftRun> {
  const policy = options.limitsFile === undefined ? undefined : await readPolicy(options.limitsFile);
  const { snapshot, reference } = await makeSnapshot({ ...options, ...(policy && { policy }) });
  return { snapshot, files: await writeReport(options.out, snapshot, reference) };
}

/** @returns paths of the snapshot and of the report in both languages. */
export async function writeReport(
  out: string,
  snapshot: Snapshot,
  reference: ReferenceProfile,
): Promise<string[]> {
  await mkdir(out, { recursive: true });
  const name = fileName(snapshot.window.label);
  const history = await readHistory(out, snapshot);
  const files = [join(out, `${name}${SUFFIX}`)];
  await writeWhole(files[0]!, `${JSON.stringify(snapshot)}\n`);
  for (const language of LANGUAGES) {
    const other = language === 'fr' ? 'en' : 'fr';
    const otherFile = `${name}.${other}.html`;
    const path = join(out, `${name}.${language}.html`);
    await writeWhole(path, renderDriftReport({ snapshot, reference, history, otherFile }, language));
    files.push(path);
  }
  return files;
}

/** A label as part of a file name and of an address. */
function fileName(label: string): string {
  return label.normalize('NFKD').replace(/[^\w-]+/g, '-');
}

/** Windows of the same model, by date and name; the present one once, as it is now. */
async function readHistory(folder: string, snapshot: Snapshot): Promise<Snapshot[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const known = texts.flatMap((text) => {
    const parsed = snapshotSchema.safeParse(JSON.parse(text));
    return parsed.success ? [parsed.data] : [];
  });
  const others = known.filter(
    ({ modelVersion, window }) =>
      modelVersion === snapshot.modelVersion && window.label !== snapshot.window.label,
  );
  const key = ({ window }: Snapshot) => `${window.from ?? ''}${window.label}`;
  return [...others, snapshot].toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
