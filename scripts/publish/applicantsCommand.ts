// `npm run publish:applicants -- --data DIR [--allow-missing TABLE] | --shard FILE [--local | --remote]`

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { buildApplicants } from '../../training/features/buildApplicants.ts';
import { sideTableNames } from '../../training/sideTableNames.ts';
import { readApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import type { Platform } from '../platform/platform.ts';
import type { ApplicantSource } from './applicantSource.ts';
import { openTarget, TARGET_HELP, TARGET_OPTIONS } from './openTarget.ts';
import { progressLine } from './progressLine.ts';
import { publishApplicants } from './publishApplicants.ts';
import { runPublication } from './runPublication.ts';
import { spillApplicants } from './spillApplicants.ts';

const HELP = `npm run publish:applicants -- --data DIR [options]

Publishes applicants with their histories, for the dashboard and for scores by applicantId.

  --data DIR             folder of the Home Credit tables (CSV, CSV.gz or Parquet)
  --allow-missing TABLE  without this side table; may be given several times
  --shard FILE           applicants already built, in place of --data
${TARGET_HELP}`;

await runPublication(async () => {
  const { values } = parseArgs({
    options: {
      ...TARGET_OPTIONS,
      data: { type: 'string' },
      shard: { type: 'string' },
      'allow-missing': { type: 'string', multiple: true, default: [] },
    },
  });
  if (values.help) return HELP;
  const { data, shard } = values;
  if ((data === undefined) === (shard === undefined))
    throw new Error(`Say one of --data DIR and --shard FILE.\n\n${HELP}`);
  if (shard !== undefined) {
    return publishTo(values, readApplicantShard(new Uint8Array(await readFile(shard))));
  }
  const spilled = await spillApplicants(
    buildApplicants({
      directory: data!,
      allowMissing: sideTableNames(values['allow-missing']),
      onProgress: progressLine(process.stderr),
    }),
  );
  try {
    return await publishTo(values, spilled);
  } finally {
    spilled.close();
  }
});

async function publishTo(target: Parameters<typeof openTarget>[0], source: ApplicantSource): Promise<string> {
  const platform = await openTarget(target);
  try {
    return await publishAndTell(platform, source);
  } finally {
    await platform.close();
  }
}

async function publishAndTell(platform: Platform, source: ApplicantSource): Promise<string> {
  const show = progressLine(process.stderr);
  const result = await publishApplicants(platform, source, ({ applicantsDone, applicants }) =>
    show({ stage: 'publish applicants', done: applicantsDone, total: applicants }),
  );
  const { generation, applicants, shardCount, shardsWritten, unchanged } = result;
  return unchanged
    ? `${applicants} applicants (${generation}) are already published to ${platform.name}.`
    : `${applicants} applicants (${generation}) published to ${platform.name}: ${shardsWritten} of ${shardCount} shards written now.`;
}
