import { describe, expect, it } from 'vitest';
import { functionsRan, instrumentModule } from './instrumentModule.ts';
import { readLeb128, writeLeb128 } from './leb128.ts';
import { trimModule } from './trimModule.ts';
import { countUsed, isUsed, packUsed } from './usedFunctions.ts';
import { readSections, writeSections } from './wasmModule.ts';

/** Written by hand: a global, and functions `one` (calls nothing), `two` (a local; calls `one`), `three`; two are exported. */
const section = (id: number, ...payload: number[]) => [id, payload.length, ...payload];
const small = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, 1, 0x60, 0, 1, 0x7f),
  ...section(3, 3, 0, 0, 0),
  ...section(6, 1, 0x7f, 0x01, 0x41, 5, 0x0b),
  ...section(7, 2, 3, 0x74, 0x77, 0x6f, 0, 1, 5, 0x74, 0x68, 0x72, 0x65, 0x65, 0, 2),
  ...section(10, 3, 4, 0, 0x41, 7, 0x0b, 6, 1, 2, 0x7f, 0x10, 0, 0x0b, 4, 0, 0x23, 0, 0x0b),
  ...section(0, 4, 0x6e, 0x61, 0x6d, 0x65),
]);
type Exports = { readonly two: () => number; readonly three: () => number };
const start = (bytes: Uint8Array<ArrayBuffer>) => new WebAssembly.Instance(new WebAssembly.Module(bytes));

describe('sections', () => {
  it('are read and written back byte for byte', () => {
    expect(writeSections(readSections(small))).toEqual(small);
  });

  it('of a file that is cut short, or no module, are refused', () => {
    expect(() => readSections(small.subarray(0, small.length - 1))).toThrow(/ends at \d+, the file at \d+/);
    expect(() => readSections(Uint8Array.of(1, 2, 3))).toThrow('found 3 other bytes');
  });
});

describe('LEB128', () => {
  it('gives back what was written, up to the largest u32', () => {
    for (const value of [0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32 - 1]) {
      const bytes = Uint8Array.from([9, ...writeLeb128(value)]);
      expect(readLeb128(bytes, 1)).toEqual({ value, next: bytes.length });
    }
  });

  it('has the bytes of the example in the DWARF standard: 624485', () => {
    expect(writeLeb128(624485)).toEqual([0xe5, 0x8e, 0x26]);
  });

  it('that does not end is refused', () => {
    expect(() => readLeb128(Uint8Array.of(0x80, 0x80), 0)).toThrow('at byte 0 of 2');
  });
});

describe('an instrumented module', () => {
  it('answers as before and says which functions ran', () => {
    const { bytes, functions } = instrumentModule(small);
    const instance = start(bytes);
    const { two, three } = instance.exports as Exports;
    expect([functions, functionsRan(instance, functions)]).toEqual([3, [false, false, false]]);
    expect(two()).toBe(7);
    expect(functionsRan(instance, functions)).toEqual([true, true, false]);
    expect(three()).toBe(5);
    expect(functionsRan(instance, functions)).toEqual([true, true, true]);
  });
});

describe('a trimmed module', () => {
  it('runs what is used and stops at what is not', () => {
    const used = packUsed('', [true, true, false]);
    const { two, three } = start(trimModule(small, used)).exports as Exports;
    expect(two()).toBe(7);
    expect(three).toThrow(WebAssembly.RuntimeError);
    expect(three).toThrow('unreachable');
  });
});

describe('a list of used functions', () => {
  it.each([
    ['begins with a used one', [true, false, false, true, true]],
    ['begins with an unused one', [false, true, true, false]],
    ['none', [false, false]],
    ['all', [true, true]],
  ])('says of each function what went in: %s', (_, ran) => {
    const used = packUsed('', ran);
    const keeps = isUsed(used);
    expect(ran.map((_one, i) => keeps(i))).toEqual(ran);
    expect(countUsed(used)).toBe(ran.filter(Boolean).length);
  });
});
