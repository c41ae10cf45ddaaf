// A part depends on the id and the seed alone, and the parts have the sizes that were asked for.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicantHash, fmix32, fnv1a32 } from './applicantHash.ts';
import { DEFAULT_SHARES, type Part, partOfApplicant, splitApplicants } from './splitApplicants.ts';

const APPLICANTS = 300_000;
const ids = Int32Array.from({ length: APPLICANTS }, (_, row) => 100_002 + row);

/** Four standard deviations of a binomial share. */
const noise = (share: number, count: number) => 4 * Math.sqrt((share * (1 - share)) / count);

describe('splitApplicants', () => {
  test('each row is in exactly one part', () => {
    const parts = splitApplicants(ids, { seed: 1 });
    const rows = Object.values(parts).flatMap((part) => [...part]);
    expect(rows.length).toBe(APPLICANTS);
    expect(new Set(rows).size).toBe(APPLICANTS);
  });

  test('the parts have their shares, within four standard deviations', () => {
    const parts = splitApplicants(ids, { seed: 1 });
    const expected: Record<Part, number> = { ...DEFAULT_SHARES, train: 0.54, validation: 0.06 };
    for (const part of Object.keys(expected) as Part[]) {
      const share = expected[part];
      expect(Math.abs(parts[part].length / APPLICANTS - share)).toBeLessThan(noise(share, APPLICANTS));
    }
  });

  test('neither the order nor the other applicants matter', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { minLength: 1, maxLength: 40 }),
        fc.integer(),
        (people, seed) => {
          const parts = splitApplicants(people.toReversed(), { seed });
          for (const part of Object.keys(parts) as Part[]) {
            for (const row of parts[part]) {
              const alone = splitApplicants([people[people.length - 1 - row]!], { seed });
              expect(alone[part].length).toBe(1);
            }
          }
        },
      ),
    );
  });

  test('other shares of the other parts leave the test part as it was', () => {
    const shares = { train: 0.75, calibration: 0.05, threshold: 0, test: 0.2 };
    const other = splitApplicants(ids, { seed: 1, shares, validationShareOfTrain: 0.3 });
    expect(other.test).toEqual(splitApplicants(ids, { seed: 1 }).test);
    expect(other.threshold.length).toBe(0);
    expect(other.validation.length / (other.train.length + other.validation.length)).toBeCloseTo(0.3, 2);
  });

  test('another seed gives an independent split', () => {
    const first = new Set(splitApplicants(ids, { seed: 1 }).test);
    const second = splitApplicants(ids, { seed: 2 }).test;
    const both = second.filter((row) => first.has(row)).length / APPLICANTS;
    expect(Math.abs(both - 0.04)).toBeLessThan(noise(0.04, APPLICANTS));
  });

  test('shares that do not add up to 1 or are negative are refused with their value', () => {
    const refuse = (shares: Record<'train' | 'calibration' | 'threshold' | 'test', number>) => () =>
      splitApplicants([1], { seed: 1, shares });
    expect(refuse({ train: 0.6, calibration: 0.1, threshold: 0.1, test: 0.1 })).toThrow(/add up to 0\.9/);
    expect(refuse({ train: 1.1, calibration: -0.1, threshold: 0, test: 0 })).toThrow(/calibration is -0\.1/);
    expect(() => splitApplicants([1], { seed: 1, validationShareOfTrain: 1 })).toThrow(/is 1, expected/);
  });
});

describe('applicantHash', () => {
  test('follows its published definition', () => {
    // fmix32(1) is the reference value of MurmurHash3's finaliser; "a" and "foobar" are FNV's own test vectors.
    expect(fmix32(1)).toBe(0x514e28b7);
    expect(fnv1a32('')).toBe(0x811c9dc5);
    expect(fnv1a32('a')).toBe(0xe40c292c);
    expect(fnv1a32('foobar')).toBe(0xbf9cf968);
  });

  test('gives the values of another implementation of the same definition', () => {
    // Computed with Python's integers. Other values would move people between the parts of published models.
    const known: [number, number, Part][] = [
      [100_002, 2_648_240_568, 'train'],
      [100_003, 3_506_670_871, 'train'],
      [100_004, 854_766_480, 'test'],
      [100_006, 738_527_154, 'test'],
      [456_255, 3_721_762_473, 'train'],
    ];
    for (const [id, hash, part] of known) {
      expect(applicantHash(id, 'split', 1) * 2 ** 32).toBe(hash);
      expect(partOfApplicant(id, { seed: 1 })).toBe(part);
    }
  });

  test('two purposes give uncorrelated numbers', () => {
    let sum = 0;
    for (const id of ids) sum += (applicantHash(id, 'split', 1) - 0.5) * (applicantHash(id, 'fold', 1) - 0.5);
    // The product of two centred uniform numbers has a standard deviation of 1/12.
    expect(Math.abs(sum / APPLICANTS)).toBeLessThan(4 / 12 / Math.sqrt(APPLICANTS));
  });

  test.each([-1, 1.5, 2 ** 32, Number.NaN])('refuses %d, which is no 32-bit id', (id) => {
    expect(() => applicantHash(id, 'split', 1)).toThrow(RangeError);
  });
});
