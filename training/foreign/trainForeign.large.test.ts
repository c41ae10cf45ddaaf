// A model that leaves the house as a file and comes back decides as it did before; one that fits neither the catalogue
// nor the data is refused, and nothing is written.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import koffi from 'koffi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Forest } from '../../wasm/trees/forest.ts';
import { findLibxgboost } from '../booster/findLibxgboost.ts';
import { copyBytes, type Handle, libxgboost, type Out } from '../booster/libxgboost.ts';
import { nextFloat32 } from '../export/hostileRows.ts';
import { writeFeatureMatrix } from '../features/writeFeatureMatrix.ts';
import { runTraining, type TrainingResult } from '../run.ts';
import { generateTables } from '../synthetic/generateTables.ts';
import { ZERO_MAX } from './lightgbmModel.ts';
import { readForeignBooster } from './readForeignBooster.ts';
import { type ForeignResult, runForeign } from './trainForeign.ts';

const folder = mkdtempSync(join(tmpdir(), 'clairscore-foreign-'));
const data = join(folder, 'tables');
const work = join(folder, 'work');
const silent = { update() {}, finish() {} };
const SEED = 11;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let own: TrainingResult;
let json: Buffer;

beforeAll(async () => {
  await generateTables(
    { folder: data, applicants: 3_000, seed: 5, driftMonths: 0, monthApplicants: 0, force: false },
    { write: () => true },
  );
  own = await runTraining({
    data,
    out: join(folder, 'own'),
    allowMissing: [],
    seed: SEED,
    work,
    progress: silent,
  });
  await own.database.close();
  // Python's save_model writes the names; a booster cut at its best round has lost them.
  nameFeatures(own.booster.handle, 'feature_name', own.manifest.features, own.manifest.features.length);
  json = Buffer.from(own.booster.saveModelJson());
  save('model.json', json);
  const length: Out<number> = [null];
  const bytes: Out<Handle> = [null];
  libxgboost().saveModel(own.booster.handle, '{"format":"ubj"}', length, bytes);
  save('model.ubj', copyBytes(bytes[0]!, length[0]!));
}, 120_000);
afterAll(() => own.booster.close());

const nameFeatures: (handle: Handle, field: string, names: readonly string[], length: number) => number =
  koffi
    .load(findLibxgboost())
    .func(
      'int XGBoosterSetStrFeatureInfo(void *booster, const char *field, const char **names, uint64_t length)',
    );

const save = (name: string, bytes: string | Uint8Array) => writeFileSync(join(folder, name), bytes);
const fileOf = (out: string, name: string) => readFileSync(join(folder, out, name));

/** Changed as text: libxgboost tells the number 1 from 1E0, which parsing and writing anew would not keep apart. */
function changed(from: string | RegExp, to: string | ((found: string, list: string) => string)): Buffer {
  const text = json.toString();
  const other = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
  expect(other).not.toBe(text);
  return Buffer.from(other);
}

const withNames = (names: readonly string[]) =>
  changed(/"feature_names":\[[^\]]*\]/, `"feature_names":${JSON.stringify(names)}`);

/** The names of the model, one of them replaced. */
const withName = (place: number, name: string) => withNames(own.manifest.features.with(place, name));

function bringBack(booster: string, out: string, seed: number | null = SEED): Promise<ForeignResult> {
  return runForeign({
    data,
    out: join(folder, out),
    allowMissing: [],
    work,
    progress: silent,
    booster: join(folder, booster),
    ...(seed !== null && { seed }),
  });
}

/** The forest as LightGBM would write it: thresholds half way to the float32 below, every inner node before its leaves. */
function lightgbmText(forest: Forest, names: readonly string[]): string {
  const trees = [...forest.roots].map((root, tree) => {
    const end = forest.roots[tree + 1] ?? forest.feature.length;
    const nodes = Array.from({ length: end - root }, (_, i) => root + i);
    const inner = nodes.filter((node) => forest.feature[node]! >= 0);
    const leaves = nodes.filter((node) => forest.feature[node]! < 0);
    const indexOf = (node: number) =>
      forest.feature[node]! >= 0 ? inner.indexOf(node) : -1 - leaves.indexOf(node);
    const base = tree === 0 ? forest.baseMargin : 0;
    const lines = {
      num_leaves: [leaves.length],
      num_cat: [0],
      split_feature: inner.map((node) => forest.feature[node]!),
      threshold: inner.map(
        (node) => (forest.splitValue[node]! + nextFloat32(forest.splitValue[node]!, -1)) / 2,
      ),
      decision_type: inner.map((node) => 8 + 2 * forest.missingGoesLeft[node]!),
      left_child: inner.map((node) => indexOf(forest.left[node]!)),
      right_child: inner.map((node) => indexOf(forest.right[node]!)),
      leaf_value: leaves.map((node) => forest.leafValue[node]! + base),
      leaf_weight: leaves.map((node) => forest.cover[node]!),
    };
    const text = Object.entries(lines).map(([key, values]) => `${key}=${values.join(' ')}\n`);
    return `Tree=${tree}\n${text.join('')}\n`;
  });
  return [
    'tree\nversion=v4\nnum_class=1\nnum_tree_per_iteration=1\nlabel_index=0',
    `max_feature_idx=${names.length - 1}\nobjective=binary sigmoid:1\nfeature_names=${names.join(' ')}\n`,
    `${trees.join('\n')}\nend of trees\n`,
  ].join('\n');
}

describe('a model of XGBoost that comes back', () => {
  it.each(['model.json', 'model.ubj'])('from %s is the same forest and the same artefact', async (name) => {
    const { manifest, gate, booster } = await bringBack(name, `from-${name}`);
    expect(booster.forest).toEqual(own.forest);
    expect(booster.leafRoundingBound).toBe(0);
    expect(fileOf(`from-${name}`, 'model.onnx')).toEqual(fileOf('own', 'model.onnx'));
    const { calibration, decisionPoints, metrics, encodings, trainingRanges } = own.manifest;
    expect(manifest).toMatchObject({ calibration, decisionPoints, metrics, encodings, trainingRanges });
    expect(Object.keys(trainingRanges ?? {}).length).toBeGreaterThan(10);
    expect(manifest.training.engine).toMatch(/^XGBoost 1\.7\.\d \((JSON|UBJSON)\), binary:logistic$/);
    expect(gate.flippedDecisions).toBe(0);
  });

  it('may list its features in any order', async () => {
    const last = own.manifest.features.length - 1;
    const text = withNames(own.manifest.features.toReversed()).toString();
    const reversed = text.replace(
      /(?<="split_indices":)\[([^\]]*)\]/g,
      (_, list: string) => `[${list.split(',').map((feature) => last - Number(feature))}]`,
    );
    save('reversed.json', reversed);
    const { booster } = await bringBack('reversed.json', 'reversed');
    expect(booster.forest).toEqual(own.forest);
    expect(fileOf('reversed', 'model.onnx')).toEqual(fileOf('own', 'model.onnx'));
  });

  it('is cut after the best round when early stopping named one', async () => {
    const kept = own.forest.roots.length - 10;
    expect(kept).toBeGreaterThan(10);
    save('stopped.json', changed('"attributes":{}', `"attributes":{"best_iteration":"${kept - 1}"}`));
    const { manifest, booster } = await bringBack('stopped.json', 'stopped');
    expect(manifest.training.rounds).toBe(kept);
    expect([...booster.forest.roots]).toEqual([...own.forest.roots.slice(0, kept)]);
  });

  it.each(['JSON', 'UBJSON'])('may be written as versions from 3.1 on write it, in %s', async (format) => {
    // Each tree says 1 where older versions said 0, and the model as a whole says nothing.
    const bracketed = (text: string) =>
      text
        .replace(/(?<="base_score":")([^"]*)/, '[$1]')
        .replace(/(?<="gbtree_model_param":\{[^}]*),"size_leaf_vector":"0"/, '')
        .replaceAll(/(?<="size_leaf_vector":")0/g, '1');
    if (format === 'JSON') save('newer.json', bracketed(json.toString()));
    else save('newer.json', withBracketsInUbjson(readFileSync(join(folder, 'model.ubj'))));
    const { booster } = await bringBack('newer.json', 'newer');
    expect(booster.forest).toEqual(own.forest);
    expect(fileOf('newer', 'model.onnx')).toEqual(fileOf('own', 'model.onnx'));
  });
});

/** `base_score` S L <8 bytes of length> <text>: the text put in brackets, its length two more. */
function withBracketsInUbjson(bytes: Buffer): Buffer {
  const mark = bytes.indexOf('base_score') + 'base_score'.length;
  expect(bytes.toString('latin1', mark, mark + 2)).toBe('SL');
  const length = Number(bytes.readBigInt64BE(mark + 2));
  const start = mark + 10;
  const header = Buffer.from(bytes.subarray(0, start));
  header.writeBigInt64BE(BigInt(length + 2), mark + 2);
  const text = `[${bytes.toString('latin1', start, start + length)}]`;
  return Buffer.concat([header, Buffer.from(text), bytes.subarray(start + length)]);
}

describe('a model of LightGBM that comes back', () => {
  it('splits as the forest it was written from and decides alike', async () => {
    save('model.txt', lightgbmText(own.forest, own.manifest.features));
    const { manifest, gate, booster } = await bringBack('model.txt', 'lightgbm');
    // `x < 0` and `x < -1e-35` are one split to LightGBM, which takes what is between for 0.
    const splitOf = (value: number) => (Math.abs(value) <= ZERO_MAX ? 'below zero' : value);
    const shape = (forest: Forest) => {
      const walk = (node: number): string =>
        forest.feature[node]! < 0
          ? 'leaf'
          : `${forest.feature[node]} ${splitOf(forest.splitValue[node]!)} ${forest.missingGoesLeft[node]} (${walk(forest.left[node]!)}, ${walk(forest.right[node]!)})`;
      return [...forest.roots].map(walk);
    };
    // The order of the trees is that of their leaves' size.
    expect(shape(booster.forest).sort()).toEqual(shape(own.forest).sort());
    // The margins differ in the last places of float32, the fit of the calibration by as little.
    expect(manifest.decisionPoints).toBe(own.manifest.decisionPoints);
    expect(manifest.metrics.confusion).toEqual(own.manifest.metrics.confusion);
    expect(manifest.calibration.slope).toBeCloseTo(own.manifest.calibration.slope, 4);
    expect(gate.flippedDecisions).toBe(0);
    expect(gate.largestDifference).toBeLessThan(1e-6);
    expect(booster.leafRoundingBound).toBeLessThan(1e-5);
    expect(manifest.training.engine).toBe('LightGBM (text v4), binary');
  });
});

describe('a model beside the record of its matrix', () => {
  const beside = (name: string) => join(folder, 'elsewhere', name);
  const record = () =>
    JSON.parse(readFileSync(beside('features.encodings.json'), 'utf8')) as Record<string, unknown>;
  const rewrite = (change: object) =>
    writeFileSync(beside('features.encodings.json'), JSON.stringify({ ...record(), ...change }));

  beforeAll(async () => {
    await writeFeatureMatrix({
      data,
      out: beside('features.parquet'),
      allowMissing: [],
      part: 'train',
      seed: SEED,
      work,
      memoryLimitMb: 2_000,
      progress: silent,
    });
    writeFileSync(beside('model.json'), withNames([]));
  }, 60_000);

  it('needs no names and no seed: both are those of the matrix', async () => {
    const { manifest } = await bringBack('elsewhere/model.json', 'unnamed', null);
    expect(manifest.training.seed).toBe(SEED);
    expect(fileOf('unnamed', 'model.onnx')).toEqual(fileOf('own', 'model.onnx'));
  });

  it('is refused under another seed', async () => {
    const refused = bringBack('elsewhere/model.json', 'refused', SEED + 1);
    await expect(refused).rejects.toMatchObject({ problem: { reason: 'other_seed', matrix: 11, run: 12 } });
  });

  it('is refused when a column of the matrix held other values than the data gives now', async () => {
    const kept = readFileSync(beside('features.encodings.json'));
    const columns = { ...(record().columns as Record<string, string>), amount_credit: '0123456789abcdef' };
    rewrite({ columns });
    const refused = bringBack('elsewhere/model.json', 'refused', null);
    await expect(refused).rejects.toMatchObject({
      problem: { reason: 'other_matrix', columns: ['amount_credit'] },
    });
    rewrite({ columns: 7 });
    await expect(bringBack('elsewhere/model.json', 'refused', null)).rejects.toThrow('columns is no list');
    writeFileSync(beside('features.encodings.json'), kept);
    expect(existsSync(join(folder, 'refused'))).toBe(false);
  });
});

describe('a file that is refused', () => {
  const problemOf = (bytes: Uint8Array | string) => {
    try {
      readForeignBooster(Buffer.from(bytes)).close();
    } catch (error) {
      return (error as { problem?: unknown }).problem;
    }
    throw new Error('the model was read');
  };

  it.each<[string, () => Uint8Array | string, object]>([
    ['an empty one', () => '', { reason: 'unknown_format', firstBytes: 'nothing' }],
    ['another format', () => 'PK\x03\x04zip', { reason: 'unknown_format' }],
    ['an old binary', () => 'binf\x00\x00', { reason: 'unsupported_model', what: 'the format' }],
    ['a dump of LightGBM', () => '{"name":"tree","tree_info":[]}', { reason: 'unsupported_model' }],
    ['half a JSON', () => json.subarray(0, 5_000), { reason: 'malformed_model', where: 'model' }],
    [
      'an unknown feature',
      () => withName(3, 'shoe_size'),
      { reason: 'unknown_features', names: ['shoe_size'] },
    ],
    [
      'the outcome as a feature',
      () => withName(3, 'target'),
      { reason: 'unknown_features', names: ['target'] },
    ],
    ['a feature twice', () => withName(3, own.manifest.features[2]!), { reason: 'repeated_feature' }],
    [
      'no names, and no record of a matrix',
      () => withNames([]),
      { reason: 'unnamed_features', expected: null },
    ],
  ])('for being or holding %s', (_, make, problem) => {
    expect(problemOf(make())).toMatchObject(problem);
  });

  it('names both counts when the record lists another number of features', () => {
    expect(() => readForeignBooster(withNames([]), ['amount_credit', 'age_years'])).toThrow(
      `${own.manifest.features.length} features without names; they can be told by position only beside the record of the matrix, which lists 2`,
    );
  });
});
