// `npm run features -- --data DIR --out features.parquet`: the matrix for training elsewhere, from the command line.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createProgressLine } from '../progressLine.ts';
import { sideTableNames } from '../sideTableNames.ts';
import { writeFeatureMatrix } from './writeFeatureMatrix.ts';

const HELP = `npm run features -- --data DIR --out features.parquet [options]

  --data DIR             folder of the Home Credit tables (CSV, CSV.gz or Parquet)
  --out FILE             .parquet or .csv, replaced if it is there; NAME.encodings.json is written beside it
  --allow-missing TABLE  run without this side table; may be given several times
  --part PART            train (applicants with an outcome, the default), test (without), or all
  --seed S               seed of split and encoding (default 20180517)
  --work DIR             where interrupted runs are resumed from (default .local/training)
  --memory MB            memory DuckDB may use (default 6000)

Columns: applicant_id, target, split (train, validation, calibration, threshold, test), then one float32 a feature.
Train on split = 'train', stop early on 'validation', and leave the others alone: calibration, decisionThreshold and
the reported figures are fitted on them by npm run train -- --booster FILE.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      out: { type: 'string' },
      'allow-missing': { type: 'string', multiple: true, default: [] },
      part: { type: 'string', default: 'train' },
      seed: { type: 'string' },
      work: { type: 'string', default: join(import.meta.dirname, '../../.local/training') },
      memory: { type: 'string', default: '6000' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void console.log(HELP);
  if (!values.data || !values.out) throw new Error(`--data and --out are needed.\n\n${HELP}`);
  if (!/\.(parquet|csv)$/i.test(values.out)) {
    throw new Error(`--out is "${values.out}", expected a name ending in .parquet or .csv.`);
  }
  const startedAt = performance.now();
  const { rows, record, recordPath } = await writeFeatureMatrix({
    data: values.data,
    out: values.out,
    allowMissing: sideTableNames(values['allow-missing']),
    part: partOf(values.part),
    work: values.work,
    memoryLimitMb: wholeNumber('--memory', values.memory, 500, 1_000_000),
    progress: createProgressLine(),
    ...(values.seed !== undefined && { seed: wholeNumber('--seed', values.seed, 0, 2 ** 31 - 1) }),
  });
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  console.log(
    [
      `matrix     ${values.out}, ${rows} applicants x ${record.features.length} features, ${seconds} s`,
      `record     ${recordPath}, seed ${record.seed}, data ${record.fingerprint.slice(0, 16)}`,
    ].join('\n'),
  );
}

function partOf(text: string): 'train' | 'test' | 'all' {
  if (text === 'train' || text === 'test' || text === 'all') return text;
  throw new Error(`--part is "${text}", expected train, test or all.`);
}

function wholeNumber(option: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < min || value > max) {
    throw new Error(`${option} is "${text}", expected a whole number from ${min} to ${max}.`);
  }
  return value;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
