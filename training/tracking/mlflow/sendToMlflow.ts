// Sends one kept run to an MLflow server by its REST API 2.0: experiment, run, values, files, end.

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { TrackedRun } from '../trackedRun.ts';
import { mlflowRequest, refusedWith } from './mlflowClient.ts';
import { logBatchesOf } from './mlflowEntities.ts';
import { describeMlflowFailure } from './mlflowError.ts';
import { UPLOAD_BYTES_MAX } from './mlflowLimits.ts';
import type { MlflowSettings } from './mlflowSettings.ts';

const API = '/api/2.0/mlflow';
const ARTIFACTS = '/api/2.0/mlflow-artifacts/artifacts';
/** All that is kept of the run, curves and uncut values included. */
const RUN_FILE = 'run.json';

const experimentAnswer = z.object({
  experiment: z.object({ experiment_id: z.string().min(1), lifecycle_stage: z.string().optional() }),
});
const createdExperiment = z.object({ experiment_id: z.string().min(1) });
const createdRun = z.object({
  run: z.object({ info: z.object({ run_id: z.string().min(1), artifact_uri: z.string().optional() }) }),
});
const anyAnswer = z.looseObject({});

/**
 * @param run finished or failed.
 * @returns notes on what was changed or left out on the way.
 * @throws MlflowError
 */
export async function sendToMlflow(run: TrackedRun, settings: MlflowSettings): Promise<string[]> {
  const signal = AbortSignal.timeout(settings.sendingTimeoutMs);
  const post = <T>(path: string, body: unknown, answer: z.ZodType<T>, isUnrepeatable = false) =>
    mlflowRequest(settings, { method: 'POST', path: `${API}/${path}`, body, isUnrepeatable }, answer, signal);
  const experimentId = await findOrCreateExperiment(settings, signal);
  const created = await post(
    'runs/create',
    { experiment_id: experimentId, run_name: run.id, start_time: run.startedAt },
    createdRun,
    true,
  );
  const { run_id: runId, artifact_uri: artifactUri = '' } = created.run.info;
  const status = run.status === 'finished' ? 'FINISHED' : 'FAILED';
  const update = { run_id: runId, status, end_time: run.endedAt ?? run.startedAt };
  const { batches, notes } = logBatchesOf(run);
  try {
    for (const batch of batches) await post('runs/log-batch', { run_id: runId, ...batch }, anyAnswer);
    notes.push(...(await uploadFiles(run, artifactUri, settings, signal)));
  } catch (error) {
    // Half a run is better ended than shown as running for ever.
    await post('runs/update', update, anyAnswer).catch(() => {});
    throw error;
  }
  await post('runs/update', update, anyAnswer);
  return notes;
}

async function findOrCreateExperiment(settings: MlflowSettings, signal: AbortSignal): Promise<string> {
  const name = settings.experiment;
  const getByName = () =>
    mlflowRequest(
      settings,
      { method: 'GET', path: `${API}/experiments/get-by-name`, query: { experiment_name: name } },
      experimentAnswer,
      signal,
    );
  try {
    return (await getByName()).experiment.experiment_id;
  } catch (error) {
    if (!refusedWith(error, 'RESOURCE_DOES_NOT_EXIST')) throw error;
  }
  try {
    const request = { method: 'POST' as const, path: `${API}/experiments/create`, body: { name } };
    return (await mlflowRequest(settings, request, createdExperiment, signal)).experiment_id;
  } catch (error) {
    // Another training made it in the meantime.
    if (!refusedWith(error, 'RESOURCE_ALREADY_EXISTS')) throw error;
    return (await getByName()).experiment.experiment_id;
  }
}

/** What cannot be uploaded stays where it is, and is noted: the values of the run are there already. */
async function uploadFiles(
  run: TrackedRun,
  artifactUri: string,
  settings: MlflowSettings,
  signal: AbortSignal,
): Promise<string[]> {
  const folder = proxiedFolder(artifactUri, settings);
  if (folder === null) {
    return [
      `files are not uploaded: the server keeps them at "${artifactUri}", which it does not take them for`,
    ];
  }
  const notes: string[] = [];
  for (const { name, read, bytes } of await filesOf(run)) {
    if (bytes > UPLOAD_BYTES_MAX) {
      notes.push(`${name} is not uploaded: ${bytes} bytes, at most ${UPLOAD_BYTES_MAX} are`);
      continue;
    }
    const path = `${folder}/${encodeURIComponent(name)}`;
    try {
      await mlflowRequest(settings, { method: 'PUT', path, body: await read() }, anyAnswer, signal);
    } catch (error) {
      notes.push(`${name} is not uploaded: ${describeMlflowFailure(error)}`);
    }
  }
  return notes;
}

/**
 * The path of the server's artifact proxy for `mlflow-artifacts:/1/<run>/artifacts`, or the same with this server's
 * host; null for any other place, since neither files nor credentials go to a host that was not configured.
 */
function proxiedFolder(artifactUri: string, { server }: MlflowSettings): string | null {
  const match = /^mlflow-artifacts:(?:\/\/([^/]*))?(\/.*)$/.exec(artifactUri);
  if (!match) return null;
  const [, host = '', path = ''] = match;
  if (host !== '' && host !== new URL(server).host) return null;
  const segments = path.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment === '..')) return null;
  return [ARTIFACTS, ...segments.map(encodeURIComponent)].join('/');
}

interface UploadFile {
  readonly name: string;
  readonly bytes: number;
  read(): Promise<Uint8Array>;
}

async function filesOf(run: TrackedRun): Promise<UploadFile[]> {
  const json = Buffer.from(`${JSON.stringify(run, null, 2)}\n`);
  const own: UploadFile = { name: RUN_FILE, bytes: json.length, read: async () => json };
  if (run.artefact === null) return [own];
  const { folder } = run.artefact;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && entry.name !== RUN_FILE);
  const artefact = files.map(async ({ name }): Promise<UploadFile> => {
    const path = join(folder, name);
    return { name, bytes: (await stat(path)).size, read: () => readFile(path) };
  });
  return [...(await Promise.all(artefact)), own];
}
