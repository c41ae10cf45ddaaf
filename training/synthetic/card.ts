/**
 * Lives one credit card month by month: drawings, interest, minimum payments, payments. Appetite sets how full it is
 * kept, carelessness how often a payment is missed. Writes credit_card_balance and the card's installments_payments.
 */
import { inThousandths } from './annuity.ts';
import type { Applicant } from './applicant.ts';
import { monthEnd, monthOfDay, OLDEST_MONTH } from './calendar.ts';
import { type CardMonth, newCardMonth, writeCardMonth } from './cardRow.ts';
import type { CsvWriter } from './csvWriter.ts';
import { type LoanKeys, writeInstalment } from './instalments.ts';
import { logistic, normalCdf } from './normalCdf.ts';
import type { PreviousLoan } from './previousLoan.ts';
import type { Random } from './random.ts';

/** About a third of the original cards are never used. */
const NEVER_USED = 0.3;
const MONTHLY_INTEREST = 0.023;
const MINIMUM_PAYMENT_SHARE = 0.05;
const DAYS_TO_PAY = 20;
/** Less than this is not asked for. */
const SMALLEST_DEBT = 5;
/** Share of months paid in two parts. */
const SPLIT_SHARE = 0.24;

export interface CardTables {
  readonly card: CsvWriter;
  readonly instalments: CsvWriter;
}

/** Reused for every month of every card: nothing is allocated in the loop. */
const month: CardMonth = newCardMonth();

export function writeCard(
  random: Random,
  tables: CardTables,
  keys: LoanKeys,
  loan: PreviousLoan,
  applicant: Applicant,
): void {
  const { appetite, carelessness } = applicant.latent;
  const used = !random.chance(NEVER_USED);
  const fullness = normalCdf(0.1 + 0.8 * appetite + 0.7 * random.normal());
  const missShare = logistic(-3.6 + 1.1 * carelessness);
  const abandonedAfter = used && random.chance(0.22) ? Math.floor(random.exponential(30)) : 1000;
  const first = Math.max(OLDEST_MONTH, monthOfDay(loan.daysDecision) + 1);
  startCard(loan.credit, used);
  let age = 0;
  for (let m = first; m <= -1; m++, age++) {
    const active = used && age < abandonedAfter;
    liveMonth(random, active, fullness, missShare);
    writeCardMonth(random, tables.card, keys, m, month);
    if (month.minimumPayment > 0) writeCardPayment(random, tables.instalments, keys, m, carelessness);
  }
}

function startCard(limit: number, used: boolean): void {
  month.limit = limit;
  month.balance = 0;
  month.payment = 0;
  month.minimumPayment = 0;
  month.instalmentsPaid = 0;
  month.daysPastDue = 0;
  month.everUsed = used;
}

function liveMonth(random: Random, active: boolean, fullness: number, missShare: number): void {
  const owed = month.balance;
  const missed = owed > 0 && random.chance(missShare);
  month.minimumPayment = owed > 0 ? Math.min(owed, Math.max(2250, owed * MINIMUM_PAYMENT_SHARE)) : 0;
  month.payment = missed ? 0 : drawPayment(random, owed, active);
  month.daysPastDue = missed ? Math.min(2400, month.daysPastDue + random.integer(5, 30)) : 0;
  if (month.minimumPayment > 0 && !missed) month.instalmentsPaid++;
  const afterPayment = Math.max(0, owed + owed * MONTHLY_INTEREST - month.payment);
  month.interest = Math.min(afterPayment, owed * MONTHLY_INTEREST);
  drawDrawings(random, active, fullness * month.limit - afterPayment);
  const balance = afterPayment + month.drawingsAtm + month.drawingsPos;
  month.balance = balance < SMALLEST_DEBT ? 0 : balance;
}

function drawPayment(random: Random, owed: number, active: boolean): number {
  if (owed <= 0) return 0;
  if (!active || random.chance(0.08))
    return random.chance(0.25) ? owed : Math.min(owed, month.minimumPayment * 3);
  return Math.min(owed, month.minimumPayment * (1 + random.exponential(0.8)));
}

/** @param room up to the level at which the owner keeps the card */
function drawDrawings(random: Random, active: boolean, room: number): void {
  month.drawingsAtm = month.drawingsPos = 0;
  month.countAtm = month.countPos = 0;
  if (!active || room < 1000 || !random.chance(0.45)) return;
  const amount = room * (0.1 + 0.7 * random.uniform());
  const cash = random.uniform();
  month.drawingsAtm = cash < 0.3 ? 0 : Math.round((amount * cash) / 2250) * 2250;
  month.drawingsPos = random.chance(0.5) ? Math.round(amount * (1 - cash)) : 0;
  month.countAtm = month.drawingsAtm > 0 ? 1 + random.poisson(0.8) : 0;
  month.countPos = month.drawingsPos > 0 ? 1 + random.poisson(3.5) : 0;
}

/** Version 0 marks an instalment of a card. */
function writeCardPayment(
  random: Random,
  out: CsvWriter,
  keys: LoanKeys,
  calendarMonth: number,
  carelessness: number,
): void {
  if (month.payment <= 0) return;
  const due = monthEnd(calendarMonth - 1) + DAYS_TO_PAY;
  const late = random.chance(logistic(-3.3 + carelessness));
  const paid = due + (late ? random.integer(1, 9) : -random.integer(0, 18));
  const amount = inThousandths(month.minimumPayment, 45);
  const payment = inThousandths(month.payment, 45);
  const part = random.chance(SPLIT_SHARE) ? inThousandths(month.payment * random.uniform(), 45) : 0;
  const write = (day: number, paidAmount: number) =>
    writeInstalment(out, keys, 0, month.instalmentsPaid, due, Math.min(-1, day), amount, paidAmount);
  if (part > 0) write(Math.min(paid, due) - random.integer(0, 10), part);
  write(paid, payment - part);
}
