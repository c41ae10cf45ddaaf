// `npm run publish:model -- --artefact DIR [--alias champion|challenger|none] [--local | --remote]`

import { parseArgs } from 'node:util';
import { openTarget, TARGET_HELP, TARGET_OPTIONS } from './openTarget.ts';
import { type Alias, publishModel } from './publishModel.ts';
import { readArtefact } from './readArtefact.ts';
import { runPublication } from './runPublication.ts';

const HELP = `npm run publish:model -- --artefact DIR [options]

Publishes an artefact that npm run train wrote, and points an alias at it.

  --artefact DIR         folder with manifest.json
  --alias NAME           champion (default), challenger or none
${TARGET_HELP}`;

const ALIASES: Readonly<Record<string, Alias | null>> = {
  champion: 'champion',
  challenger: 'challenger',
  none: null,
};

await runPublication(async () => {
  const { values } = parseArgs({
    options: {
      ...TARGET_OPTIONS,
      artefact: { type: 'string' },
      alias: { type: 'string', default: 'champion' },
    },
  });
  if (values.help) return HELP;
  if (values.artefact === undefined) throw new Error(`Say which artefact: --artefact DIR.\n\n${HELP}`);
  const alias = ALIASES[values.alias];
  if (alias === undefined)
    throw new Error(`--alias is "${values.alias}": expected champion, challenger or none.`);
  const artefact = await readArtefact(values.artefact);
  const platform = await openTarget(values);
  try {
    const { modelVersion, written } = await publishModel(platform, artefact, alias);
    return written.length === 0
      ? `Model ${modelVersion} is already published to ${platform.name}.`
      : `Model ${modelVersion} published to ${platform.name}: ${written.join(', ')}.`;
  } finally {
    await platform.close();
  }
});
