// `npm run demo`: rebuilds everything in data/ from synthetic applicants: tables, model, embedded applicants and
// golden cases. Same seed, same bytes. Nothing here comes from a real person.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { simulateMonths } from '../../training/drift/simulateMonths.ts';
import { createProgressLine } from '../../training/progressLine.ts';
import { runTraining } from '../../training/run.ts';
import { writeWhole } from '../../training/stages/resumable.ts';
import { generateTables } from '../../training/synthetic/generateTables.ts';
import { writeApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { answerHelp } from '../run/answerHelp.ts';
import { goldenCases } from './goldenCases.ts';
import { pickDemoApplicants } from './pickDemoApplicants.ts';

const ROOT = join(import.meta.dirname, '../..');
const DEMO_APPLICANTS = 1_200;
/** Simulated applications a month, and the last month: the demo's monitoring at first start. */
const MONTH_APPLICANTS = 2_000;
const LAST_MONTH = '2026-10';

const HELP = `npm run demo [-- options]

Rebuilds data/ from synthetic applicants: tables, model, embedded applicants, golden cases. Same seed, same bytes.

  --applicants N  of the synthetic tables (default 50000)
  --seed S        of the tables (default 1)
  --work DIR      where interrupted runs are resumed from (default .local/demo)`;

answerHelp(HELP);

const { values } = parseArgs({
  options: {
    applicants: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    work: { type: 'string', default: join(ROOT, '.local/demo') },
  },
});

const applicants = Number(values.applicants);
const seed = Number(values.seed);
const tables = join(values.work, `tables-${applicants}-${seed}`);
await generateTables(
  { folder: tables, applicants, seed, driftMonths: 0, monthApplicants: 0, force: false },
  process.stderr,
);
const out = join(ROOT, 'data/demo/artefact');
const training = await runTraining({
  data: tables,
  out,
  allowMissing: [],
  work: join(values.work, 'training'),
  twin: true,
});
const { connection } = training.database;

const chosen = await pickDemoApplicants(connection, DEMO_APPLICANTS);
await writeWhole(join(ROOT, 'data/demo/applicants.bin'), writeApplicantShard(chosen));
const golden = goldenCases(training, chosen);
await writeWhole(join(ROOT, 'data/golden/cases.json'), `${JSON.stringify(golden, null, 1)}\n`);

training.booster.close();
await training.database.close();
const months = await simulateMonths({
  artefact: out,
  work: join(values.work, 'months'),
  seed,
  applicantsAMonth: MONTH_APPLICANTS,
  lastMonth: LAST_MONTH,
  progress: createProgressLine(),
});
await writeWhole(join(ROOT, 'data/demo/drift.json'), `${JSON.stringify(months)}\n`);
const report = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as { modelVersion: string };
const { auc, costPerApplicant, approvalRate } = training.manifest.metrics;
console.log(
  `demo model ${report.modelVersion}: AUC ${auc.value.toFixed(4)}, cost ${costPerApplicant.value.toFixed(4)}, ` +
    `approval ${approvalRate.value.toFixed(4)}; ${chosen.length} applicants, ${golden.cases.length} golden cases`,
);
