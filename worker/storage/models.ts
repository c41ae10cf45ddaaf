// Scorers of published models: checked completely before they are used, then kept in this isolate by version.

import { type Artefact, loadArtefact } from '../../wasm/artefact/loadArtefact.ts';
import { readOnnxTrees } from '../../wasm/artefact/readOnnxTrees.ts';
import { ArtefactError } from '../../wasm/errors.ts';
import type { Advised } from '../../wasm/explain/counterfactual.ts';
import { createExplainedScorer, type ExplainedScorer } from '../../wasm/explain/explainedScorer.ts';
import { openSession } from '../../wasm/runtime/worker.ts';
import type { ModelSession } from '../../wasm/session.ts';
import { SessionError } from '../../wasm/sessionError.ts';
import { ApiError, fromStore } from '../apiFault.ts';
import type { Env } from '../env.ts';
import { BROKEN_MODEL_SECONDS_MAX, SCORERS_MAX } from '../limits.ts';
import { readManifest } from './manifests.ts';
import { sha256 } from './sha256.ts';

interface Opened {
  readonly scorer: ExplainedScorer;
  readonly session: ModelSession;
  readonly artefact: Artefact;
  /** Of who asks for advice first. */
  advised?: Advised;
}

const opened = new Map<string, Promise<Opened>>();
const broken = new Map<string, { readonly error: ApiError; readonly untilMs: number }>();

/**
 * The scorer of a published model. First requests that meet in a cold isolate share one opening.
 * @param keepAlive the request's waitUntil: the opening must end although the caller who began it hangs up, because
 *   others wait for it.
 * @throws ApiError `model_broken` naming the check, or `storage_failing`.
 */
export async function scorerOf(
  env: Env,
  version: string,
  keepAlive: (promise: Promise<unknown>) => void,
): Promise<ExplainedScorer> {
  return (await openedOf(env, version, keepAlive)).scorer;
}

/** The same model with its trees, for the search of changes. @throws ApiError as scorerOf. */
export async function advisedOf(
  env: Env,
  version: string,
  keepAlive: (promise: Promise<unknown>) => void,
): Promise<Advised> {
  const one = await openedOf(env, version, keepAlive);
  const { artefact, scorer } = one;
  one.advised ??= {
    manifest: artefact.manifest,
    forest: readOnnxTrees(artefact.model).forest,
    scorer,
  };
  return one.advised;
}

async function openedOf(
  env: Env,
  version: string,
  keepAlive: (promise: Promise<unknown>) => void,
): Promise<Opened> {
  const failed = broken.get(version);
  if (failed && Date.now() < failed.untilMs) throw failed.error;
  let opening = opened.get(version);
  if (!opening) {
    opening = open(env, version);
    opened.set(version, opening);
    keepAlive(opening.then(forgetOldest, (error) => forgetFailed(version, error)));
  }
  return opening;
}

async function open(env: Env, version: string): Promise<Opened> {
  let session: ModelSession | undefined;
  try {
    const manifest = await readManifest(env, version);
    if (!manifest) throw new ArtefactError({ reason: 'missing_file', file: 'manifest.json' });
    const bytes = await fromStore('MODELS', () => env.MODELS.get(`${version}/model.onnx`, 'arrayBuffer'));
    if (!bytes) throw new ArtefactError({ reason: 'missing_file', file: 'model.onnx' });
    const artefact = await loadArtefact(manifest, new Uint8Array(bytes), sha256);
    session = await openSession(artefact.model, manifest.features.length);
    return { session, artefact, scorer: createExplainedScorer(artefact, session) };
  } catch (error) {
    await session?.release();
    if (error instanceof ApiError) throw error;
    throw new ApiError({ reason: 'model_broken', version, check: checkOf(error) }, error);
  }
}

/** Which check failed and on which file; never what was in it. */
function checkOf(error: unknown): string {
  if (error instanceof ArtefactError) {
    return 'file' in error.fault ? `${error.fault.reason} of ${error.fault.file}` : error.fault.reason;
  }
  if (error instanceof SessionError) return error.fault.reason;
  return 'scorer';
}

function forgetFailed(version: string, error: unknown): void {
  opened.delete(version);
  if (!(error instanceof ApiError) || error.fault.reason !== 'model_broken') return;
  broken.clear();
  broken.set(version, { error, untilMs: Date.now() + BROKEN_MODEL_SECONDS_MAX * 1000 });
}

async function forgetOldest(): Promise<void> {
  if (opened.size <= SCORERS_MAX) return;
  const [version, oldest] = opened.entries().next().value!;
  opened.delete(version);
  await (await oldest).session.release();
}
