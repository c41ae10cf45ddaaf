/**
 * The applicant's history with the lender itself: previous applications and, for the granted ones, instalments with
 * their monthly balance, or the card's months.
 */
import type { Applicant } from './applicant.ts';
import { MAX_LOANS, previousId } from './applicantIds.ts';
import { writeCard } from './card.ts';
import type { CsvWriter } from './csvWriter.ts';
import { writeInstalments } from './instalments.ts';
import { PaymentRecord } from './paymentRecord.ts';
import { writePosBalance } from './posBalance.ts';
import { writePreviousApplication } from './previousApplicationRow.ts';
import { drawPreviousLoan } from './previousLoan.ts';
import { QuantileCurve } from './quantileCurve.ts';
import type { Random } from './random.ts';

export interface LenderTables {
  readonly previousApplication: CsvWriter;
  readonly posBalance: CsvWriter;
  readonly instalments: CsvWriter;
  readonly card: CsvWriter;
}

/** 5.4 % of the original applicants come for the first time. */
const FIRST_TIME_SHARE = 0.054;
/** Requests of the others: mean 4.9. */
const requestCounts = new QuantileCurve([
  [0, 1],
  [0.18, 1.99],
  [0.35, 2.9],
  [0.5, 3.9],
  [0.75, 7],
  [0.9, 10.9],
  [0.99, 21],
  [0.999, 30],
  [1, MAX_LOANS],
]);
const COUNT_APPETITE_LOADING = 0.2;

const record = new PaymentRecord();

export function writePreviousLoans(random: Random, tables: LenderTables, applicant: Applicant): void {
  if (random.chance(FIRST_TIME_SHARE)) return;
  const { applicantId, latent } = applicant;
  const own = Math.sqrt(1 - COUNT_APPETITE_LOADING ** 2) * random.normal();
  const count = Math.floor(requestCounts.atNormal(COUNT_APPETITE_LOADING * latent.appetite + own));
  for (let i = 0; i < count; i++) {
    const loan = drawPreviousLoan(random, applicant);
    const keys = { applicantId, previousId: previousId(applicantId, i) };
    writePreviousApplication(random, tables.previousApplication, applicantId, keys.previousId, loan);
    if (loan.outcome !== 'Approved') continue;
    if (loan.contract === 'Revolving loans') {
      writeCard(random, tables, keys, loan, applicant);
      continue;
    }
    record.fill(random, loan, latent.carelessness);
    writeInstalments(random, tables.instalments, keys, loan, record);
    writePosBalance(random, tables.posBalance, keys, loan, record);
  }
}
