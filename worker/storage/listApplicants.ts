// One page of the applicants' list, from D1: by ascending id, from where the page before ended.

import { fromStore } from '../apiFault.ts';
import type { ApplicantSummary } from '../contract.ts';
import type { Env } from '../env.ts';
import type { PageCursor } from './pageCursor.ts';
import type { IdRange } from './prefixRanges.ts';

export interface ApplicantsPage {
  readonly applicants: readonly ApplicantSummary[];
  readonly total: number;
  readonly next: PageCursor | null;
}

const SUMMARY_COLUMNS = [
  'applicant_id AS applicantId',
  'age_years AS ageYears',
  'amount_income AS amountIncome',
  'amount_credit AS amountCredit',
  'amount_annuity AS amountAnnuity',
  'contract_type AS contractType',
  'occupation',
  'income_type AS incomeType',
  'education',
  'family_status AS familyStatus',
].join(', ');

/**
 * @param ranges ascending and disjoint, at most ten (prefixRanges).
 * @throws ApiError `storage_failing`.
 */
export function listApplicants(
  env: Env,
  ranges: readonly IdRange[],
  limit: number,
  cursor: PageCursor | null,
): Promise<ApplicantsPage> {
  return fromStore('DB', async () => {
    const total = cursor?.total ?? (await countApplicants(env, ranges));
    const after = cursor?.after ?? 0;
    const ahead = ranges.filter(({ last }) => last > after);
    // One more than asked for tells whether there is a next page.
    const rows = await readRows(env, ahead, after, limit + 1);
    const applicants = rows.slice(0, limit);
    const next = rows.length > limit ? { after: applicants.at(-1)!.applicantId, total } : null;
    return { applicants, total, next };
  });
}

/** Each range reads at most `limit` rows by the primary key; one OR over all would read and sort all that match. */
async function readRows(
  env: Env,
  ranges: readonly IdRange[],
  after: number,
  limit: number,
): Promise<ApplicantSummary[]> {
  if (ranges.length === 0) return [];
  const page = env.DB.prepare(
    `SELECT ${SUMMARY_COLUMNS} FROM applicants WHERE applicant_id BETWEEN ? AND ? ORDER BY applicant_id LIMIT ?`,
  );
  const pages = await env.DB.batch<ApplicantSummary>(
    ranges.map(({ first, last }) => page.bind(Math.max(first, after + 1), last, limit)),
  );
  return pages.flatMap(({ results }) => results).slice(0, limit);
}

/** Counted over the narrow index: the rows themselves are some kilobytes each. */
async function countApplicants(env: Env, ranges: readonly IdRange[]): Promise<number> {
  if (ranges.length === 0) return 0;
  const count = env.DB.prepare(
    'SELECT count(*) AS counted FROM applicants INDEXED BY applicants_by_id WHERE applicant_id BETWEEN ? AND ?',
  );
  const counts = await env.DB.batch<{ counted: number }>(
    ranges.map(({ first, last }) => count.bind(first, last)),
  );
  return counts.reduce((total, { results }) => total + (results[0]?.counted ?? 0), 0);
}
