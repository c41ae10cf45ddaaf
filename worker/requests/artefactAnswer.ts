// The very bytes of a file of a published model, under the hash its manifest lists.

import type { Context } from 'hono';
import type { Manifest } from '../../wasm/artefact/manifest.ts';
import { ArtefactError } from '../../wasm/errors.ts';
import { ApiError, fromStore } from '../apiFault.ts';
import type { AppEnv } from '../env.ts';
import { readManifest } from '../storage/manifests.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  html: 'text/html; charset=utf-8',
};

export interface ArtefactOptions {
  readonly cacheControl: string;
  /** false = as if it were not there. */
  readonly allowed?: boolean;
}

/** @throws ApiError `artefact_unknown`, `model_broken`, `storage_failing`. */
export async function artefactAnswer(
  c: Context<AppEnv>,
  version: string,
  file: string,
  { cacheControl, allowed = true }: ArtefactOptions,
): Promise<Response> {
  const unknown = new ApiError({ reason: 'artefact_unknown', version, file });
  const manifest = allowed && /^[0-9a-f]{16}$/.test(version) ? await listing(c.env, version) : null;
  const tag = manifest && tagOf(manifest, file);
  if (!tag) throw unknown;
  const headers = {
    'Cache-Control': cacheControl,
    'Content-Type': CONTENT_TYPES[file.split('.').at(-1)!] ?? 'application/octet-stream',
    ETag: tag,
  };
  if (c.req.header('If-None-Match') === tag) return c.body(null, 304, headers);
  const bytes = await fromStore('MODELS', () => c.env.MODELS.get(`${version}/${file}`, 'arrayBuffer'));
  if (!bytes) throw unknown;
  return c.body(bytes, 200, headers);
}

async function listing(env: AppEnv['Bindings'], version: string): Promise<Manifest | null> {
  try {
    return await readManifest(env, version);
  } catch (error) {
    if (!(error instanceof ArtefactError)) throw error;
    throw new ApiError({ reason: 'model_broken', version, check: error.fault.reason }, error);
  }
}

/** The ETag: the listed hash, or for the manifest itself the version, which is a hash of its content. */
function tagOf(manifest: Manifest, file: string): string | null {
  if (file === 'manifest.json') return `"${manifest.modelVersion}"`;
  return Object.hasOwn(manifest.files, file) ? `"${manifest.files[file]!.sha256}"` : null;
}
