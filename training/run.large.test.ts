import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTraining, type TrainingResult } from './run.ts';
import { generateTables } from './synthetic/generateTables.ts';

const folder = mkdtempSync(join(tmpdir(), 'clairscore-run-'));
const data = join(folder, 'tables');
const silent = { update() {}, finish() {} };

/** Runs, closes what the run holds open, and gives back what it said. */
async function train(out: string, options: { work?: string; seed?: number } = {}): Promise<TrainingResult> {
  const result = await runTraining({
    data,
    out: join(folder, out),
    allowMissing: [],
    work: join(folder, options.work ?? `work-${out}`),
    progress: silent,
    ...(options.seed !== undefined && { seed: options.seed }),
  });
  result.booster.close();
  await result.database.close();
  return result;
}

const bytesOf = (out: string) =>
  Object.fromEntries(
    readdirSync(join(folder, out)).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, out, file)))
        .digest('hex'),
    ]),
  );

describe('a training run on synthetic tables', () => {
  let first: TrainingResult;
  beforeAll(async () => {
    const options = {
      folder: data,
      applicants: 4_000,
      seed: 3,
      driftMonths: 0,
      monthApplicants: 0,
      force: false,
    };
    await generateTables(options, { write: () => true });
    first = await train('first');
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('writes an artefact whose model ranks unseen applicants', () => {
    expect(readdirSync(join(folder, 'first')).sort()).toEqual([
      'comparison.json',
      'manifest.json',
      'model-card.en.html',
      'model-card.fr.html',
      'model.onnx',
      'population.bin',
      'reference.json',
      'report.json',
    ]);
    expect(first.manifest.metrics.auc.value).toBeGreaterThan(0.65);
    expect(first.gate.flippedDecisions).toBe(0);
    // Granting all costs ten times the share of defaults, refusing all the share of the others.
    const { defaultRate, costPerApplicant } = first.manifest.metrics;
    expect(costPerApplicant.value).toBeLessThan(Math.min(10 * defaultRate, 1 - defaultRate));
  });

  it('tells where nearly all training rows lie', () => {
    const { trainingRanges = {} } = first.manifest;
    const { matrix, split } = first;
    expect(Object.keys(trainingRanges)).toContain('amount_credit');
    for (const [name, [low, high]] of Object.entries(trainingRanges)) {
      const column = matrix.features.indexOf(name as (typeof matrix.features)[number]);
      const known = [...split.train]
        .map((row) => matrix.values[row * matrix.features.length + column]!)
        .filter((value) => !Number.isNaN(value));
      // The bounds are decimals, the matrix is float32.
      const outside = known.filter((value) => value < Math.fround(low) || value > Math.fround(high)).length;
      expect(outside / known.length, name).toBeLessThanOrEqual(0.002);
    }
  });

  it('gives the same bytes again from the same data and seed, with nothing to resume from', async () => {
    await train('again');
    expect(bytesOf('again')).toEqual(bytesOf('first'));
  });

  it('gives the same bytes when resumed', async () => {
    await train('resumed', { work: 'work-first' });
    expect(bytesOf('resumed')).toEqual(bytesOf('first'));
  });

  it('gives another model for another seed', async () => {
    const other = await train('other', { work: 'work-first', seed: 4 });
    expect(other.manifest.modelVersion).not.toBe(first.manifest.modelVersion);
  });

  it('puts every applicant in one part only', () => {
    const { applicants } = first.manifest.data;
    expect(Object.values(applicants).reduce((sum, count) => sum + count, 0)).toBe(4_000);
    expect(Math.abs(applicants.test / 4_000 - 0.2)).toBeLessThan(0.03);
  });

  it('lets neither the outcome nor an id into the features', () => {
    for (const name of first.manifest.features) expect(name).not.toMatch(/target|_id$|sk_id|applicant/i);
  });

  it('writes nothing when a table is broken', async () => {
    truncateSync(join(data, 'bureau.csv'), 50_001);
    await expect(train('broken')).rejects.toThrow('bureau.csv');
    expect(existsSync(join(folder, 'broken'))).toBe(false);
  });
});
