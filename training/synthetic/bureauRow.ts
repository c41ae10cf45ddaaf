/** Writes one credit as a row of bureau, with the missing values of the full table. */
import { inThousandths } from './annuity.ts';
import type { BureauLoan } from './bureauLoan.ts';
import type { CsvWriter } from './csvWriter.ts';
import type { Random } from './random.ts';
import { WeightedChoice } from './weightedChoice.ts';

const currencies = new WeightedChoice([
  ['currency 1', 0.99921],
  ['currency 2', 0.00071],
  ['currency 3', 0.0001],
  ['currency 4', 0.00001],
] as const);

/** Shares missing in the full bureau table. */
const CARD_END_MISSING = 0.215;
const LOAN_END_MISSING = 0.012;
const MAX_OVERDUE_MISSING = 0.655;
const DEBT_MISSING = 0.15;
const LIMIT_MISSING = 0.345;
const ANNUITY_MISSING = 0.7147;

export function writeBureauRow(
  random: Random,
  out: CsvWriter,
  applicantId: number,
  id: number,
  loan: BureauLoan,
): void {
  const end = random.chance(loan.isCard ? CARD_END_MISSING : LOAN_END_MISSING) ? null : loan.plannedEnd;
  out.integer(applicantId);
  out.integer(id);
  out.text(loan.state);
  out.text(currencies.draw(random));
  out.integer(loan.opened);
  out.integer(loan.daysOverdue);
  out.whole(end);
  out.whole(loan.closed);
  amountOrEmpty(out, random.chance(MAX_OVERDUE_MISSING), loan.maxOverdue);
  out.integer(random.chance(0.0057) ? random.integer(1, 3) : 0);
  amountOrEmpty(out, false, loan.amount);
  amountOrEmpty(out, random.chance(DEBT_MISSING), loan.debt);
  const spendable = loan.isCard && loan.closed === null && random.chance(0.55);
  amountOrEmpty(out, random.chance(LIMIT_MISSING), spendable ? Math.max(0, loan.amount - loan.debt) : 0);
  amountOrEmpty(out, false, loan.daysOverdue > 0 ? loan.debt * 0.06 : 0);
  out.text(loan.type);
  out.integer(drawUpdate(random, loan));
  amountOrEmpty(out, random.chance(ANNUITY_MISSING), annuity(random, loan));
  out.endRow();
}

function amountOrEmpty(out: CsvWriter, missing: boolean, amount: number): void {
  if (missing) out.empty();
  else out.thousandths(inThousandths(amount, 45));
}

/** Closed credits are last updated some time after they ended, open ones lately. */
function drawUpdate(random: Random, loan: BureauLoan): number {
  if (loan.closed === null) return -Math.floor(Math.min(-loan.opened, 2 + random.exponential(28)));
  if (random.chance(0.8)) return Math.min(-1, loan.closed + Math.floor(random.exponential(12)));
  return Math.min(-1, Math.round(loan.closed * random.uniform()));
}

function annuity(random: Random, loan: BureauLoan): number {
  if (random.chance(loan.closed === null ? 0.22 : 0.8)) return 0;
  const months = Math.max(1, (loan.plannedEnd - loan.opened) / 30.4);
  return loan.isCard ? loan.amount * 0.05 : loan.amount * (1 / months + 0.008);
}
