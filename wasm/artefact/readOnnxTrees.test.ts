import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeOnnx } from '../../training/export/writeOnnx.ts';
import { randomForest } from '../runtime/fixtures/randomForest.ts';
import { ModelError } from './modelError.ts';
import { readOnnxTrees } from './readOnnxTrees.ts';

const anyModel = fc
  .record({
    seed: fc.nat(),
    size: fc.record({
      trees: fc.integer({ min: 1, max: 12 }),
      depth: fc.nat(5),
      features: fc.integer({ min: 1, max: 300 }),
    }),
    slope: fc.float({ noDefaultInfinity: true, noNaN: true }),
    intercept: fc.float({ noDefaultInfinity: true, noNaN: true }),
    metadata: fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })),
  })
  .map(({ seed, size, slope, intercept, metadata }) => ({
    forest: randomForest(seed, size),
    calibration: { slope, intercept },
    metadata: Object.fromEntries(Object.entries(metadata)),
  }));

const small = {
  forest: randomForest(5, { trees: 2, depth: 2, features: 3 }),
  calibration: { slope: 1.5, intercept: -0.25 },
  metadata: { seed: '5', lender: 'Prêt à dépenser 🏦' },
};

describe('readOnnxTrees', () => {
  it('reads back what was written', () => {
    fc.assert(fc.property(anyModel, (model) => void expect(readOnnxTrees(writeOnnx(model))).toEqual(model)));
  });

  it('reads from the middle of a larger buffer', () => {
    const file = writeOnnx(small);
    const larger = new Uint8Array(file.length + 7).fill(0xff);
    larger.set(file, 3);
    expect(readOnnxTrees(larger.subarray(3, 3 + file.length))).toEqual(small);
  });

  it('refuses every truncation of a file that cuts into it', () => {
    const file = writeOnnx({ ...small, metadata: {} });
    for (let length = 0; length < file.length; length++) {
      expect(() => readOnnxTrees(file.subarray(0, length)), `${length} bytes`).toThrow(ModelError);
    }
  });

  it('says how many bytes are missing', () => {
    const file = writeOnnx(small);
    const cut = file.subarray(0, 100);
    expect(() => readOnnxTrees(cut)).toThrow(/^field 7 of model at byte \d+ needs \d+ bytes, \d+ are left$/);
  });

  it.each([
    [
      'another operator',
      'TreeEnsembleRegressor',
      'TreeEnsembleRegressoR',
      'operator of node 0 is "TreeEnsembleRegressoR", expected "TreeEnsembleRegressor"',
    ],
    ['another mode', 'BRANCH_LT', 'BRANCH_GT', 'nodes_modes[0] is "BRANCH_GT", expected "LEAF"'],
    ['another aggregate', 'SUM', 'MIN', 'aggregate_function is "MIN", expected "SUM"'],
    ['another transformation', 'NONE', 'NANE', 'post_transform is "NANE", expected "NONE"'],
    ['another attribute', 'nodes_hitrates', 'nodes_hitrate_', 'the model has no attribute nodes_hitrates'],
    [
      'another wiring',
      'scaled_margin',
      'scaled_morgin',
      'outputs of node 1 is "scaled_morgin", expected "scaled_margin"',
    ],
    [
      'another domain',
      'ai.onnx.ml',
      'ai.onnx.mm',
      'domain of operator set 1 is "ai.onnx.mm", expected "ai.onnx.ml"',
    ],
  ])('refuses %s', (_name, written, changed, message) => {
    expect(() => readOnnxTrees(replaced(writeOnnx(small), written, changed))).toThrow(message);
  });

  it('refuses arrays of different lengths, with both numbers', () => {
    // Drops one entry of `nodes_treeids` by making its last entry the overlong second byte of the one before.
    const file = writeOnnx(small);
    const nodes = small.forest.feature.length;
    const at = indexOf(file, 'nodes_treeids') + 'nodes_treeids'.length + 2;
    file[at + nodes - 2]! |= 0x80;
    expect(() => readOnnxTrees(file)).toThrow(`nodes_treeids has ${nodes - 1} entries, expected ${nodes}`);
  });

  it('answers flipped, cut and repeated bytes with a ModelError or a forest that can be walked, soon', () => {
    const file = writeOnnx(small);
    const damage = fc.array(
      fc.record({
        at: fc.nat(file.length - 1),
        byte: fc.nat(255),
        kind: fc.constantFrom('flip', 'cut', 'double'),
      }),
      { minLength: 1, maxLength: 4 },
    );
    let refused = 0;
    fc.assert(
      fc.property(damage, (steps) => {
        try {
          const { forest } = readOnnxTrees(steps.reduce(damaged, file));
          walkAllPaths(forest);
        } catch (error) {
          expect(error).toBeInstanceOf(ModelError);
          refused++;
        }
      }),
      { numRuns: 5000 },
    );
    expect(refused).toBeGreaterThan(1000);
  });

  it('answers every single-bit flip of a file with a ModelError or a forest that can be walked', () => {
    const file = writeOnnx(small);
    for (let bit = 0; bit < 8 * file.length; bit++) {
      file[bit >> 3]! ^= 1 << (bit & 7);
      try {
        walkAllPaths(readOnnxTrees(file).forest);
      } catch (error) {
        expect(error, `bit ${bit}`).toBeInstanceOf(ModelError);
      }
      file[bit >> 3]! ^= 1 << (bit & 7);
    }
  });
});

function damaged(
  bytes: Uint8Array,
  { at, byte, kind }: { at: number; byte: number; kind: string },
): Uint8Array {
  if (kind === 'cut') return bytes.slice(0, at);
  if (kind === 'double') return Uint8Array.of(...bytes.subarray(0, at), ...bytes);
  const copy = bytes.slice();
  if (at < copy.length) copy[at] = byte;
  return copy;
}

/** Throws RangeError where an index leaves the arrays or a node is met twice. */
function walkAllPaths(forest: ReturnType<typeof readOnnxTrees>['forest']): void {
  let met = 0;
  const visit = (node: number): void => {
    if (!(node >= 0 && node < forest.feature.length) || ++met > forest.feature.length)
      throw new RangeError(`node ${node}`);
    if (forest.feature[node]! < 0) return;
    if (forest.feature[node]! >= forest.featureCount) throw new RangeError(`feature ${forest.feature[node]}`);
    visit(forest.left[node]!);
    visit(forest.right[node]!);
  };
  forest.roots.forEach(visit);
  if (met !== forest.feature.length) throw new RangeError(`${met} of ${forest.feature.length} nodes reached`);
}

function indexOf(file: Uint8Array, text: string): number {
  return Buffer.from(file).indexOf(text);
}

/** All occurrences of `text` replaced by another of the same length, so that no length field changes. */
function replaced(file: Uint8Array, text: string, by: string): Uint8Array {
  const copy = Buffer.from(file);
  for (let at = copy.indexOf(text); at >= 0; at = copy.indexOf(text, at + 1)) copy.write(by, at);
  return copy;
}
