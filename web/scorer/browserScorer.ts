// Brings the published model into the page: fetches it, verifies every byte against its manifest, and starts the same
// scorer as the Worker's. After it is ready, scoring makes no request.

import {
  COMPARISON_FILE,
  COMPARISONS,
  type ComparisonName,
  loadComparison,
} from '../../wasm/artefact/comparison.ts';
import { type Artefact, loadArtefact, parseManifest, type Sha256 } from '../../wasm/artefact/loadArtefact.ts';
import type { Manifest } from '../../wasm/artefact/manifest.ts';
import { ArtefactError } from '../../wasm/errors.ts';
import { type ComparisonGroup, comparisonGroupOf } from '../../wasm/explain/comparisonGroup.ts';
import { createExplainedScorer, type ExplainedScorer } from '../../wasm/explain/explainedScorer.ts';
import type { ModelAnswer } from '../../worker/contract.ts';
import type { Answer, ApiFault, Client } from '../api/client.ts';

export type ModelFault =
  | { readonly reason: 'api'; readonly fault: ApiFault }
  /** Hashes can be computed on https and localhost only. */
  | { readonly reason: 'insecure_page' }
  | { readonly reason: 'broken'; readonly detail: string }
  | { readonly reason: 'engine'; readonly detail: string };

export type ComparisonGroups = ReadonlyMap<ComparisonName, ComparisonGroup>;

export type ModelStatus =
  | { readonly phase: 'idle' }
  | { readonly phase: 'loading'; readonly loadedBytes: number; readonly totalBytes: number | null }
  | { readonly phase: 'starting' }
  | {
      readonly phase: 'ready';
      readonly scorer: ExplainedScorer;
      readonly artefact: Artefact;
      /** With whom reasons and points can compare; none where the model came without. */
      readonly groups: ComparisonGroups;
    }
  | { readonly phase: 'failed'; readonly fault: ModelFault };

/** What the model's files come from. */
export type ModelSource = Pick<Client, 'file'> & {
  model(): Promise<Answer<Pick<ModelAnswer, 'files'>>>;
};

/** Reports each phase on the way; the last one is `ready` or `failed`. Never rejects. */
export async function loadBrowserScorer(
  client: ModelSource,
  report: (status: ModelStatus) => void,
): Promise<void> {
  report({ phase: 'loading', loadedBytes: 0, totalBytes: null });
  try {
    if (!globalThis.crypto?.subtle) throw new LoadFailure({ reason: 'insecure_page' });
    // Loaded on demand: signing in and reading the list need no ONNX Runtime. It comes while the model does.
    const runtime = import('../../wasm/runtime/browser.ts');
    runtime.catch(() => undefined);
    const { artefact, groups } = await fetchArtefact(client, report);
    report({ phase: 'starting' });
    const { openSession } = await runtime;
    const session = await openSession(artefact.model, artefact.manifest.features.length);
    const scorer = createExplainedScorer(artefact, session);
    // Prepared while the page still says that it starts, not under the first slider.
    scorer.explainer();
    report({ phase: 'ready', scorer, artefact, groups });
  } catch (error) {
    report({ phase: 'failed', fault: faultOf(error) });
  }
}

class LoadFailure extends Error {
  readonly fault: ModelFault;
  constructor(fault: ModelFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

async function fetchArtefact(
  client: ModelSource,
  report: (status: ModelStatus) => void,
): Promise<{ artefact: Artefact; groups: ComparisonGroups }> {
  const { files } = await answered(client.model());
  const text = await answered(client.file(pathOf(files, 'manifest.json')));
  const manifest = parseManifest(new TextDecoder().decode(text));
  // While the model comes: a small file.
  const groups = fetchGroups(client, manifest, files);
  groups.catch(() => undefined);
  const totalBytes = manifest.files['model.onnx']?.bytes ?? null;
  const model = await answered(
    client.file(pathOf(files, 'model.onnx'), (loadedBytes) =>
      report({ phase: 'loading', loadedBytes, totalBytes }),
    ),
  );
  return { artefact: await loadArtefact(manifest, model, sha256), groups: await groups };
}

async function fetchGroups(
  client: ModelSource,
  manifest: Manifest,
  files: Readonly<Record<string, string>>,
): Promise<ComparisonGroups> {
  if (!manifest.files[COMPARISON_FILE]) return new Map();
  const bytes = await answered(client.file(pathOf(files, COMPARISON_FILE)));
  const comparison = await loadComparison(manifest, bytes, sha256);
  return new Map(
    COMPARISONS.flatMap((name) => {
      const group = comparisonGroupOf(manifest.features, comparison, name);
      return group ? [[name, group] as const] : [];
    }),
  );
}

function pathOf(files: Readonly<Record<string, string>>, file: string): string {
  const path = files[file];
  if (!path) throw new ArtefactError({ reason: 'missing_file', file });
  return path;
}

async function answered<Value>(
  answer: Promise<{ ok: true; value: Value } | { ok: false; fault: ApiFault }>,
): Promise<Value> {
  const settled = await answer;
  if (settled.ok) return settled.value;
  throw new LoadFailure({ reason: 'api', fault: settled.fault });
}

const sha256: Sha256 = async (bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

function faultOf(error: unknown): ModelFault {
  if (error instanceof LoadFailure) return error.fault;
  const detail = error instanceof Error ? error.message : String(error);
  return { reason: error instanceof ArtefactError ? 'broken' : 'engine', detail };
}
