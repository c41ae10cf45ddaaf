// `node scripts/bench/driftBench.ts [--runs 1000]`: how often the drift verdict cries out without drift, and how often it
// finds a planted one, with Evidently's default rule on the same windows beside it. It prints and judges nothing.
// References are drawn anew, so the noise of the reference is part of the figures.

import os from 'node:os';
import { parseArgs } from 'node:util';
import { type BinnedRows, binRows, createWindowCounter } from '../../training/drift/binnedRows.ts';
import { profileCodes } from '../../training/drift/categoryBins.ts';
import { profileNumbers } from '../../training/drift/numberBins.ts';
import { seededRandom } from '../../training/evaluation/seededRandom.ts';
import type { FeatureMatrix } from '../../training/features/featureMatrix.ts';
import { binOfNumber } from '../../wasm/drift/binLayout.ts';
import { compareProfiles } from '../../wasm/drift/compareProfiles.ts';
import type { CurrentProfile } from '../../wasm/drift/currentProfile.ts';
import { emptyPointsHistogram } from '../../wasm/drift/pointsGroups.ts';
import type { FieldProfile, ReferenceProfile } from '../../wasm/drift/referenceProfile.ts';
import type { CategoryName } from '../../wasm/features/catalogue.ts';
import { evidentlyVerdict } from './drift/evidentlyRule.ts';
import {
  drawPopulation,
  MISSING_COLUMN,
  PLAIN_COLUMN,
  RARELY_MISSING_COLUMN,
} from './drift/plantedPopulation.ts';

const SIZES = [500, 2_000, 5_000, 20_000, 50_000] as const;
const POOL_ROWS = 120_000;
const REFERENCE_ROWS = [27_000, 27_000, 27_000, 27_000, 1_000] as const;

interface Tally {
  alarms: number;
  watches: number;
  drifted: number;
  theirAlarms: number;
  theirDrifted: number;
  runs: number;
}

const { values } = parseArgs({ options: { runs: { type: 'string', default: '1000' } } });
const runs = Number(values.runs);
const startedAt = performance.now();
console.log(
  `${new Date().toISOString()}  ${os.cpus()[0]?.model.trim()} x ${os.cpus().length}, Node ${process.versions.node}, ${runs} runs a line`,
);
const pool = drawPopulation(POOL_ROWS, 1);
const tallies = new Map<string, Tally>();
for (const [i, rows] of REFERENCE_ROWS.entries()) {
  const reference = referenceOf(drawPopulation(rows, 100 + i));
  // Four references share the runs; the small one shows Evidently's other rule.
  measure(reference, Math.ceil(runs / 4), 1_000 + i);
}
print();
console.log(
  `${((performance.now() - startedAt) / 1_000).toFixed(0)} s, ${Math.round(process.resourceUsage().maxRSS / 1e3)} MB`,
);

function measure(reference: ReferenceProfile, count: number, seed: number): void {
  const binned = binRows(
    reference,
    pool,
    Int32Array.from({ length: POOL_ROWS }, (_, row) => row),
  );
  const counter = createWindowCounter(reference, binned);
  const random = seededRandom(seed);
  const label = `reference ${String(reference.rows).padStart(6)}`;
  for (const size of SIZES.filter((rows) => reference.rows > 1_000 || rows <= 5_000)) {
    for (let run = 0; run < count; run++) {
      if (run % 25 === 0) progress(`${label}, window ${size}: ${run} of ${count}`);
      const rows = drawRows(random, size);
      const same = counter(rows);
      add(`${label}  window ${String(size).padStart(6)}  no drift`, reference, same);
      if (size > 5_000 || reference.rows <= 1_000) continue;
      const shifted = withBins(same, PLAIN_COLUMN, shiftedBins(reference, rows, PLAIN_COLUMN, 0.25));
      add(`${label}  window ${String(size).padStart(6)}  top feature +0.25 sd`, reference, shifted);
      for (const column of [MISSING_COLUMN, RARELY_MISSING_COLUMN]) {
        const doubled = withBins(same, column, doubledMissing(reference, binned, rows, column, random));
        const from = column === MISSING_COLUMN ? '5 %' : '2 %';
        add(`${label}  window ${String(size).padStart(6)}  missing ${from} doubled`, reference, doubled);
      }
    }
  }
}

function add(name: string, reference: ReferenceProfile, window: CurrentProfile): void {
  const tally = tallies.get(name) ?? {
    alarms: 0,
    watches: 0,
    drifted: 0,
    theirAlarms: 0,
    theirDrifted: 0,
    runs: 0,
  };
  tallies.set(name, tally);
  const { verdict } = compareProfiles(reference, window);
  const theirs = evidentlyVerdict(reference, window.features);
  tally.runs += 1;
  tally.alarms += Number(verdict.state === 'drift');
  tally.watches += Number(verdict.state === 'watch');
  tally.drifted += verdict.driftedFeatures;
  tally.theirAlarms += Number(theirs.isDatasetDrift);
  tally.theirDrifted += theirs.driftedColumns;
}

/** Over the last line, and only for whoever watches. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
  else process.stderr.write(`${text}\n`);
}

/** Without replacement: a Fisher-Yates shuffle that stops early, on a fresh order each time. */
function drawRows(random: () => number, size: number): Int32Array {
  const order = Int32Array.from({ length: POOL_ROWS }, (_, row) => row);
  for (let i = 0; i < size; i++) {
    const other = i + Math.floor(random() * (POOL_ROWS - i));
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  return order.subarray(0, size);
}

function shiftedBins(reference: ReferenceProfile, rows: Int32Array, column: number, sds: number): number[] {
  const profile = reference.features[column]!;
  if (profile.kind !== 'number') throw new RangeError('Only a number can be shifted.');
  const counts = profile.counts.map(() => 0);
  const shift = sds * profile.moments!.sd;
  for (const row of rows)
    counts[binOfNumber(profile, pool.values[row * pool.features.length + column]! + shift)]! += 1;
  return counts;
}

/** As many present values again are lost as are missing on average. */
function doubledMissing(
  reference: ReferenceProfile,
  { bins }: BinnedRows,
  rows: Int32Array,
  column: number,
  random: () => number,
): number[] {
  const profile = reference.features[column]!;
  const missing = profile.counts.length - 1;
  const share = profile.counts[missing]! / reference.rows;
  const counts = profile.counts.map(() => 0);
  for (const row of rows) {
    const bin = bins[row * reference.features.length + column]!;
    counts[bin !== missing && random() < share / (1 - share) ? missing : bin]! += 1;
  }
  return counts;
}

function withBins(window: CurrentProfile, column: number, counts: number[]): CurrentProfile {
  return { ...window, features: window.features.map((bins, i) => (i === column ? counts : bins)) };
}

/** The changed columns are the most important; the others fall off as those of a trained model do. */
function referenceOf(matrix: FeatureMatrix): ReferenceProfile {
  const rows = matrix.applicantIds.length;
  const width = matrix.features.length;
  const first = [PLAIN_COLUMN, MISSING_COLUMN, RARELY_MISSING_COLUMN];
  const weights = matrix.features.map((_, column) => (first.includes(column) ? 1 : 0.98 ** column));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const features = matrix.features.map((name, column): FieldProfile => {
    const codes = matrix.levels.get(name as CategoryName);
    const importance = weights[column]! / total;
    if (codes) return profileCodes(name, codes, importance);
    const column_ = Float32Array.from({ length: rows }, (_, row) => matrix.values[row * width + column]!);
    return profileNumbers(name, column_, importance);
  });
  return {
    formatVersion: 1,
    rows,
    outputRows: 0,
    features,
    outputs: [],
    pointsHistogram: emptyPointsHistogram(600),
  };
}

function print(): void {
  console.log(`${'windows'.padEnd(62)}   ours: alarm  watch  features   Evidently: alarm  features`);
  for (const [name, tally] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const per = (value: number) => `${((100 * value) / tally.runs).toFixed(1)} %`.padStart(7);
    const mean = (value: number) => (value / tally.runs).toFixed(2).padStart(8);
    console.log(
      `${name.padEnd(62)}       ${per(tally.alarms)} ${per(tally.watches)} ${mean(tally.drifted)}          ${per(tally.theirAlarms)} ${mean(tally.theirDrifted)}`,
    );
  }
}
