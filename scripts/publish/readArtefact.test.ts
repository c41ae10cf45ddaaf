import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { versionOf } from '../../wasm/artefact/loadArtefact.ts';
import { type Manifest, manifestSchema } from '../../wasm/artefact/manifest.ts';
import { fixtureArtefact, saveArtefact } from './fixtures/fixtureArtefact.ts';
import { type ReadArtefact, readArtefact, sha256 } from './readArtefact.ts';

const artefact = await fixtureArtefact(31);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'artefact-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The artefact with other content under a version that fits it. */
async function changed(change: (manifest: Manifest) => void): Promise<ReadArtefact> {
  const manifest = manifestSchema.parse(structuredClone(artefact.manifest));
  change(manifest);
  manifest.modelVersion = await versionOf(manifest, sha256);
  return {
    manifest,
    files: new Map([...artefact.files, ['manifest.json', Buffer.from(JSON.stringify(manifest))]]),
  };
}

describe('readArtefact', () => {
  it('reads every listed file of a sound artefact', async () => {
    saveArtefact(artefact, folder);
    const read = await readArtefact(folder);
    expect(read.manifest).toEqual(artefact.manifest);
    expect([...read.files].map(([file, bytes]) => [file, Buffer.from(bytes)])).toEqual(
      [...artefact.files].map(([file, bytes]) => [file, Buffer.from(bytes)]),
    );
  });

  it.each(['manifest.json', 'model.onnx', 'report.json'])(
    'refuses an artefact without %s',
    async (missing) => {
      saveArtefact(artefact, folder);
      rmSync(join(folder, missing));
      await expect(readArtefact(folder)).rejects.toThrow(
        `The manifest lists ${missing}, which is not there.`,
      );
    },
  );

  it('refuses a damaged file that scoring would never read', async () => {
    saveArtefact(artefact, folder);
    writeFileSync(join(folder, 'report.json'), '{"from":"random treez"}\n');
    await expect(readArtefact(folder)).rejects.toThrow(/lists SHA-256 .* for report\.json/);
  });

  it('refuses a file whose name would leave its folder', async () => {
    const other = await changed(({ files }) => {
      files['../alias'] = files['report.json']!;
    });
    saveArtefact(
      { ...other, files: new Map([['manifest.json', other.files.get('manifest.json')!]]) },
      folder,
    );
    await expect(readArtefact(folder)).rejects.toThrow('"../alias" is not a name of small letters');
  });

  it('refuses a model that takes another number of features than the manifest says', async () => {
    saveArtefact(
      await changed(({ features }) => {
        features.pop();
      }),
      folder,
    );
    const { length } = artefact.manifest.features;
    await expect(readArtefact(folder)).rejects.toThrow(`takes ${length} features, expected ${length - 1}`);
  });
});
