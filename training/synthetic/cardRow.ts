/** The state of a card in one month, and how it is written as a row of credit_card_balance. */
import { inThousandths } from './annuity.ts';
import type { CsvWriter } from './csvWriter.ts';
import type { LoanKeys } from './instalments.ts';
import type { Random } from './random.ts';

export interface CardMonth {
  limit: number;
  /** Owed at the end of the month. */
  balance: number;
  interest: number;
  payment: number;
  minimumPayment: number;
  drawingsAtm: number;
  drawingsPos: number;
  countAtm: number;
  countPos: number;
  instalmentsPaid: number;
  daysPastDue: number;
  everUsed: boolean;
}

export function newCardMonth(): CardMonth {
  return {
    limit: 0,
    balance: 0,
    interest: 0,
    payment: 0,
    minimumPayment: 0,
    drawingsAtm: 0,
    drawingsPos: 0,
    countAtm: 0,
    countPos: 0,
    instalmentsPaid: 0,
    daysPastDue: 0,
    everUsed: false,
  };
}

/** The original leaves the drawings of many idle months empty. */
const IDLE_DRAWINGS_EMPTY = 0.55;

export function writeCardMonth(
  random: Random,
  out: CsvWriter,
  keys: LoanKeys,
  calendarMonth: number,
  month: CardMonth,
): void {
  const drawn = month.drawingsAtm + month.drawingsPos;
  const quiet = !month.everUsed && random.chance(IDLE_DRAWINGS_EMPTY);
  out.integer(keys.previousId);
  out.integer(keys.applicantId);
  out.integer(calendarMonth);
  out.thousandths(inThousandths(month.balance, 45));
  out.integer(month.limit);
  amountUnless(out, quiet, month.drawingsAtm);
  amountUnless(out, false, drawn);
  amountUnless(out, quiet, 0);
  amountUnless(out, quiet, month.drawingsPos);
  const unscheduled = random.chance(0.07);
  amountUnless(out, unscheduled, month.minimumPayment);
  amountUnless(out, quiet || (month.payment === 0 && random.chance(0.2)), month.payment);
  amountUnless(out, false, month.payment);
  amountUnless(out, false, Math.max(0, month.balance - month.interest));
  amountUnless(out, false, month.balance);
  amountUnless(out, false, month.balance);
  out.whole(quiet ? null : month.countAtm);
  out.integer(month.countAtm + month.countPos);
  out.whole(quiet ? null : 0);
  out.whole(quiet ? null : month.countPos);
  out.whole(unscheduled ? null : month.instalmentsPaid);
  out.text(month.everUsed || random.chance(0.9) ? 'Active' : 'Completed');
  out.integer(month.daysPastDue);
  out.integer(month.daysPastDue > 0 && random.chance(0.3) ? Math.min(30, month.daysPastDue) : 0);
  out.endRow();
}

function amountUnless(out: CsvWriter, missing: boolean, amount: number): void {
  if (missing) out.empty();
  else out.thousandths(inThousandths(amount, 45));
}
