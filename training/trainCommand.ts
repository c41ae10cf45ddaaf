// `npm run train -- --data DIR --out ARTEFACT [--allow-missing TABLE] [--seed S]`: the command line of training.
// With `--booster FILE` the trees come from a model trained elsewhere.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Estimate, Manifest } from '../wasm/artefact/manifest.ts';
import { MODEL_FEATURES } from './config.ts';
import { firstSnapshot } from './drift/firstSnapshot.ts';
import type { GateReport } from './export/gate.ts';
import { runForeign } from './foreign/trainForeign.ts';
import { createProgressLine } from './progressLine.ts';
import { checkSelection, readSelection } from './report/data/readSelection.ts';
import { runTraining, type TrainingOptions } from './run.ts';
import { sideTableNames } from './sideTableNames.ts';
import { artefactFacts } from './tracking/artefactFacts.ts';
import { withTracking } from './tracking/withTracking.ts';

const HELP = `npm run train -- --data DIR --out ARTEFACT [options]

  --data DIR             folder of the Home Credit tables (CSV, CSV.gz or Parquet)
  --out ARTEFACT         folder to write the artefact to, replaced if it is there
  --allow-missing TABLE  run without this side table; may be given several times
  --seed S               seed of split, encoding and booster (default 20180517)
  --booster FILE         take the trees of this model instead of training: model.json or model.ubj (XGBoost),
                         model.txt (LightGBM), over the features of npm run features
  --matrix-record FILE   the NAME.encodings.json written beside that matrix; checked against the data
                         (default: features.encodings.json beside the model, if there)
  --no-twin              do not train the model without sensitive features, which the report compares it
                         with (never trained with --booster)
  --selection FILE       what npm run selection -- --out FILE wrote over the same features, for the report
  --work DIR             where interrupted runs are resumed from (default .local/training)
  --memory MB            memory DuckDB may use (default 6000)`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      out: { type: 'string' },
      'allow-missing': { type: 'string', multiple: true, default: [] },
      seed: { type: 'string' },
      work: { type: 'string', default: join(import.meta.dirname, '../.local/training') },
      memory: { type: 'string', default: '6000' },
      booster: { type: 'string' },
      'matrix-record': { type: 'string' },
      selection: { type: 'string' },
      twin: { type: 'boolean', default: true },
      help: { type: 'boolean', default: false },
    },
    allowNegative: true,
  });
  if (values.help) return void console.log(HELP);
  if (!values.data || !values.out) throw new Error(`--data and --out are needed.\n\n${HELP}`);
  const startedAt = performance.now();
  const selection = values.selection === undefined ? null : await readSelection(values.selection);
  // Before the minutes of training; a model trained elsewhere may read fewer, and is checked when it is written.
  if (selection && values.booster === undefined) checkSelection(selection, MODEL_FEATURES);
  const options: TrainingOptions = {
    data: values.data,
    out: values.out,
    allowMissing: sideTableNames(values['allow-missing']),
    work: values.work,
    twin: values.twin,
    ...(selection && { selection }),
    memoryLimitMb: wholeNumber('--memory', values.memory, 500, 1_000_000),
    ...(values.seed !== undefined && { seed: wholeNumber('--seed', values.seed, 0, 2 ** 31 - 1) }),
  };
  const { booster, 'matrix-record': matrixRecord } = values;
  const { selection: _, ...parameters } = options;
  const tracked = { name: 'train', parameters: { ...parameters, ...(booster !== undefined && { booster }) } };
  const { manifest, gate } = await withTracking(tracked, async (run) => {
    const result =
      booster === undefined
        ? await trainOwn(options)
        : await runForeign({ ...options, booster, ...(matrixRecord !== undefined && { matrixRecord }) });
    run.record(await artefactFacts(options.out));
    return result;
  });
  const { metrics, data } = manifest;
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
  console.log(
    [
      `artefact   ${values.out}, model version ${manifest.modelVersion}, ${seconds} s`,
      `test part  ${data.applicants.test} applicants never looked at before, 95 % intervals`,
      `AUC ${word(metrics.auc)}   Gini ${word(metrics.gini)}   KS ${word(metrics.ks)}`,
      `log-loss ${word(metrics.logLoss)}   Brier ${word(metrics.brier)}   ECE ${word(metrics.expectedCalibrationError)}`,
      `decision   granted from ${manifest.decisionPoints} points (probability ${manifest.decisionThreshold.toFixed(4)})`,
      `cost ${word(metrics.costPerApplicant)} an applicant   accuracy ${word(metrics.accuracy)}   approval ${word(metrics.approvalRate)}`,
      `confusion  ${JSON.stringify(metrics.confusion)}`,
      `gate       ${gate.rows} + ${gate.hostileRows} hostile rows, largest difference ${gate.largestDifference.toExponential(2)}, flipped ${gate.flippedDecisions}`,
    ].join('\n'),
  );
}

async function trainOwn(options: TrainingOptions): Promise<{ manifest: Manifest; gate: GateReport }> {
  const { manifest, gate, booster, database } = await runTraining(options);
  await firstSnapshot(options.out, { database }, createProgressLine());
  booster.close();
  await database.close();
  return { manifest, gate };
}

function word({ value, low, high }: Estimate): string {
  return `${value.toFixed(4)} [${low.toFixed(4)}, ${high.toFixed(4)}]`;
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
