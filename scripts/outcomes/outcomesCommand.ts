// `npm run outcomes -- FILE [--record]`, or with `--artefact A --current PATH`: realised against expected.

import { parseArgs } from 'node:util';
import { type Outcome, readOutcomes } from '../../training/drift/readOutcomes.ts';
import { createProgressLine } from '../../training/progressLine.ts';
import { sideTableNames } from '../../training/sideTableNames.ts';
import { writeWhole } from '../../training/stages/resumable.ts';
import { openTarget, TARGET_HELP, TARGET_OPTIONS } from '../publish/openTarget.ts';
import { recordOutcomes } from './recordOutcomes.ts';
import { type RescoreOptions, rescoredOutcomes } from './rescoredOutcomes.ts';
import { compareStored, storedOutcomes } from './storedOutcomes.ts';
import { wordComparison } from './wordComparison.ts';

const HELP = `npm run outcomes -- FILE [options]

Realised against expected, for the decisions recorded on the platform: with the model, the probability and the day they
were made with.

  FILE                   CSV: applicantId, date of the assessment (ISO, may be empty), outcome (1 = did not repay); the
                         applicant's last decision on that day or before is meant; a header is optional
  --record               also count them there, for the page of monitoring, as POST /v1/outcomes does
  --out FILE             write the comparison as JSON
${TARGET_HELP}

npm run outcomes -- FILE --artefact ARTEFACT --current PATH [options]

The same for decisions that are kept elsewhere: who was assessed is scored again.

  --artefact ARTEFACT    the model that assessed them
  --current PATH         who was assessed: a folder of tables, or a .csv or .parquet as npm run features writes it
  --challenger ARTEFACT  also compare its decisions: swap sets
  --part PART            of a folder: test (the default), train or all
  --allow-missing TABLE  run without this side table; may be given several times`;

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      ...TARGET_OPTIONS,
      artefact: { type: 'string' },
      current: { type: 'string' },
      challenger: { type: 'string' },
      record: { type: 'boolean', default: false },
      out: { type: 'string' },
      part: { type: 'string', default: 'test' },
      'allow-missing': { type: 'string', multiple: true, default: [] },
    },
  });
}

type Values = ReturnType<typeof readArguments>['values'];

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help) return void console.log(HELP);
  const [file] = positionals;
  const { artefact, current } = values;
  if (!file) throw new Error(`FILE is needed.\n\n${HELP}`);
  if ((artefact === undefined) !== (current === undefined)) {
    throw new Error('--artefact and --current go together; without both, recorded decisions are compared.');
  }
  const outcomes = await readOutcomes(file);
  const { result, lines } =
    artefact === undefined || current === undefined
      ? await compareRecorded(values, outcomes)
      : await compareRescored({ ...values, artefact, current }, outcomes);
  if (values.out !== undefined) await writeWhole(values.out, `${JSON.stringify(result, null, 1)}\n`);
  console.log(lines.join('\n'));
}

interface Compared {
  readonly result: object;
  readonly lines: readonly string[];
}

async function compareRecorded(values: Values, outcomes: readonly Outcome[]): Promise<Compared> {
  if (values.challenger !== undefined) throw new Error('--challenger goes with --artefact and --current.');
  const platform = await openTarget(values);
  try {
    const { decided, unknown, repeated } = await storedOutcomes(platform, outcomes);
    const models = await compareStored(platform, decided);
    const recorded = values.record ? await recordOutcomes(platform, decided) : null;
    return {
      result: { unknown, repeated, models },
      lines: [
        `outcomes     ${decided.length} of decisions recorded in ${platform.name}, ${unknown} of none, ${repeated} named again`,
        ...models.flatMap(({ modelVersion, comparison }) => [
          `model        ${modelVersion}${comparison ? `: ${comparison.applicants} applicants, ${comparison.defaults} defaults` : ' is no longer published'}`,
          ...(comparison ? wordComparison(comparison) : []),
        ]),
        ...(recorded === null ? [] : [`recorded     ${recorded}, the others were before`]),
      ],
    };
  } finally {
    await platform.close();
  }
}

async function compareRescored(
  values: Values & { artefact: string; current: string },
  outcomes: readonly Outcome[],
): Promise<Compared> {
  const { artefact, challenger, current, part } = values;
  if (values.record)
    throw new Error('--record counts recorded decisions: leave --artefact and --current out.');
  const progress = createProgressLine();
  const result = await rescoredOutcomes({
    ...{ artefact, challenger, outcomes },
    current: {
      path: current,
      part: partOf(part),
      allowMissing: sideTableNames(values['allow-missing']),
      memoryLimitMb: 2_000,
      onProgress: (stage, done, total) => progress.update(stage, done, total, 'rows'),
    },
  });
  const { applicants, defaults, unmatched } = result;
  return {
    result,
    lines: [
      `outcomes     ${applicants} matched, ${defaults} defaults; ${unmatched.outcomes} of nobody assessed, ${unmatched.applicants} assessed without outcome`,
      ...wordComparison(result),
      ...(result.challenger ? [`swap sets    ${JSON.stringify(result.challenger.swapSets)}`] : []),
    ],
  };
}

function partOf(text: string): RescoreOptions['current']['part'] {
  if (text === 'train' || text === 'test' || text === 'all') return text;
  throw new Error(`--part is "${text}", expected train, test or all.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
