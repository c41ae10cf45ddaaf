// population.bin of the demo, read back: whole, or refused with both numbers.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadComparison, parseComparison } from '../artefact/comparison.ts';
import { parseManifest } from '../artefact/loadArtefact.ts';
import { ArtefactError } from '../errors.ts';
import { hasRepaid, isGranted } from './population.ts';
import { loadPopulation, readPopulation } from './readPopulation.ts';
import { type PopulationRows, writePopulation } from './writePopulation.ts';

const DEMO = new URL('../../data/demo/artefact/', import.meta.url);
const read = (file: string) => new Uint8Array(readFileSync(new URL(file, DEMO)));
const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const manifest = parseManifest(readFileSync(new URL('manifest.json', DEMO), 'utf8'));
const bytes = read('population.bin');

function faultOf(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    if (error instanceof ArtefactError) return error.fault;
    throw error;
  }
  return 'nothing was refused';
}

const changed = (at: number, value: number): Uint8Array => {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
};

describe('the demo population', () => {
  it('is the test part, with the decisions and outcomes of the manifest', async () => {
    const population = await loadPopulation(manifest, bytes, sha256);
    expect(population.count).toBe(Math.min(10_000, manifest.data.applicants.test));
    const rows = Array.from({ length: population.count }, (_, row) => row);
    const count = (granted: boolean, repaid: boolean) =>
      rows.filter((row) => isGranted(population, row) === granted && hasRepaid(population, row) === repaid)
        .length;
    expect({
      refusedDefaults: count(false, false),
      missedDefaults: count(true, false),
      lostGoodCustomers: count(false, true),
      grantedGoodCustomers: count(true, true),
    }).toEqual(manifest.metrics.confusion);
  });

  it('is small', () => {
    expect(bytes.length).toBeLessThan(1_500_000);
  });

  it('is read alike from an odd address of a larger buffer', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    const odd = readPopulation(manifest, shifted.subarray(1));
    expect(odd.points).toEqual(readPopulation(manifest, bytes).points);
  });
});

describe('a population that is not one', () => {
  it('is refused with both numbers', () => {
    const file = 'population.bin';
    expect(faultOf(() => readPopulation(manifest, bytes.subarray(0, 10)))).toEqual({
      reason: 'truncated',
      file,
      needed: 24,
      found: 10,
    });
    expect(faultOf(() => readPopulation(manifest, bytes.subarray(0, bytes.length - 1)))).toEqual({
      reason: 'truncated',
      file,
      needed: bytes.length,
      found: bytes.length - 1,
    });
    expect(faultOf(() => readPopulation(manifest, changed(0, 7)))).toEqual({
      reason: 'wrong_magic',
      file,
      expected: 0x4f504c43,
      found: 7,
    });
    expect(faultOf(() => readPopulation(manifest, changed(4, 2)))).toEqual({
      reason: 'wrong_format',
      file,
      expected: 1,
      found: 2,
    });
    const features = manifest.features.slice(1);
    expect(faultOf(() => readPopulation({ features }, bytes))).toEqual({
      reason: 'file_feature_count',
      file,
      listed: features.length,
      found: manifest.features.length,
    });
    // More rows than the file has room for, and a directory beyond its end.
    expect(faultOf(() => readPopulation(manifest, changed(8, 2 ** 31)))).toMatchObject({
      reason: 'truncated',
    });
    expect(faultOf(() => readPopulation(manifest, changed(16, 2 ** 31)))).toMatchObject({
      reason: 'truncated',
    });
    expect(faultOf(() => readPopulation(manifest, changed(24, 0)))).toMatchObject({ reason: 'not_json' });
  });

  it('is refused when it is not the file of the manifest', async () => {
    await expect(loadPopulation(manifest, changed(bytes.length - 4, 1), sha256)).rejects.toThrow('SHA-256');
  });
});

describe('a population written and read back', () => {
  const rows: PopulationRows = {
    featureCount: 3,
    decisionPoints: 600,
    basePoints: 590.5,
    fields: [
      { name: 'contract_type', values: ['cash_loans', null, 'revolving_loans'] },
      { name: 'amount_income', values: [120_000, 90_000, null] },
    ],
    points: [640, 590, 612],
    repaid: [true, false, true],
    families: ['loanTerms', 'burden'],
    contributions: [
      [40.004, 10.003],
      [-10, 10],
      [400.25, -378.5],
    ],
  };

  it('has every value, the rows by their points', () => {
    const population = readPopulation({ features: ['a', 'b', 'c'] }, writePopulation(rows));
    expect([...population.points]).toEqual([590, 612, 640]);
    expect([0, 1, 2].map((row) => hasRepaid(population, row))).toEqual([false, true, true]);
    const [type, income] = population.columns;
    expect([...type!.level].map((level) => type!.codes![level])).toEqual([
      '',
      'revolving_loans',
      'cash_loans',
    ]);
    expect([...income!.level].map((level) => income!.numbers[level])).toEqual([90_000, Number.NaN, 120_000]);
    // 400 points need steps of two hundredths.
    expect(population.pointsPerStep).toBe(0.02);
    expect([...population.contributions[0]!].map((steps) => steps * 0.02)).toEqual([
      -10,
      expect.closeTo(400.26, 1),
      expect.closeTo(40, 1),
    ]);
  });

  it('refuses points that do not fit', () => {
    expect(() => writePopulation({ ...rows, points: [640, 590, 40_000] })).toThrow('40000');
  });
});

describe('comparison.json', () => {
  const text = readFileSync(new URL('comparison.json', DEMO), 'utf8');

  it('of the demo is there for both groups, and counts as the manifest does', async () => {
    const { groups } = await loadComparison(manifest, read('comparison.json'), sha256);
    expect(groups.all!.count).toBe(manifest.data.applicants.test);
    const { missedDefaults, grantedGoodCustomers } = manifest.metrics.confusion;
    expect(groups.granted!.count).toBe(missedDefaults + grantedGoodCustomers);
  });

  it('is refused with both numbers', () => {
    const features = manifest.features.slice(1);
    expect(faultOf(() => parseComparison({ features }, text))).toEqual({
      reason: 'file_feature_count',
      file: 'comparison.json',
      listed: features.length,
      found: manifest.features.length,
    });
    expect(faultOf(() => parseComparison(manifest, text.slice(0, -5)))).toMatchObject({ reason: 'not_json' });
    const other = text.replace('"formatVersion":1', '"formatVersion":2');
    expect(faultOf(() => parseComparison(manifest, other))).toMatchObject({ reason: 'invalid_file' });
  });
});
