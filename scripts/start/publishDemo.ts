// The embedded model and applicants into the local state, unless somebody has published others there: those stay.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { parseReferenceProfile, REFERENCE_FILE } from '../../wasm/drift/referenceProfile.ts';
import { simulatedMonthsSchema, snapshotsOfMonths } from '../../wasm/drift/simulatedMonths.ts';
import { HISTORIES_INDEX_KEY } from '../../worker/storage/historiesIndex.ts';
import { publishSnapshots } from '../drift/publishSnapshots.ts';
import type { Platform } from '../platform/platform.ts';
import { publishApplicants } from '../publish/publishApplicants.ts';
import { publishModel } from '../publish/publishModel.ts';
import { readArtefact } from '../publish/readArtefact.ts';
import { repositoryRoot } from '../run/repositoryRoot.ts';
import { stage } from '../run/stage.ts';

/** What the demo last put there, so that a newer demo replaces it and nothing else. */
interface DemoRecord {
  readonly modelVersion?: string;
  readonly generation?: string;
  /** Of the model whose simulated year was published. */
  readonly watchedVersion?: string;
}

export interface Served {
  readonly modelVersion: string;
  readonly applicants: number;
  /** Whether both are the demo's. */
  readonly isDemo: boolean;
}

const champion = 'alias/champion';
const demoFolder = join(repositoryRoot, 'data/demo');

/** Publishes what is missing of the demo. `recordPath` remembers what it was. */
export async function publishDemo(platform: Platform, recordPath: string): Promise<Served> {
  const record: DemoRecord = existsSync(recordPath) ? JSON.parse(readFileSync(recordPath, 'utf8')) : {};
  const remember = (news: DemoRecord): void => {
    mkdirSync(dirname(recordPath), { recursive: true });
    writeFileSync(recordPath, JSON.stringify(Object.assign(record, news)));
  };
  const isDemoModel = await publishDemoModel(platform, record, remember);
  if (isDemoModel) await publishDemoMonths(platform, record, remember);
  const isDemoApplicants = await publishDemoApplicants(platform, record, remember);
  const index = await readIndex(platform);
  return {
    modelVersion: (await readText(platform, 'MODELS', champion)) ?? '',
    applicants: index?.applicants ?? 0,
    isDemo: isDemoModel && isDemoApplicants,
  };
}

async function publishDemoModel(
  platform: Platform,
  record: DemoRecord,
  remember: (news: DemoRecord) => void,
): Promise<boolean> {
  const present = await readText(platform, 'MODELS', champion);
  if (present !== null && present !== record.modelVersion) return false;
  await stage('loading the demo model', async () => {
    const artefact = await readArtefact(join(demoFolder, 'artefact'));
    // Before the alias is written: interrupted in between, the next start must know the alias as its own.
    remember({ modelVersion: artefact.manifest.modelVersion });
    await publishModel(platform, artefact, 'champion');
  });
  return true;
}

/** The simulated year of the demo: what the page of monitoring shows before anybody has been scored. */
async function publishDemoMonths(
  platform: Platform,
  record: DemoRecord,
  remember: (news: DemoRecord) => void,
): Promise<void> {
  const path = join(demoFolder, 'drift.json');
  if (!existsSync(path)) return;
  const months = simulatedMonthsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const [kept] = await platform.query(
    'SELECT count(*) AS snapshots FROM drift_snapshots WHERE model_version = ?',
    [months.modelVersion],
  );
  if (record.watchedVersion === months.modelVersion && Number(kept?.snapshots) > 0) return;
  await stage('loading the demo year of monitoring', async () => {
    const { manifest, files } = await readArtefact(join(demoFolder, 'artefact'));
    const reference = files.get(REFERENCE_FILE);
    // A demo whose parts do not belong together is rebuilt, not shown.
    if (!reference || manifest.modelVersion !== months.modelVersion) return;
    const profile = parseReferenceProfile(Buffer.from(reference).toString('utf8'));
    await publishSnapshots(platform, snapshotsOfMonths(months, profile, manifest));
    remember({ watchedVersion: months.modelVersion });
  });
}

async function publishDemoApplicants(
  platform: Platform,
  record: DemoRecord,
  remember: (news: DemoRecord) => void,
): Promise<boolean> {
  const present = await readIndex(platform);
  if (present !== null && present.generation !== record.generation) return false;
  await stage('loading the demo applicants', async () => {
    const shard = readApplicantShard(new Uint8Array(readFileSync(join(demoFolder, 'applicants.bin'))));
    const { generation } = await publishApplicants(platform, shard);
    remember({ generation });
  });
  return true;
}

async function readIndex(platform: Platform): Promise<{ generation: string; applicants: number } | null> {
  const text = await readText(platform, 'HISTORIES', HISTORIES_INDEX_KEY);
  return text === null ? null : JSON.parse(text);
}

async function readText(
  platform: Platform,
  binding: 'MODELS' | 'HISTORIES',
  key: string,
): Promise<string | null> {
  const bytes = await platform.kvGet(binding, key);
  return bytes === null ? null : Buffer.from(bytes).toString('utf8');
}
