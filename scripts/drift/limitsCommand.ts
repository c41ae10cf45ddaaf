// `npm run drift:limits -- --artefact A --current PATH --out FILE`: drift limits learned from a calm period, for --limits.

import { parseArgs } from 'node:util';
import { learnLimitsOfPeriod } from '../../training/drift/learnLimitsOfPeriod.ts';
import { createProgressLine } from '../../training/progressLine.ts';
import { sideTableNames } from '../../training/sideTableNames.ts';
import { writeWhole } from '../../training/stages/resumable.ts';

const HELP = `npm run drift:limits -- --artefact ARTEFACT --current PATH --out FILE [options]

  --artefact ARTEFACT    folder of the model, with its reference.json
  --current PATH         a calm period: a folder of tables, or a .csv or .parquet as npm run features writes it
  --out FILE             the limits, for npm run drift -- --limits FILE
  --window-rows N        rows of a window as it will come (default 2000)
  --windows N            windows drawn (default 500)
  --quantile Q           share of the windows that stay below the limit (default 0.99)
  --part PART            of a folder: test, train or all (default train)
  --allow-missing TABLE  run without this side table; may be given several times
  --memory MB            memory DuckDB may use (default 1000)
  --seed N               default 1: same rows and seed, same limits`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      artefact: { type: 'string' },
      current: { type: 'string' },
      out: { type: 'string' },
      'window-rows': { type: 'string', default: '2000' },
      windows: { type: 'string', default: '500' },
      quantile: { type: 'string', default: '0.99' },
      part: { type: 'string', default: 'train' },
      'allow-missing': { type: 'string', multiple: true, default: [] },
      memory: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void console.log(HELP);
  const { artefact, current, out, part } = values;
  if (!artefact || !current || !out)
    throw new Error(`--artefact, --current and --out are needed.\n\n${HELP}`);
  if (part !== 'train' && part !== 'test' && part !== 'all') {
    throw new Error(`--part is "${part}", expected train, test or all.`);
  }
  const progress = createProgressLine();
  const learned = await learnLimitsOfPeriod({
    ...{ artefact, path: current, part, progress },
    windowRows: positive('window-rows', values['window-rows']),
    windows: positive('windows', values.windows),
    quantile: shareOf(values.quantile),
    seed: positive('seed', values.seed),
    allowMissing: sideTableNames(values['allow-missing']),
    memoryLimitMb: positive('memory', values.memory),
  });
  await writeWhole(out, `${JSON.stringify(learned, null, 1)}\n`);
  console.log(`written    ${out}: limits of ${Object.keys(learned.learnedLimits).length} features`);
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${name} is "${text}", expected a whole number above 0.`);
  return value;
}

function shareOf(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 1))
    throw new Error(`--quantile is "${text}", expected a number between 0 and 1.`);
  return value;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
