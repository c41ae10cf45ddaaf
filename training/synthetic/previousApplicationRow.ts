/** Writes one previous application as a row of previous_application, with the original's XNA, XAP and 365243. */
import type { CsvWriter } from './csvWriter.ts';
import type { PreviousLoan } from './previousLoan.ts';
import type { Random } from './random.ts';
import { WeightedChoice } from './weightedChoice.ts';

/** How the original writes "no such date". */
const NO_DATE = 365243;

const weekdays = new WeightedChoice([
  ['TUESDAY', 0.153],
  ['WEDNESDAY', 0.153],
  ['FRIDAY', 0.151],
  ['MONDAY', 0.152],
  ['THURSDAY', 0.149],
  ['SATURDAY', 0.144],
  ['SUNDAY', 0.098],
] as const);
const companions = new WeightedChoice<string | null>([
  [null, 0.33],
  ['Unaccompanied', 0.42],
  ['Family', 0.165],
  ['Spouse, partner', 0.05],
  ['Children', 0.024],
  ['Other_B', 0.013],
  ['Other_A', 0.007],
  ['Group of people', 0.0017],
]);
const refusalReasons = new WeightedChoice([
  ['HC', 0.62],
  ['LIMIT', 0.19],
  ['SCO', 0.12],
  ['SCOFR', 0.045],
  ['VERIF', 0.012],
  ['XNA', 0.018],
  ['SYSTEM', 0.0025],
] as const);
const clientTypes = new WeightedChoice([
  ['Repeater', 0.7372],
  ['New', 0.1804],
  ['Refreshed', 0.0812],
  ['XNA', 0.0012],
] as const);

export function writePreviousApplication(
  random: Random,
  out: CsvWriter,
  applicantId: number,
  previousId: number,
  loan: PreviousLoan,
): void {
  out.integer(previousId);
  out.integer(applicantId);
  out.text(loan.contract);
  writeAmounts(out, loan);
  out.text(weekdays.draw(random));
  out.integer(Math.min(23, Math.max(0, Math.round(12.5 + 3.33 * random.normal()))));
  out.text(random.chance(0.005) ? 'N' : 'Y');
  out.integer(random.chance(0.0035) ? 0 : 1);
  writeRates(random, out, loan);
  out.text(loan.product.purpose);
  out.text(loan.outcome);
  out.integer(loan.daysDecision);
  out.text(paymentType(random, loan));
  out.text(rejectReason(random, loan));
  out.text(loan.priced ? companions.draw(random) : null);
  out.text(clientTypes.draw(random));
  out.text(loan.product.goods);
  out.text(loan.product.portfolio);
  out.text(loan.product.productType);
  out.text(loan.product.channel);
  out.integer(loan.product.sellerArea);
  out.text(loan.product.industry);
  writeSchedule(random, out, loan);
  out.endRow();
}

/** AMT_ANNUITY, AMT_APPLICATION, AMT_CREDIT, AMT_DOWN_PAYMENT, AMT_GOODS_PRICE. */
function writeAmounts(out: CsvWriter, loan: PreviousLoan): void {
  const { priced } = loan;
  const annuityKnown = priced && loan.outcome !== 'Unused offer';
  if (annuityKnown) out.thousandths(Math.round(loan.annuity * 1000));
  else out.empty();
  out.thousandths(priced ? Math.round(loan.asked * 1000) : 0);
  out.thousandths(priced ? Math.round(loan.credit * 1000) : 0);
  if (priced && loan.contract === 'Consumer loans') out.thousandths(Math.round(loan.downPayment * 1000));
  else out.empty();
  if (priced) out.thousandths(Math.round(loan.asked * 1000));
  else out.empty();
}

/** RATE_DOWN_PAYMENT and the two interest rates, which the original gives in 0.4 % of the rows. */
function writeRates(random: Random, out: CsvWriter, loan: PreviousLoan): void {
  const consumer = loan.priced && loan.contract === 'Consumer loans';
  out.number(consumer ? Math.round((loan.downPayment / loan.asked) * 1e9) / 1e9 : null);
  const rated = consumer && loan.outcome === 'Approved' && random.chance(0.0093);
  out.number(rated ? Math.round((0.14 + 0.06 * random.uniform()) * 1e6) / 1e6 : null);
  out.number(rated ? Math.round((0.57 + 0.3 * random.uniform()) * 1e6) / 1e6 : null);
}

function paymentType(random: Random, loan: PreviousLoan): string {
  const cashless = loan.contract === 'Revolving loans' || !loan.priced;
  if (cashless || random.chance(0.12)) return 'XNA';
  if (random.chance(0.009)) return 'Non-cash from your account';
  return random.chance(0.001) ? 'Cashless from the account of the employer' : 'Cash through the bank';
}

function rejectReason(random: Random, loan: PreviousLoan): string {
  if (loan.outcome === 'Refused') return refusalReasons.draw(random);
  return loan.outcome === 'Unused offer' ? 'CLIENT' : 'XAP';
}

/** CNT_PAYMENT to NFLAG_INSURED_ON_APPROVAL; the dates exist for granted loans only. */
function writeSchedule(random: Random, out: CsvWriter, loan: PreviousLoan): void {
  const revolving = loan.contract === 'Revolving loans';
  const agreed = loan.priced && loan.outcome !== 'Unused offer';
  out.whole(agreed ? loan.payments : null);
  out.text(loan.yieldGroup);
  out.text(loan.product.combination);
  if (loan.outcome !== 'Approved') {
    for (let column = 0; column < 6; column++) out.empty();
    return;
  }
  if (revolving) {
    writeCardDates(random, out, loan);
    return;
  }
  const lastDue = loan.firstDue + 30 * (loan.paidOffAfter - 1);
  const terminated = lastDue + random.integer(2, 14);
  out.whole(NO_DATE);
  out.whole(loan.firstDue < 0 ? loan.firstDue : NO_DATE);
  out.whole(loan.firstDue + 30 * (loan.payments - 1));
  out.whole(lastDue < -1 ? lastDue : NO_DATE);
  out.whole(terminated < -1 ? terminated : NO_DATE);
  out.whole(random.chance(loan.contract === 'Cash loans' ? 0.8 : 0.16) ? 1 : 0);
}

function writeCardDates(random: Random, out: CsvWriter, loan: PreviousLoan): void {
  const drawn = random.chance(0.62);
  out.whole(drawn ? Math.min(-1, loan.daysDecision + random.integer(1, 60)) : NO_DATE);
  out.whole(drawn ? Math.min(-1, loan.daysDecision + random.integer(40, 100)) : NO_DATE);
  out.whole(NO_DATE);
  out.whole(NO_DATE);
  out.whole(NO_DATE);
  out.whole(0);
}
