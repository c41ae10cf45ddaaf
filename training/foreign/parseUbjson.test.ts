// The reader against documents written by hand from the draft, against libxgboost's own two formats, and against
// files cut or spoilt anywhere.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Booster } from '../booster/booster.ts';
import { BoosterError } from '../booster/boosterError.ts';
import { copyBytes, type Handle, libxgboost, type Out } from '../booster/libxgboost.ts';
import { createMatrix } from '../booster/matrix.ts';
import { plantedRows } from '../booster/plantedRows.ts';
import { trainBooster } from '../booster/trainBooster.ts';
import { parseUbjson } from './parseUbjson.ts';

const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)));

function failureOf(bytes: Uint8Array): { where: string; detail: string } {
  try {
    parseUbjson(bytes);
  } catch (error) {
    if (error instanceof BoosterError && error.problem.reason === 'malformed_model') return error.problem;
    throw error;
  }
  throw new Error('the document was read');
}

function saveUbjson(booster: Booster): Uint8Array {
  const length: Out<number> = [null];
  const bytes: Out<Handle> = [null];
  libxgboost().saveModel(booster.handle, '{"format":"ubj"}', length, bytes);
  return copyBytes(bytes[0]!, length[0]!);
}

function smallBooster(): Booster {
  const { features, labels } = plantedRows(500, 4, 1);
  const rows = createMatrix(features, 500, 4, { labels, featureNames: ['a', 'b', 'c', 'd'] });
  return trainBooster({
    train: rows,
    validation: rows,
    parameters: { max_depth: 3 },
    rounds: 4,
    earlyStoppingRounds: 4,
    metric: 'logloss',
    seed: 1,
  }).booster;
}

describe('a UBJSON document', () => {
  it.each<[string, Uint8Array, unknown]>([
    ['small integers', bytesOf('[i', [0xff], 'U', [0xff], 'I', [0xff, 0xfe], ']'), [-1, 255, -2]],
    [
      'longer integers',
      bytesOf('[l', [0x80, 0, 0, 0], 'L', [0, 0, 0, 1, 0, 0, 0, 2], ']'),
      [-(2 ** 31), 2 ** 32 + 2],
    ],
    ['floats', bytesOf('[d', [0x3f, 0xc0, 0, 0], 'D', [0xbf, 0xf8, 0, 0, 0, 0, 0, 0], ']'), [1.5, -1.5]],
    ['nothing, yes, no, a letter, a text', bytesOf('[ZTFCxSU', [3], 'hé]'), [null, true, false, 'x', 'hé']],
    ['a typed list', bytesOf('[$U#U', [3, 7, 8, 9]), [7, 8, 9]],
    ['a counted list', bytesOf('[#U', [2], 'TU', [5]), [true, 5]],
    ['an empty list', bytesOf('[$d#L', [0, 0, 0, 0, 0, 0, 0, 0]), []],
    ['an object', bytesOf('{U', [1], 'aT', 'U', [1], 'b[]}'), { a: true, b: [] }],
    ['a counted object', bytesOf('{#U', [1], 'U', [1], 'aF'), { a: false }],
    ['marks that say nothing', bytesOf('NN[NTN]'), [true]],
  ])('gives back %s', (_, bytes, value) => {
    expect(parseUbjson(bytes)).toEqual(value);
  });

  it.each<[string, Uint8Array, string, RegExp]>([
    ['no byte', bytesOf(), 'byte 0', /1 bytes expected, 0 left/],
    ['an unknown mark', bytesOf('[?]'), 'byte 1', /the mark "\?" begins no value/],
    ['bytes after the end', bytesOf('TT'), 'byte 1', /1 bytes follow/],
    ['a length below 0', bytesOf('Si', [0xff]), 'byte 3', /the length is -1/],
    ['a text longer than the file', bytesOf('SU', [9], 'abc'), 'byte 3', /9 bytes expected, 3 left/],
    [
      'a list longer than the file',
      bytesOf('[$d#l', [0x7f, 0xff, 0xff, 0xff]),
      'byte 9',
      /2147483647 values announced, 0 bytes left/,
    ],
    [
      'values without bytes',
      bytesOf('[$T#l', [0x7f, 0xff, 0xff, 0xff]),
      'byte 9',
      /a container of "T" is not read/,
    ],
    ['a type without a count', bytesOf('[$U', [1]), 'byte 3', /type but no count/],
    ['an integer beyond exactness', bytesOf('L', [0x7f, 0, 0, 0, 0, 0, 0, 0]), 'byte 9', /beyond 2\^53/],
    ['a text that is not UTF-8', bytesOf('SU', [2, 0xc3, 0x28]), 'byte 3', /not UTF-8/],
    ['a key twice', bytesOf('{U', [1], 'aTU', [1], 'aT}'), 'byte 8', /"a" comes twice/],
    ['nesting without end', bytesOf('['.repeat(1_000_000)), 'byte 66', /deeper than 64/],
  ])('with %s is refused, and the byte is said', (_, bytes, where, detail) => {
    expect(failureOf(bytes)).toMatchObject({ where, detail: expect.stringMatching(detail) });
  });
});

describe('the two formats of libxgboost', () => {
  using booster = smallBooster();
  const ubjson = saveUbjson(booster);
  const json: unknown = JSON.parse(Buffer.from(booster.saveModelJson()).toString());

  it('hold the same document', () => {
    // JSON's texts of float32 are shortened to 9 digits, which still name the same float32.
    const rounded = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value), (_, item: unknown) =>
        typeof item === 'number' ? Math.fround(item) : typeof item === 'boolean' ? Number(item) : item,
      );
    expect(rounded(parseUbjson(ubjson))).toEqual(rounded(json));
  });

  it('is refused with a position wherever it is cut', () => {
    for (let length = 0; length < ubjson.length; length++) {
      expect(failureOf(ubjson.subarray(0, length)).where).toMatch(/^byte \d+$/);
    }
  });

  it('never hangs and fails with its own error alone when any bytes are spoilt', () => {
    const spoilt = fc.array(fc.tuple(fc.nat(ubjson.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    let slowest = 0;
    fc.assert(
      fc.property(spoilt, (changes) => {
        const bytes = ubjson.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const startedAt = performance.now();
        try {
          parseUbjson(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(BoosterError);
        }
        slowest = Math.max(slowest, performance.now() - startedAt);
      }),
      { numRuns: 3_000 },
    );
    // A few milliseconds each; the limit is for a machine busy with other work.
    expect(slowest).toBeLessThan(2_000);
  });

  it('gives any bytes an answer or an error of its own', () => {
    const marks = fc.constantFrom(...Buffer.from('[]{}$#iUIlLdDSCTFZN'), 0, 1, 2, 255);
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 200 }), (bytes) => {
        try {
          parseUbjson(Uint8Array.from(bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(BoosterError);
        }
      }),
      { numRuns: 5_000 },
    );
  });
});
