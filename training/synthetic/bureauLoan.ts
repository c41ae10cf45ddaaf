/** Draws one credit reported by another lender: type, dates, amount, debt and overdue. Writes nothing. */
import type { Applicant } from './applicant.ts';
import { logistic, normalCdf } from './normalCdf.ts';
import { QuantileCurve } from './quantileCurve.ts';
import type { Random } from './random.ts';
import { WeightedChoice } from './weightedChoice.ts';

export interface BureauLoan {
  readonly type: string;
  readonly state: 'Active' | 'Closed' | 'Sold' | 'Bad debt';
  readonly isCard: boolean;
  /** Days, negative; as all dates here. */
  readonly opened: number;
  /** May lie ahead (positive). */
  readonly plannedEnd: number;
  readonly closed: number | null;
  readonly amount: number;
  readonly debt: number;
  readonly daysOverdue: number;
  readonly maxOverdue: number;
}

interface LoanType {
  readonly name: string;
  readonly medianAmount: number;
  /** Standard deviation of the logarithm of the amount. */
  readonly spread: number;
  readonly termDays: QuantileCurve;
}

function loanType(name: string, medianAmount: number, spread: number, terms: number[]): LoanType {
  const shares = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];
  return { name, medianAmount, spread, termDays: new QuantileCurve(shares.map((s, i) => [s, terms[i]!])) };
}

const business = [180, 330, 520, 1096, 1802, 1826, 3650];
/** Median amounts and term quantiles by type, from the published table; shares of the full bureau table. */
const loanTypes = new WeightedChoice([
  [loanType('Consumer credit', 118_000, 1.05, [30, 92, 212, 365, 762, 1826, 3650]), 0.7293],
  [loanType('Credit card', 135_000, 1.0, [90, 212, 1078, 1341, 3652, 7305, 31_000]), 0.2343],
  [loanType('Car loan', 1_200_000, 0.65, [180, 522, 1096, 1823, 1826, 1827, 3650]), 0.0161],
  [loanType('Mortgage', 3_900_000, 0.6, [700, 1249, 3653, 5479, 7305, 9141, 10_957]), 0.0107],
  [loanType('Microloan', 22_500, 0.8, [5, 7, 15, 21, 56, 364, 730]), 0.0072],
  [loanType('Loan for business development', 500_000, 1, business), 0.0012],
  [loanType('Another type of loan', 550_000, 1, business), 0.0006],
  [loanType('Unknown type of loan', 145_000, 0.6, business), 0.0003],
  [loanType('Loan for working capital replenishment', 470_000, 1, business), 0.0003],
  [loanType('Cash loan (non-earmarked)', 150_000, 0.5, business), 0.00003],
  [loanType('Real estate loan', 2_000_000, 0.6, business), 0.00002],
] as const);

const openedDaysAgo = new QuantileCurve([
  [0, 1],
  [0.01, 36],
  [0.05, 124],
  [0.1, 218],
  [0.25, 474],
  [0.5, 987],
  [0.75, 1666],
  [0.9, 2430],
  [1, 2922],
]);
const RECENT_APPETITE_LOADING = 0.3;

export function drawBureauLoan(random: Random, applicant: Applicant): BureauLoan {
  const { appetite, carelessness } = applicant.latent;
  const type = loanTypes.draw(random);
  const isCard = type.name === 'Credit card';
  const age = -RECENT_APPETITE_LOADING * appetite + 0.954 * random.normal();
  const opened = -Math.round(openedDaysAgo.atNormal(age));
  const term = Math.round(type.termDays.draw(random));
  const plannedEnd = opened + term;
  const closed = random.chance(closingChance(isCard, opened, plannedEnd, appetite))
    ? drawClosing(random, isCard, opened, plannedEnd)
    : null;
  const incomeLevel = 0.5 * (Math.log(applicant.person.work.income) - 11.9);
  // Long loans are large: this is what makes the open ones larger than the closed.
  const length = isCard ? 0 : 0.5 * Math.log(term / type.termDays.at(0.5));
  const amount = Math.min(
    5e7,
    type.medianAmount * Math.exp(incomeLevel + length + type.spread * random.normal()),
  );
  const debtShare = closed === null ? drawDebtShare(random, isCard, term, plannedEnd, appetite) : 0;
  const overdue = closed === null && random.chance(logistic(-5.9 + 1.2 * carelessness));
  const everLate = random.chance(logistic(-1.55 + 0.8 * carelessness));
  return {
    type: type.name,
    state: drawState(random, closed, overdue),
    isCard,
    opened,
    plannedEnd,
    closed,
    amount,
    debt: amount * debtShare,
    daysOverdue: overdue ? 1 + Math.floor(Math.min(2700, random.exponential(40))) : 0,
    maxOverdue: everLate || overdue ? Math.exp(8.5 + 1.3 * random.normal()) : 0,
  };
}

function closingChance(isCard: boolean, opened: number, plannedEnd: number, appetite: number): number {
  const yearsOld = -opened / 365;
  if (isCard) return Math.min(0.75, Math.max(0.03, 0.06 + 0.075 * yearsOld - 0.07 * appetite));
  if (plannedEnd < -10) return Math.max(0.6, 0.955 - 0.02 * appetite);
  return Math.min(0.6, Math.max(0.02, 0.08 + 0.1 * yearsOld - 0.09 * appetite));
}

function drawClosing(random: Random, isCard: boolean, opened: number, plannedEnd: number): number {
  const latest = Math.min(-1, isCard ? -1 : plannedEnd);
  const early = isCard || plannedEnd > -1 || random.chance(0.45);
  const days = early ? opened + (latest - opened) * Math.sqrt(random.uniform()) : latest;
  return Math.min(-1, Math.max(opened, Math.round(days)));
}

/** Share of the amount still owed. */
function drawDebtShare(
  random: Random,
  isCard: boolean,
  term: number,
  plannedEnd: number,
  appetite: number,
): number {
  if (isCard) {
    if (random.chance(0.42 - 0.08 * appetite)) return 0;
    return Math.min(1.05, 0.1 + normalCdf(0.3 + 0.7 * appetite + 0.8 * random.normal()));
  }
  const timeLeft = Math.max(0, Math.min(1, plannedEnd / term));
  const share = timeLeft ** 0.8 * (0.92 + 0.12 * appetite + 0.12 * random.normal());
  return Math.max(0, Math.min(1.1, plannedEnd <= 0 ? 0.02 * random.uniform() : share));
}

function drawState(random: Random, closed: number | null, overdue: boolean): BureauLoan['state'] {
  if (overdue && random.chance(0.005)) return 'Bad debt';
  if (random.chance(0.0038)) return 'Sold';
  return closed === null ? 'Active' : 'Closed';
}
