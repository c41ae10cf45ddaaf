// The artefact as a folder: every file, then the manifest that lists them. Written beside its place and moved there
// whole, so that a reader never meets half an artefact. Same data and seed, same bytes: nothing here tells the time.

import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { versionOf } from '../../wasm/artefact/loadArtefact.ts';
import { type Manifest, manifestSchema } from '../../wasm/artefact/manifest.ts';

export const sha256 = async (bytes: Uint8Array): Promise<string> =>
  createHash('sha256').update(bytes).digest('hex');

export type ManifestContent = Omit<Manifest, 'modelVersion' | 'files'>;

/**
 * @param directory replaced if it is there.
 * @param files by name; the manifest is made here.
 * @throws ZodError when the content is not a manifest.
 */
export async function writeArtefact(
  directory: string,
  content: ManifestContent,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<Manifest> {
  const listed: Manifest['files'] = {};
  for (const name of Object.keys(files).sort()) {
    listed[name] = { bytes: files[name]!.length, sha256: await sha256(files[name]!) };
  }
  // Parsing puts the keys in the order of the schema, which the version is a hash of.
  const unversioned = manifestSchema.parse({ ...content, modelVersion: '0'.repeat(16), files: listed });
  const modelVersion = await versionOf(unversioned, sha256);
  const manifest: Manifest = { ...unversioned, modelVersion };
  const partial = `${directory}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(partial, name), bytes);
  await writeFile(join(partial, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  await rm(directory, { recursive: true, force: true });
  await rename(partial, directory);
  return manifest;
}
