// A synthetic population in the local KV and D1 of a bench, with the relations and distributions of `npm run data`. An
// interrupted load goes on where it stopped, and one that is there is kept.

import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApplicants } from '../../../training/features/buildApplicants.ts';
import { generateTables } from '../../../training/synthetic/generateTables.ts';
import type { Platform } from '../../platform/platform.ts';
import { progressLine } from '../../publish/progressLine.ts';
import { publishApplicants } from '../../publish/publishApplicants.ts';
import { spillApplicants } from '../../publish/spillApplicants.ts';

const SEED = 1;

/** @param folder for the tables, some 8 KB an applicant; they are removed once the applicants are stored. */
export async function loadPopulation(platform: Platform, folder: string, count: number): Promise<void> {
  if (await isLoaded(platform, count)) return;
  const directory = join(folder, 'tables');
  if (!existsSync(directory)) await writeTables(directory, count);
  const show = progressLine(process.stderr);
  const applicants = await spillApplicants(
    buildApplicants({ directory, allowMissing: [], part: 'train', onProgress: show }),
  );
  try {
    await publishApplicants(platform, applicants, ({ applicantsDone }) =>
      show({ stage: 'store applicants', done: applicantsDone, total: count }),
    );
  } finally {
    applicants.close();
  }
  rmSync(directory, { recursive: true });
}

/** Under their own name once they are complete. */
async function writeTables(directory: string, applicants: number): Promise<void> {
  const unfinished = `${directory}-unfinished`;
  await generateTables(
    { folder: unfinished, applicants, seed: SEED, driftMonths: 0, monthApplicants: 0, force: true },
    process.stderr,
  );
  renameSync(unfinished, directory);
}

async function isLoaded(platform: Platform, count: number): Promise<boolean> {
  const rows = await platform.query(
    'SELECT 1 FROM publications WHERE applicants = ? AND finished_at IS NOT NULL',
    [count],
  );
  return rows.length > 0;
}
