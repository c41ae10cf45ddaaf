// `npm run publish:points [-- --local | --remote]`: lists then filter and sort by the points of the model in charge.

import { parseArgs } from 'node:util';
import { openTarget, TARGET_HELP, TARGET_OPTIONS } from './openTarget.ts';
import { progressLine } from './progressLine.ts';
import { publishPoints } from './publishPoints.ts';
import { runPublication } from './runPublication.ts';

const HELP = `npm run publish:points [-- options]

Scores the published applicants with the model in charge, so that lists filter and sort by its points.

${TARGET_HELP}`;

await runPublication(async () => {
  const { values } = parseArgs({ options: TARGET_OPTIONS });
  if (values.help) return HELP;
  const platform = await openTarget(values);
  const show = progressLine(process.stderr);
  try {
    const { modelVersion, scored } = await publishPoints(platform, (done, total) =>
      show({ stage: 'score applicants', done, total }),
    );
    return scored === 0
      ? `All points on ${platform.name} are those of model ${modelVersion} already.`
      : `${scored} applicants scored with model ${modelVersion} on ${platform.name}.`;
  } finally {
    await platform.close();
  }
});
