// A model of random trees, a matrix file and its reference: real DuckDB, real ONNX Runtime, real files.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPopulation, PLAIN_COLUMN } from '../../scripts/bench/drift/plantedPopulation.ts';
import { fixtureArtefact } from '../../scripts/publish/fixtures/fixtureArtefact.ts';
import type { Manifest } from '../../wasm/artefact/manifest.ts';
import { readOnnxTrees } from '../../wasm/artefact/readOnnxTrees.ts';
import { limitsOf } from '../../wasm/drift/driftPolicy.ts';
import { snapshotSchema } from '../../wasm/drift/snapshot.ts';
import { writeArtefact } from '../export/writeArtefact.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { writeFeatureMatrixFile } from '../features/writeFeatureMatrixFile.ts';
import { explainRows } from '../report/data/explainRows.ts';
import { binRows } from './binnedRows.ts';
import { buildReferenceProfile } from './buildReferenceProfile.ts';
import { learnLimits } from './learnLimits.ts';
import { openArtefact, openWatchedArtefact } from './openArtefact.ts';
import { parseWindow } from './parseWindow.ts';
import { readOutcomes } from './readOutcomes.ts';
import { readPolicy } from './readPolicy.ts';
import { runDrift } from './runDrift.ts';

const ROWS = 1_000;
let folder = '';
let artefact = '';
const quiet = { update: () => {}, finish: () => {} };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clairscore-drift-'));
  artefact = join(folder, 'artefact');
  const { manifest, files } = await fixtureArtefact(1);
  const model = files.get('model.onnx')!;
  const matrix = encoded(drawPopulation(ROWS, 5), manifest);
  const { modelVersion: _, files: __, ...content } = manifest;
  const without = join(folder, 'without');
  await writeArtefact(without, content, { 'model.onnx': model });
  const { session } = await openArtefact(without);
  const { margin } = await session.run(matrix.values, ROWS);
  await session.release();
  const rows = Int32Array.from({ length: ROWS }, (_row, row) => row);
  const explainedRows = rows.subarray(0, 50);
  const { forest } = readOnnxTrees(model);
  const reference = buildReferenceProfile({
    matrix,
    rows,
    rule: manifest,
    margins: margin,
    importances: new Map(matrix.features.map((name) => [name, 1 / matrix.features.length])),
    explained: explainRows(forest, matrix.values.slice(0, 50 * matrix.features.length), manifest),
    explainedRows,
  });
  await writeArtefact(artefact, content, {
    'model.onnx': model,
    'reference.json': Buffer.from(JSON.stringify(reference)),
  });
  await writeMatrix('same.parquet', encoded(drawPopulation(ROWS, 6), manifest));
  const shifted = encoded(drawPopulation(ROWS, 7), manifest);
  const width = shifted.features.length;
  for (let row = 0; row < ROWS; row++) shifted.values[row * width + PLAIN_COLUMN]! += 0.5;
  await writeMatrix('shifted.csv', shifted);
});

afterAll(async () => rm(folder, { recursive: true, force: true }));

/** Codes of the catalogue in the place of the planted ones, as a matrix file holds them. */
function encoded(matrix: FeatureMatrix, { encodings }: Manifest): FeatureMatrix {
  const width = matrix.features.length;
  for (const [name, codes] of matrix.levels) {
    const known = Object.entries(encodings[name]!);
    const column = matrix.features.indexOf(name);
    codes.forEach((code, row) => {
      const [picked, worth] = known[Number(code?.split('_')[1] ?? 0) % known.length]!;
      codes[row] = code === null ? null : picked;
      matrix.values[row * width + column] = code === null ? Number.NaN : worth;
    });
  }
  return matrix;
}

async function writeMatrix(name: string, { applicantIds, values, features }: FeatureMatrix): Promise<void> {
  const batch = {
    applicantIds: [...applicantIds],
    target: Array.from(applicantIds, () => null),
    split: Array.from(applicantIds, () => null),
    values,
  };
  await writeFeatureMatrixFile(join(folder, name), features, [batch], 500);
}

const run = (file: string, window: string) =>
  runDrift({
    artefact,
    path: join(folder, file),
    out: join(folder, 'out'),
    part: 'test',
    window: parseWindow(window),
    allowMissing: [],
    memoryLimitMb: 500,
    progress: quiet,
  });

describe('npm run drift', () => {
  it('finds a matrix of the same population stable, and writes a small report in both languages', async () => {
    const { snapshot, files } = await run('same.parquet', '2026-08');
    expect(snapshot.verdict).toMatchObject({ state: 'stable', rows: ROWS, driftedFeatures: 0 });
    expect(snapshot.window).toEqual({ label: '2026-08', from: '2026-08-01', to: '2026-08-31' });
    expect(snapshot.outputs.map(({ counts }) => counts.reduce((sum, n) => sum + n, 0))).toEqual([
      ROWS,
      ROWS,
      ROWS,
    ]);
    const [json, fr, en] = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    expect(snapshotSchema.parse(JSON.parse(json!))).toEqual(snapshot);
    for (const html of [fr!, en!]) {
      expect(html.length).toBeLessThan(1_000_000);
      expect(html).not.toMatch(/<script|https?:|url\(/);
    }
    expect(fr).toContain('La population n’a pas changé');
    expect(en).toContain('The population has not changed');
  });

  it('finds the one feature that moved, in a CSV, and tells the windows before', async () => {
    // The window of the test before is in the same folder.
    const { snapshot, files } = await run('shifted.csv', '2026-09');
    expect(snapshot.verdict.state).toBe('drift');
    expect(snapshot.verdict.drifted).toEqual([snapshot.features[PLAIN_COLUMN]!.name]);
    expect(await readFile(files[2]!, 'utf8')).toContain('2026-08');
  });

  it('says what is wrong with an input, with evidence', async () => {
    await expect(run('nothing.csv', 'x')).rejects.toThrow('neither a folder of tables nor');
    await writeFile(join(folder, 'few.csv'), 'applicant_id,age_years\n1,30\n');
    await expect(run('few.csv', 'x')).rejects.toThrow(/few\.csv lacks \d+ columns of the model/);
    expect(() => parseWindow('2026-13')).toThrow('--window is "2026-13"');
    await expect(openWatchedArtefact(join(folder, 'without'))).rejects.toThrow('has no reference.json');
    await expect(openWatchedArtefact(folder)).rejects.toThrow('is no artefact');
  });
});

describe('learned limits', () => {
  it('are read from their file, which says what is wrong with it', async () => {
    const path = join(folder, 'limits.json');
    await writeFile(
      path,
      '{"learnedLimits":{"age_years":{"psi":0.2,"wasserstein":0.3,"jensenShannon":0.1}}}',
    );
    expect(limitsOf(await readPolicy(path), 'age_years').wasserstein).toBe(0.3);
    await writeFile(path, '{"learnedLimits":{"age_years":{"psi":-1,"wasserstein":0.3,"jensenShannon":0.1}}}');
    await expect(readPolicy(path)).rejects.toThrow('limits.json holds no limits');
    await writeFile(path, '');
    await expect(readPolicy(path)).rejects.toThrow('limits.json holds no limits');
  });

  it('are what windows of the reference reach: above noise for none, and the same for the same seed', async () => {
    const { reference, manifest, session } = await openWatchedArtefact(artefact);
    await session.release();
    const matrix = encoded(drawPopulation(ROWS, 5), manifest);
    const binned = binRows(
      reference,
      matrix,
      Int32Array.from({ length: ROWS }, (_, row) => row),
    );
    const settings = { windowRows: 500, windows: 40, quantile: 0.95, seed: 3 };
    const limits = learnLimits(reference, binned, settings);
    expect(limits).toEqual(learnLimits(reference, binned, settings));
    const plain = limits[reference.features[PLAIN_COLUMN]!.name]!;
    // The mean of 500 normal values has a standard deviation of 0.045: 95 of 100 windows stay within about two of them.
    expect(plain.wasserstein).toBeGreaterThan(0.04);
    expect(plain.wasserstein).toBeLessThan(0.15);
  });
});

describe('outcomes', () => {
  it('are read with and without header and date, and a wrong line is named', async () => {
    const path = join(folder, 'outcomes.csv');
    await writeFile(path, 'applicantId,date,outcome\n100001,2026-01-31,1\n100002,,0\n');
    expect(await readOutcomes(path)).toEqual([
      { applicantId: 100_001, date: '2026-01-31', defaulted: true },
      { applicantId: 100_002, date: null, defaulted: false },
    ]);
    await writeFile(path, 'SK_ID_CURR,TARGET\n100001,1\n100002,2\n');
    await expect(readOutcomes(path)).rejects.toThrow('line 3: "100002,2"');
  });
});
