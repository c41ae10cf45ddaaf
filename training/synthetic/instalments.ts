/** Writes the payments of one granted loan to installments_payments. */
import { inThousandths, principalLeft } from './annuity.ts';
import type { CsvWriter } from './csvWriter.ts';
import type { PaymentRecord } from './paymentRecord.ts';
import type { PreviousLoan } from './previousLoan.ts';
import type { Random } from './random.ts';

export interface LoanKeys {
  readonly applicantId: number;
  readonly previousId: number;
}

/** An instalment paid in two parts has two rows. */
const SPLIT_SHARE = 0.045;
/** A missed instalment has a row without a payment. */
const MISSED_SHARE = 0.0002;

export function writeInstalments(
  random: Random,
  out: CsvWriter,
  keys: LoanKeys,
  loan: PreviousLoan,
  record: PaymentRecord,
): void {
  const instalment = inThousandths(loan.annuity, 45);
  for (let i = 0; i < record.count; i++) {
    const due = record.due[i]!;
    const paid = record.paid[i]!;
    const number = i + 1;
    const closesEarly = number === loan.paidOffAfter && number < loan.payments;
    const left = principalLeft(loan.annuity, loan.payments - number, loan.monthlyRate);
    const amount = closesEarly ? instalment + inThousandths(left, 45) : instalment;
    const version = closesEarly ? 2 : 1;
    if (random.chance(MISSED_SHARE)) {
      writeInstalment(out, keys, version, number, due, null, amount, 0);
    } else if (paid < 0 && random.chance(SPLIT_SHARE)) {
      const part = inThousandths((amount / 1000) * random.uniform(), 45);
      const sooner = Math.max(due - 60, paid - random.integer(1, 20));
      writeInstalment(out, keys, version, number, due, sooner, amount, part);
      writeInstalment(out, keys, version, number, due, paid, amount, amount - part);
    } else if (paid < 0) {
      writeInstalment(out, keys, version, number, due, paid, amount, amount);
    }
  }
}

/** @param amount of the instalment and @param payment made, both in thousandths; `paid` null when missed */
export function writeInstalment(
  out: CsvWriter,
  keys: LoanKeys,
  version: number,
  number: number,
  due: number,
  paid: number | null,
  amount: number,
  payment: number,
): void {
  out.integer(keys.previousId);
  out.integer(keys.applicantId);
  out.whole(version);
  out.integer(number);
  out.whole(due);
  out.whole(paid);
  out.thousandths(amount);
  if (paid === null) out.empty();
  else out.thousandths(payment);
  out.endRow();
}
