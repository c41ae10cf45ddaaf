// `npm run retrain -- --data NEW --champion ARTEFACT --out CHALLENGER`: trains a challenger and compares it.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sideTableNames } from '../sideTableNames.ts';
import { retrain } from './retrain.ts';

const HELP = `npm run retrain -- --data NEW --champion ARTEFACT --out CHALLENGER [options]

  --data NEW             folder of the tables of the new period, outcomes included
  --champion ARTEFACT    the model in charge
  --out CHALLENGER       folder of the new model, replaced if it is there; CHALLENGER.comparison.* are written beside it
  --allow-missing TABLE  run without this side table; may be given several times
  --work DIR             where interrupted runs are resumed from (default .local/training)

Nothing is published. A person decides, with npm run publish:model -- --artefact CHALLENGER --alias challenger, and
promotes it later.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      champion: { type: 'string' },
      out: { type: 'string' },
      'allow-missing': { type: 'string', multiple: true, default: [] },
      work: { type: 'string', default: join(import.meta.dirname, '../../.local/training') },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void console.log(HELP);
  const { data, champion, out, work } = values;
  if (!data || !champion || !out) throw new Error(`--data, --champion and --out are needed.\n\n${HELP}`);
  const { comparison, files } = await retrain({
    ...{ data, champion, out, work },
    allowMissing: sideTableNames(values['allow-missing']),
  });
  const { figures, differences, swapSets, stability, applicants } = comparison;
  const line = (name: 'auc' | 'brier' | 'costPerApplicant') => {
    const { value, low, high } = differences[name];
    return `${name.padEnd(18)}${figures.champion[name].value.toFixed(4)} -> ${figures.challenger[name].value.toFixed(4)}, difference ${value.toFixed(4)} [${low.toFixed(4)}, ${high.toFixed(4)}]`;
  };
  console.log(
    [
      `champion ${comparison.champion}, challenger ${comparison.challenger}, ${applicants} applicants neither learned from`,
      ...(['auc', 'brier', 'costPerApplicant'] as const).map(line),
      `swap in  ${swapSets.swapIn.applicants} (${swapSets.swapIn.defaults} defaults), swap out ${swapSets.swapOut.applicants} (${swapSets.swapOut.defaults} defaults)`,
      `scores   PSI ${stability.psi.toFixed(4)}, chance up to ${stability.noise.upper.toFixed(4)}`,
      ...files.map((file) => `written  ${file}`),
    ].join('\n'),
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
