/**
 * The credits other lenders reported: how many, of which type, since when, how much is still owed, how late.
 * Appetite for debt makes them more, more recent, more open and fuller; carelessness makes them overdue.
 */
import type { Applicant } from './applicant.ts';
import { bureauId, MAX_LOANS } from './applicantIds.ts';
import { writeBureauBalance } from './bureauBalance.ts';
import { drawBureauLoan } from './bureauLoan.ts';
import { writeBureauRow } from './bureauRow.ts';
import type { CsvWriter } from './csvWriter.ts';
import { QuantileCurve } from './quantileCurve.ts';
import type { Random } from './random.ts';

/** Loans of those whom the bureau knows: mean 5.6. */
const loanCounts = new QuantileCurve([
  [0, 1],
  [0.2, 1.99],
  [0.33, 2.9],
  [0.5, 5],
  [0.75, 8.3],
  [0.9, 12.2],
  [0.99, 21],
  [0.999, 30],
  [1, MAX_LOANS],
]);
const COUNT_APPETITE_LOADING = 0.3;
/** Share of applicants whose bureau loans have a monthly history. */
const MONTHLY_HISTORY_SHARE = 0.473;

export function writeBureau(
  random: Random,
  bureau: CsvWriter,
  bureauBalance: CsvWriter,
  applicant: Applicant,
): void {
  const { latent } = applicant;
  if (!latent.knownToBureau) return;
  const own = Math.sqrt(1 - COUNT_APPETITE_LOADING ** 2) * random.normal();
  const count = Math.floor(loanCounts.atNormal(COUNT_APPETITE_LOADING * latent.appetite + own));
  const monthly = random.chance(MONTHLY_HISTORY_SHARE);
  for (let i = 0; i < count; i++) {
    const loan = drawBureauLoan(random, applicant);
    const id = bureauId(applicant.applicantId, i);
    writeBureauRow(random, bureau, applicant.applicantId, id, loan);
    if (!monthly || random.chance(0.05)) continue;
    writeBureauBalance(random, bureauBalance, {
      bureauId: id,
      opened: loan.opened,
      closed: loan.closed,
      carelessness: latent.carelessness,
    });
  }
}
