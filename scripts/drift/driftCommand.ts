// `npm run drift -- --artefact A --current PATH --out DIR [--window W] [--publish]`: the command line of drift.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseWindow } from '../../training/drift/parseWindow.ts';
import { runDrift } from '../../training/drift/runDrift.ts';
import { createProgressLine } from '../../training/progressLine.ts';
import { sideTableNames } from '../../training/sideTableNames.ts';
import { openTarget, requireTarget, TARGET_OPTIONS } from '../publish/openTarget.ts';
import { repositoryRoot } from '../run/repositoryRoot.ts';
import { publishSnapshots } from './publishSnapshots.ts';

const HELP = `npm run drift -- --artefact ARTEFACT --current PATH [options]

  --artefact ARTEFACT    folder of the model, with its reference.json
  --current PATH         the window: a folder of tables, or a .csv or .parquet as npm run features writes it
  --window NAME          a month 2026-09, a day 2026-09-14, or any name (default: current)
  --out DIR              where snapshot and reports go (default .local/drift); earlier snapshots there are the history
  --part PART            of a folder: test (application_test, the default), train or all
  --allow-missing TABLE  run without this side table; may be given several times
  --limits FILE          limits learned from the reference period (npm run drift:limits)
  --publish              also send the snapshot to the platform: --local (default), --remote, --state DIR
  --memory MB            memory DuckDB may use (default 1000)`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...TARGET_OPTIONS,
      artefact: { type: 'string' },
      current: { type: 'string' },
      window: { type: 'string', default: 'current' },
      out: { type: 'string', default: join(repositoryRoot, '.local/drift') },
      part: { type: 'string', default: 'test' },
      'allow-missing': { type: 'string', multiple: true, default: [] },
      limits: { type: 'string' },
      publish: { type: 'boolean', default: false },
      memory: { type: 'string', default: '1000' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void console.log(HELP);
  const { artefact, current, out, limits } = values;
  if (!artefact || !current) throw new Error(`--artefact and --current are needed.\n\n${HELP}`);
  if (values.publish) await requireTarget(values);
  const { snapshot, files } = await runDrift({
    artefact,
    path: current,
    out,
    part: partOf(values.part),
    window: parseWindow(values.window),
    allowMissing: sideTableNames(values['allow-missing']),
    memoryLimitMb: Number(values.memory) || 1_000,
    progress: createProgressLine(),
    ...(limits !== undefined && { limitsFile: limits }),
  });
  const { verdict } = snapshot;
  console.log(
    [
      `verdict    ${verdict.state}: ${verdict.sentence.en}`,
      ...files.map((file) => `written    ${file}`),
    ].join('\n'),
  );
  if (!values.publish) return;
  const platform = await openTarget(values);
  try {
    const [snapshotId] = await publishSnapshots(platform, [snapshot]);
    console.log(`published  ${snapshotId} to ${platform.name}`);
  } finally {
    await platform.close();
  }
}

function partOf(text: string): 'train' | 'test' | 'all' {
  if (text === 'train' || text === 'test' || text === 'all') return text;
  throw new Error(`--part is "${text}", expected train, test or all.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
