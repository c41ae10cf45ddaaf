import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ArtefactError } from '../errors.ts';
import { loadArtefact, parseManifest, versionOf } from './loadArtefact.ts';
import type { Manifest } from './manifest.ts';

const DEMO = new URL('../../data/demo/artefact/', import.meta.url);
const text = readFileSync(new URL('manifest.json', DEMO), 'utf8');
const model = new Uint8Array(readFileSync(new URL('model.onnx', DEMO)));
const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The demo manifest with one thing changed, under a version that fits again. */
async function changed(change: (manifest: Manifest) => void): Promise<Manifest> {
  const manifest = parseManifest(text);
  change(manifest);
  return { ...manifest, modelVersion: await versionOf(manifest, sha256) };
}

const faultOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ArtefactError);
  return (error as ArtefactError).fault;
};

describe('loadArtefact', () => {
  it('accepts the artefact as it was written', async () => {
    const artefact = await loadArtefact(parseManifest(text), model, sha256);
    expect(artefact.manifest.features.length).toBeGreaterThanOrEqual(60);
  });

  it('refuses a truncated model with both sizes', async () => {
    const cut = model.subarray(0, model.length - 1);
    expect(await faultOf(loadArtefact(parseManifest(text), cut, sha256))).toEqual({
      reason: 'wrong_size',
      file: 'model.onnx',
      listed: model.length,
      found: model.length - 1,
    });
  });

  it('refuses a model with one bit flipped, with both hashes', async () => {
    const flipped = model.slice();
    flipped[flipped.length >> 1]! ^= 1;
    const fault = await faultOf(loadArtefact(parseManifest(text), flipped, sha256));
    expect(fault).toMatchObject({ reason: 'wrong_hash', found: await sha256(flipped) });
  });

  it('refuses a manifest whose content was edited', async () => {
    const edited = { ...parseManifest(text), decisionPoints: 1 };
    expect(await faultOf(loadArtefact(edited, model, sha256))).toMatchObject({ reason: 'wrong_version' });
  });

  it('refuses a feature that the catalogue does not have', async () => {
    const other = await changed((manifest) => {
      manifest.features[0] = 'shoe_size';
    });
    const fault = await faultOf(loadArtefact(other, model, sha256));
    expect(fault).toEqual({ reason: 'unknown_feature', feature: 'shoe_size' });
  });

  it('refuses histories of another layout, naming the first difference', async () => {
    const other = await changed((manifest) => {
      manifest.history[3] = 'shoe_size';
    });
    const fault = await faultOf(loadArtefact(other, model, sha256));
    expect(fault).toMatchObject({ reason: 'other_history', firstDifference: 'shoe_size' });
  });

  it('refuses an artefact without a model', async () => {
    const other = await changed((manifest) => {
      delete manifest.files['model.onnx'];
    });
    const fault = await faultOf(loadArtefact(other, model, sha256));
    expect(fault).toEqual({ reason: 'missing_file', file: 'model.onnx' });
  });
});

describe('parseManifest', () => {
  it('says what is not JSON', () => {
    expect(() => parseManifest('{"formatVersion": 1,')).toThrow('manifest.json is not JSON');
  });

  it('reports every fault with its place, and another format version first of all', () => {
    const broken = JSON.stringify({
      ...JSON.parse(text),
      formatVersion: 2,
      decisionPoints: 1.5,
      extra: true,
    });
    expect(() => parseManifest(broken)).toThrow(/formatVersion: .*decisionPoints: .*extra/s);
  });
});
