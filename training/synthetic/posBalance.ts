/** Writes the monthly balance of one granted consumer or cash loan to POS_CASH_balance. */
import { monthEnd, monthOfDay, OLDEST_MONTH } from './calendar.ts';
import type { CsvWriter } from './csvWriter.ts';
import type { LoanKeys } from './instalments.ts';
import type { PaymentRecord } from './paymentRecord.ts';
import type { PreviousLoan } from './previousLoan.ts';
import type { Random } from './random.ts';

/** Small sums are forgiven: this share of overdue months counts with the tolerance too. */
const BEYOND_TOLERANCE = 0.5;

export function writePosBalance(
  random: Random,
  out: CsvWriter,
  keys: LoanKeys,
  loan: PreviousLoan,
  record: PaymentRecord,
): void {
  const start = monthOfDay(loan.firstDue) - 1;
  const settled = record.count === loan.paidOffAfter;
  // The month of the contract, one for each instalment due.
  for (let paid = 0; paid <= record.count; paid++) {
    const month = start + paid;
    if (month < OLDEST_MONTH) continue;
    if (month > -1) break;
    const completed = settled && paid === record.count;
    const left = completed ? 0 : loan.payments - paid;
    const overdue = completed ? 0 : daysOverdue(record, paid, month);
    out.integer(keys.previousId);
    out.integer(keys.applicantId);
    out.integer(month);
    out.whole(completed ? loan.paidOffAfter : loan.payments);
    out.whole(left);
    out.text(status(random, completed, paid));
    out.integer(overdue);
    out.integer(overdue > 0 && random.chance(BEYOND_TOLERANCE) ? overdue : 0);
    out.endRow();
  }
}

function status(random: Random, completed: boolean, paid: number): string {
  if (completed) return 'Completed';
  if (paid === 0 && random.chance(0.09)) return 'Signed';
  return random.chance(0.0007) ? 'Demand' : 'Active';
}

/** Days the oldest unpaid of the last three instalments is overdue at the end of the month. */
function daysOverdue(record: PaymentRecord, paid: number, month: number): number {
  const end = monthEnd(month);
  for (let i = Math.max(0, paid - 3); i < paid; i++) {
    const due = record.due[i]!;
    if (due < end && record.paid[i]! > end) return end - due;
  }
  return 0;
}
