// The files of the published artefact that the pages of evidence read: fetched once a session, verified against the
// manifest, then kept in memory, so that these pages work with the network cut.

import { effect, signal } from '@preact/signals';
import { parseManifest, type Sha256, verifyFile } from '../../wasm/artefact/loadArtefact.ts';
import type { Manifest } from '../../wasm/artefact/manifest.ts';
import { reportSchema, type TrainingReport } from '../../wasm/artefact/report.ts';
import { ArtefactError } from '../../wasm/errors.ts';
import type { Answer, ApiFault, Client } from '../api/client.ts';
import { noticeFault } from '../session.ts';
import { session } from '../state.ts';

export interface Evidence {
  readonly manifest: Manifest;
  readonly report: TrainingReport;
  /** Bytes of another file of the artefact, such as the model card; null = it has no such file. */
  readonly file: (name: string) => Promise<Uint8Array | null>;
}

export type EvidenceFault =
  | { readonly reason: 'api'; readonly fault: ApiFault }
  /** What came is not what the manifest lists, or not what this dashboard reads. */
  | { readonly reason: 'broken'; readonly detail: string };

export type EvidenceState =
  | { readonly phase: 'idle' | 'loading' }
  | { readonly phase: 'loaded'; readonly value: Evidence }
  | { readonly phase: 'failed'; readonly fault: EvidenceFault };

export const evidence = signal<EvidenceState>({ phase: 'idle' });

/** Starts loading unless it is loaded or on its way. */
export function loadEvidence(): void {
  const now = session.value;
  if (now.phase !== 'signedIn' || evidence.value.phase === 'loading' || evidence.value.phase === 'loaded')
    return;
  evidence.value = { phase: 'loading' };
  void fetchEvidence(now.client).then(
    (value) => settle(now.client, { phase: 'loaded', value }),
    (error: unknown) => settle(now.client, { phase: 'failed', fault: faultOf(error) }),
  );
}

// Another key may not see what this one saw.
let holder: Client | null = null;
effect(() => {
  const client = session.value.phase === 'signedIn' ? session.value.client : null;
  if (client === holder) return;
  holder = client;
  evidence.value = { phase: 'idle' };
});

function settle(client: Client, state: EvidenceState): void {
  if (client !== holder) return;
  evidence.value = state;
  if (state.phase === 'failed' && state.fault.reason === 'api') noticeFault(state.fault.fault);
}

async function fetchEvidence(client: Client): Promise<Evidence> {
  const { files } = await answered(client.model());
  const bytesOf = async (name: string): Promise<Uint8Array | null> => {
    const path = files[name];
    return path === undefined ? null : answered(client.file(path));
  };
  const decoder = new TextDecoder();
  const manifest = parseManifest(decoder.decode(await needed('manifest.json', bytesOf)));
  const file = async (name: string): Promise<Uint8Array | null> => {
    const bytes = await bytesOf(name);
    if (bytes) await verifyFile(manifest, name, bytes, sha256);
    return bytes;
  };
  const text = decoder.decode(await needed('report.json', file));
  return { manifest, report: reportSchema.parse(JSON.parse(text)), file };
}

async function needed(name: string, read: (name: string) => Promise<Uint8Array | null>): Promise<Uint8Array> {
  const bytes = await read(name);
  if (!bytes) throw new ArtefactError({ reason: 'missing_file', file: name });
  return bytes;
}

class ApiFailure extends Error {
  readonly fault: ApiFault;
  constructor(fault: ApiFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

async function answered<Value>(answer: Promise<Answer<Value>>): Promise<Value> {
  const settled = await answer;
  if (settled.ok) return settled.value;
  throw new ApiFailure(settled.fault);
}

const sha256: Sha256 = async (bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

function faultOf(error: unknown): EvidenceFault {
  if (error instanceof ApiFailure) return { reason: 'api', fault: error.fault };
  return { reason: 'broken', detail: error instanceof Error ? error.message : String(error) };
}
