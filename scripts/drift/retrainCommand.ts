// `npm run retrain -- --data NEW --champion ARTEFACT --out CHALLENGER [--publish]`: trains a challenger, compares it, and
// publishes it as challenger where that is asked for.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ModelComparison } from '../../training/drift/compareModels.ts';
import { retrain } from '../../training/drift/retrain.ts';
import { sideTableNames } from '../../training/sideTableNames.ts';
import {
  openTarget,
  requireTarget,
  TARGET_HELP,
  TARGET_OPTIONS,
  type TargetFlags,
} from '../publish/openTarget.ts';
import { publishModel } from '../publish/publishModel.ts';
import { readArtefact } from '../publish/readArtefact.ts';
import { repositoryRoot } from '../run/repositoryRoot.ts';

const HELP = `npm run retrain -- --data NEW --champion ARTEFACT --out CHALLENGER [options]

  --data NEW             folder of the tables of the new period, outcomes included
  --champion ARTEFACT    the model in charge
  --out CHALLENGER       folder of the new model, replaced if it is there; CHALLENGER.comparison.* are written beside it
  --allow-missing TABLE  run without this side table; may be given several times
  --work DIR             where interrupted runs are resumed from (default .local/training)
  --publish              also publish it as challenger, beside the champion, which stays in charge:
${TARGET_HELP}

To promote a challenger stays a person's act: on the page Registry, or POST /v1/models/VERSION/alias.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...TARGET_OPTIONS,
      data: { type: 'string' },
      champion: { type: 'string' },
      out: { type: 'string' },
      'allow-missing': { type: 'string', multiple: true, default: [] },
      work: { type: 'string', default: join(repositoryRoot, '.local/training') },
      publish: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void console.log(HELP);
  const { data, champion, out, work } = values;
  if (!data || !champion || !out) throw new Error(`--data, --champion and --out are needed.\n\n${HELP}`);
  if (values.publish) await requireTarget(values);
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
  if (values.publish) console.log(await publishChallenger(values, out, comparison));
}

/** @returns what was done, in words. */
async function publishChallenger(
  target: TargetFlags,
  artefact: string,
  { champion, challenger }: ModelComparison,
): Promise<string> {
  if (challenger === champion) return `Nothing is published: model ${challenger} is the champion itself.`;
  const platform = await openTarget(target);
  try {
    const { written } = await publishModel(
      platform,
      await readArtefact(artefact),
      'challenger',
      'npm run retrain',
    );
    return written.length === 0
      ? `Model ${challenger} is already the challenger on ${platform.name}.`
      : `Model ${challenger} published as challenger to ${platform.name}: ${written.join(', ')}.`;
  } finally {
    await platform.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
