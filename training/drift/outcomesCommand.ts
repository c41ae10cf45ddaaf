// `npm run outcomes -- FILE --artefact A --current PATH`: realised against expected, offline.

import { parseArgs } from 'node:util';
import { compareOutcomes, type OutcomeGroup, type RealisedFigure } from '../../wasm/drift/compareOutcomes.ts';
import { swapSets } from '../../wasm/drift/swapSets.ts';
import { createProgressLine } from '../progressLine.ts';
import { sideTableNames } from '../sideTableNames.ts';
import { writeWhole } from '../stages/resumable.ts';
import { matchOutcomes } from './matchOutcomes.ts';
import { openArtefact } from './openArtefact.ts';
import { readOutcomes } from './readOutcomes.ts';

const HELP = `npm run outcomes -- FILE --artefact ARTEFACT --current PATH [options]

  FILE                   CSV: applicantId, date (ISO, may be empty), outcome (1 = did not repay); header optional
  --artefact ARTEFACT    the model that assessed them
  --current PATH         who was assessed: a folder of tables, or a .csv or .parquet as npm run features writes it
  --challenger ARTEFACT  also compare its decisions: swap sets
  --out FILE             write the comparison as JSON
  --part PART            of a folder: test (the default), train or all
  --allow-missing TABLE  run without this side table; may be given several times`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      artefact: { type: 'string' },
      current: { type: 'string' },
      challenger: { type: 'string' },
      out: { type: 'string' },
      part: { type: 'string', default: 'test' },
      'allow-missing': { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void console.log(HELP);
  const [file] = positionals;
  const { artefact, current, challenger, out, part } = values;
  if (!file || !artefact || !current)
    throw new Error(`FILE, --artefact and --current are needed.\n\n${HELP}`);
  if (part !== 'test' && part !== 'train' && part !== 'all') {
    throw new Error(`--part is "${part}", expected train, test or all.`);
  }
  const outcomes = await readOutcomes(file);
  const progress = createProgressLine();
  const match = async (directory: string) => {
    const model = await openArtefact(directory);
    try {
      const matched = await matchOutcomes(
        model,
        {
          path: current,
          part,
          allowMissing: sideTableNames(values['allow-missing']),
          memoryLimitMb: 2_000,
          onProgress: (stage, done, total) => progress.update(stage, done, total, 'rows'),
        },
        outcomes,
      );
      return { matched, manifest: model.manifest };
    } finally {
      await model.session.release();
    }
  };
  const { matched, manifest } = await match(artefact);
  const comparison = compareOutcomes(matched.rows, manifest.costMatrix);
  const other = challenger === undefined ? null : await match(challenger);
  const swaps = other && compareDecisions(matched, other.matched);
  const result = {
    modelVersion: manifest.modelVersion,
    unmatched: matched.unmatched,
    ...comparison,
    ...(other && { challenger: { modelVersion: other.manifest.modelVersion, swapSets: swaps } }),
  };
  if (out !== undefined) await writeWhole(out, `${JSON.stringify(result, null, 1)}\n`);
  const { calibration, figures } = comparison;
  console.log(
    [
      `outcomes     ${comparison.applicants} matched, ${comparison.defaults} defaults; ${matched.unmatched.outcomes} of nobody assessed, ${matched.unmatched.applicants} assessed without outcome`,
      ...Object.entries(figures).map(([name, figure]) => `${name.padEnd(22)}${wordFigure(figure)}`),
      `calibration  ${calibration.state}: ${calibration.defaultRatio.toFixed(3)} defaults for each expected, Spiegelhalter p ${calibration.spiegelhalterPValue.toPrecision(2)}, Hosmer-Lemeshow p ${calibration.hosmerLemeshowPValue.toPrecision(2)}`,
      ...comparison.cohorts.map((group) => `cohort ${wordGroup(group)}`),
      ...comparison.bands.map((group) => `points from ${wordGroup(group)}`),
      ...(swaps ? [`swap sets    ${JSON.stringify(swaps)}`] : []),
    ].join('\n'),
  );
}

type Matched = Awaited<ReturnType<typeof matchOutcomes>>;

function compareDecisions(champion: Matched, challenger: Matched) {
  return swapSets(
    champion.rows.map(({ granted }) => granted),
    challenger.rows.map(({ granted }) => granted),
    champion.rows.map(({ defaulted }) => defaulted),
  );
}

function wordFigure({ realised, expected, isExpected }: RealisedFigure): string {
  const [value, low, high] = [expected.value, expected.low, expected.high].map((number) => number.toFixed(4));
  return `realised ${realised.toFixed(4)}, expected ${value} [${low}, ${high}]${isExpected ? '' : '  outside'}`;
}

function wordGroup({ name, applicants, defaultRate }: OutcomeGroup): string {
  return `${name.padEnd(8)} ${String(applicants).padStart(6)} applicants, default rate ${wordFigure(defaultRate)}`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
