// report.json of a whole run: readable, small, without anybody in it, and true to the manifest beside it.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORT_FORMAT_VERSION, type TrainingReport } from '../../../wasm/artefact/report.ts';
import { runTraining, type TrainingResult } from '../../run.ts';
import { joinHistory, partHistory, sampleHistory } from '../../stages/boosterHistory.ts';
import { generateTables } from '../../synthetic/generateTables.ts';
import { ReportError, readReport } from './readReport.ts';
import { reportedWarnings } from './reportedWarnings.ts';
import { roundNumbers } from './roundNumbers.ts';

const folder = mkdtempSync(join(tmpdir(), 'clairscore-report-'));
const path = join(folder, 'artefact/report.json');

describe('the report of a run', () => {
  let report: TrainingReport;
  let result: TrainingResult;
  beforeAll(async () => {
    const tables = join(folder, 'tables');
    const population = {
      folder: tables,
      applicants: 3_000,
      seed: 8,
      driftMonths: 0,
      monthApplicants: 0,
      force: false,
    };
    await generateTables(population, { write: () => true });
    result = await runTraining({
      data: tables,
      out: join(folder, 'artefact'),
      allowMissing: [],
      work: join(folder, 'work'),
      twin: true,
      progress: { update() {}, finish() {} },
    });
    result.booster.close();
    await result.database.close();
    report = await readReport(path);
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('agrees with the manifest about the test part', () => {
    const { metrics, data, decisionThreshold } = result.manifest;
    expect(report.testCost.chosen.cost.value).toBeCloseTo(metrics.costPerApplicant.value, 5);
    expect(report.testCost.chosen.decisionThreshold).toBeCloseTo(decisionThreshold, 5);
    expect(report.reliability.bins.reduce((sum, bin) => sum + bin.applicants, 0)).toBe(data.applicants.test);
    expect(report.parts.test.applicants).toBe(data.applicants.test);
    const [granted, refused] = [true, false].map((isGranted) => {
      const { missedDefaults, grantedGoodCustomers, refusedDefaults, lostGoodCustomers } = metrics.confusion;
      return isGranted ? missedDefaults + grantedGoodCustomers : refusedDefaults + lostGoodCustomers;
    });
    const groups = report.fairness.attributes[0]!.groups.flatMap((group) =>
      group.status === 'ok' ? [group] : [],
    );
    const applicants = groups.reduce((sum, group) => sum + group.applicants, 0);
    const approved = groups.reduce((sum, group) => sum + group.approvalRate.value * group.applicants, 0);
    expect(applicants).toBe(granted! + refused!);
    expect(approved / applicants).toBeCloseTo(metrics.approvalRate.value, 5);
  });

  it('explores the rows boosting saw and explains those of the test part', () => {
    expect(report.exploration.applicants).toBe(
      report.parts.train.applicants + report.parts.validation.applicants,
    );
    expect(report.importance.rows).toBe(report.parts.test.applicants);
    expect(report.importance.features.map(({ feature }) => feature).sort()).toEqual(
      [...result.manifest.features].sort(),
    );
  });

  it('explains its rows exactly: margins, whole points, and what libxgboost says', () => {
    const fidelity = report.fidelity!;
    expect(fidelity.rows).toBe(report.importance.rows);
    expect(fidelity.pointsAddUpShare).toBe(1);
    // Margins are sums of 1,500 float32 leaves.
    expect(fidelity.additivity.largest).toBeLessThan(1e-5);
    expect(fidelity.additivity.mean).toBeLessThanOrEqual(fidelity.additivity.largest);
    expect(fidelity.engine!.rows).toBe(Math.min(1_000, fidelity.rows));
    expect(fidelity.engine!.largestDifference).toBeLessThan(1e-4);
    expect(fidelity.engine!.largestDifference).toBeGreaterThan(0);
  });

  it('has what a page draws: 20 features, and bands that hold most of their curve', () => {
    expect(report.importance.dependence.length).toBe(20);
    expect(report.importance.beeswarm.map(({ feature }) => feature)).toEqual(
      report.importance.features.slice(0, 20).map(({ feature }) => feature),
    );
    const within = (
      points: readonly { low: number | null; high: number | null }[],
      value: (i: number) => number,
    ) => points.filter(({ low, high }, i) => low! <= value(i) && value(i) <= high!).length / points.length;
    const { roc, precisionRecall, lift, ks, rocArea } = report;
    expect(within(roc, (i) => roc[i]!.truePositiveRate)).toBeGreaterThan(0.9);
    expect(within(precisionRecall.curve, (i) => precisionRecall.curve[i]!.precision)).toBeGreaterThan(0.9);
    expect(
      within(
        ks.curve.map(({ defaultedInterval }) => defaultedInterval!),
        (i) => ks.curve[i]!.defaultedShare,
      ),
    ).toBe(1);
    expect(
      within(
        lift.map((group) => group.cumulativeDefaultsInterval!),
        (i) => lift[i]!.cumulativeDefaultsShare,
      ),
    ).toBe(1);
    expect(rocArea).toEqual(roundNumbers(result.manifest.metrics.auc));
  });

  it('says which threshold decides and why', () => {
    const choice = report.thresholdChoice!;
    expect(choice.taken === 'theoretical').toBe(choice.aboveLowest <= choice.noise);
    expect(choice.wholePoint.points).toBe(result.manifest.decisionPoints);
    // Half a point is 0.7 % of the odds.
    expect(Math.abs(Math.log(choice.wholePoint.decisionThreshold / choice.decisionThreshold))).toBeLessThan(
      0.007,
    );
  });

  it('keeps every monotone sign the catalogue asks for', () => {
    const signed = report.importance.features.filter(({ monotoneSign }) => monotoneSign !== null);
    expect(signed.length).toBeGreaterThan(20);
    expect(signed.filter(({ monotoneKept }) => monotoneKept !== true)).toEqual([]);
  });

  it('compares with a twin that reads nothing sensitive', () => {
    const twin = report.fairness.twin!;
    expect(twin.removedFeatures).toContain('gender');
    expect(twin.aucDifference.value).toBeCloseTo(twin.auc.value - result.manifest.metrics.auc.value, 4);
    expect(twin.costDifference.value).toBeCloseTo(
      twin.costPerApplicant.value - result.manifest.metrics.costPerApplicant.value,
      4,
    );
  });

  it('says how later applicants are scored, beside the noise of their number', () => {
    const later = report.stability.comparisons.find(
      ({ population, reference }) => population === 'later' && reference === 'test',
    )!;
    expect(later.applicants).toBeGreaterThan(100);
    // The same generator made them: an index far above the noise would be a fault of the encoding.
    expect(later.psi).toBeLessThan(2 * later.noise.upper);
  });

  it('is written with every member that the contract knows, and none that it does not', () => {
    const written: unknown = JSON.parse(readFileSync(path, 'utf8'));
    expect(written).toEqual(report);
    expect(report.formatVersion).toBe(REPORT_FORMAT_VERSION);
  });

  it('is below 500 kB and holds the id of nobody', () => {
    const text = readFileSync(path, 'utf8');
    expect(text.length).toBeLessThan(500_000);
    // Amounts have as many digits as ids and are rounded: left out, for one may look like an id by chance.
    const amounts = ['from', 'to', 'distribution'];
    const rest = JSON.stringify(report, (name, value: unknown) => (amounts.includes(name) ? null : value));
    const numbers = new Set(rest.match(/\d+(\.\d+)?/g));
    expect([...result.matrix.applicantIds].filter((id) => numbers.has(String(id)))).toEqual([]);
  });

  it('is refused when it is another file, or another format, by the name of what is wrong', async () => {
    const other = join(folder, 'other.json');
    writeFileSync(other, 'no JSON');
    await expect(readReport(other)).rejects.toThrow(ReportError);
    writeFileSync(other, JSON.stringify({ ...report, formatVersion: 1, lift: [{ applicants: -1 }] }));
    await expect(readReport(other)).rejects.toThrow(/formatVersion[\s\S]*lift/);
  });
});

describe('parts of the report', () => {
  it('round to six digits, leave whole numbers whole, and refuse what JSON cannot say', () => {
    expect(roundNumbers({ a: [1 / 3, 123_456_789], b: { c: null, d: 'x' } })).toEqual({
      a: [0.333333, 123_456_789],
      b: { c: null, d: 'x' },
    });
    expect(() => roundNumbers({ a: [0, Number.NaN] })).toThrow('report.a[1] is NaN');
  });

  it('quote no id in a warning', () => {
    const orphan = {
      reason: 'orphan_rows',
      file: 'bureau.csv',
      column: 'SK_ID_CURR',
      parents: ['application'],
      rows: 3,
      totalRows: 9,
      example: '100777',
    } as const;
    const repeated = {
      reason: 'repeated_rows',
      file: 'x.csv',
      columns: ['SK_ID_PREV'],
      value: '100777',
      occurrences: 2,
      repeatedKeys: 1,
      surplusRows: 1,
    } as const;
    const warnings = reportedWarnings([orphan, repeated]);
    expect(JSON.stringify(warnings)).not.toContain('100777');
    expect(warnings[0]!.text).toContain('3 of 9 rows');
  });

  it('keep the history of boosting beside the model, whatever bytes that has', () => {
    const rounds = Array.from({ length: 350 }, (_, iteration) => ({
      iteration,
      train: null,
      validation: 1 / (1 + iteration),
    }));
    const history = sampleHistory('logloss', { history: rounds, bestIteration: 301 });
    expect(history.rounds.length).toBeLessThanOrEqual(103);
    expect(history.rounds.map(({ round }) => round)).toEqual(expect.arrayContaining([1, 302, 350]));
    const model = Uint8Array.of(10, 0, 255, 10);
    const read = partHistory(joinHistory(history, model));
    expect(read.history).toEqual(history);
    expect([...read.model]).toEqual([...model]);
    expect(partHistory(joinHistory(null, model)).history).toBeNull();
  });
});
