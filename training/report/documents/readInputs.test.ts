// The files of a run as inputs: taken when right, refused by name when not.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleInputs } from './fixtures/exampleInputs.ts';
import { readInputs } from './readInputs.ts';
import { renderDocuments } from './renderDocuments.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clairscore-report-'));
  const { manifest, report, comparison, imbalance } = exampleInputs;
  const files = {
    'manifest.json': { ...manifest, modelVersion: '0123456789abcdef', files: {} },
    'report.json': report,
    'comparison.json': comparison,
    'imbalance.json': imbalance,
    'wrong.json': { ...comparison, candidates: [{ name: 'linear' }] },
  };
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), JSON.stringify(content));
  }
  await writeFile(join(folder, 'applicant-en.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47]));
});

afterAll(() => rm(folder, { recursive: true }));

test('gives the same documents as the values that were written, but for the version', async () => {
  const inputs = await readInputs({
    artefact: folder,
    comparison: join(folder, 'comparison.json'),
    imbalance: join(folder, 'imbalance.json'),
  });
  const { manifest } = exampleInputs;
  const expected = { ...exampleInputs, manifest: { ...manifest, modelVersion: '0123456789abcdef' } };
  expect(renderDocuments(inputs)).toEqual(renderDocuments(expected));
});

test('shows a picture in its own language only, and the scores in the other', async () => {
  const inputs = await readInputs({ artefact: folder, pictures: folder });
  const { 'slides.en.html': english, 'slides.fr.html': french } = renderDocuments(inputs);
  expect(english).toContain('src="data:image/png;base64,iVBORw=="');
  expect(french).not.toContain('<img');
  expect(french.match(/id="demo".*?<svg/s)).not.toBeNull();
});

test('refuses a comparison that is none, and names the file and the member', async () => {
  const comparison = join(folder, 'wrong.json');
  await expect(readInputs({ artefact: folder, comparison })).rejects.toThrow(
    /wrong\.json is not as expected[\s\S]*metrics/,
  );
});
