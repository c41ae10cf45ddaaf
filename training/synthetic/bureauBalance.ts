/** Writes the monthly status of one bureau loan: paid on time, late by 1 to 5 buckets, unknown, closed. */
import { monthOfDay, OLDEST_MONTH } from './calendar.ts';
import type { CsvWriter } from './csvWriter.ts';
import { logistic } from './normalCdf.ts';
import type { Random } from './random.ts';

export interface MonthlyLoan {
  readonly bureauId: number;
  /** Days, negative. */
  readonly opened: number;
  /** Days, negative; null while open. */
  readonly closed: number | null;
  readonly carelessness: number;
}

const lateStatuses = ['0', '1', '2', '3', '4', '5'] as const;
const WORST = lateStatuses.length - 1;
/** Some lenders report hardly ever. */
const POOR_REPORTER_SHARE = 0.46;

export function writeBureauBalance(random: Random, out: CsvWriter, loan: MonthlyLoan): void {
  const first = Math.max(OLDEST_MONTH, monthOfDay(loan.opened));
  const closedFrom = loan.closed === null ? 1 : monthOfDay(loan.closed);
  const stale = random.chance(0.25) ? Math.floor(random.exponential(loan.closed === null ? 4 : 12)) : 0;
  const last = Math.max(first, Math.min(0, -stale));
  const unknownShare = random.chance(POOR_REPORTER_SHARE) ? 0.85 : 0.05;
  const lateShare = logistic(-4.75 + 0.75 * loan.carelessness + 0.7 * random.normal());
  let late = 0;
  for (let month = first; month <= last; month++) {
    late = nextLateness(random, late, lateShare);
    out.integer(loan.bureauId);
    out.integer(month);
    if (month >= closedFrom) out.text('C');
    else out.text(late === 0 && random.chance(unknownShare) ? 'X' : lateStatuses[late]!);
    out.endRow();
  }
}

/** A late loan gets a month later, is settled, or stays lost. */
function nextLateness(random: Random, late: number, lateShare: number): number {
  if (late === WORST) return random.chance(0.88) ? WORST : 0;
  if (late > 0) return random.chance(0.28) ? late + 1 : random.chance(0.2) ? 1 : 0;
  return random.chance(lateShare) ? 1 : 0;
}
