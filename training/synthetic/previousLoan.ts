/**
 * Draws one previous application: contract, outcome, amounts, tenor, dates. Refusals come more often to the weak and
 * to those hungry for debt, and dearer offers to the weak. Writes nothing.
 */

import { annuityOf, inThousandths } from './annuity.ts';
import type { Applicant } from './applicant.ts';
import { logistic } from './normalCdf.ts';
import {
  type Contract,
  drawCardProduct,
  drawCashProduct,
  drawConsumerProduct,
  type PreviousProduct,
  withoutOffer,
  type YieldGroup,
} from './previousProduct.ts';
import { QuantileCurve } from './quantileCurve.ts';
import type { Random } from './random.ts';
import { WeightedChoice } from './weightedChoice.ts';

export type Outcome = 'Approved' | 'Refused' | 'Canceled' | 'Unused offer';

export interface PreviousLoan {
  readonly contract: Contract;
  readonly outcome: Outcome;
  readonly product: PreviousProduct;
  /** False when the request ended before amounts were agreed: its amounts are 0 or empty. */
  readonly priced: boolean;
  readonly yieldGroup: YieldGroup | 'XNA';
  readonly monthlyRate: number;
  readonly daysDecision: number;
  readonly asked: number;
  readonly credit: number;
  readonly annuity: number;
  /** Monthly instalments agreed; 0 for a revolving loan. */
  readonly payments: number;
  /** Monthly instalments after which it is paid off; below `payments` when repaid early. */
  readonly paidOffAfter: number;
  /** Day of the first instalment. */
  readonly firstDue: number;
  readonly downPayment: number;
}

const contracts = new WeightedChoice<Contract>([
  ['Cash loans', 0.4476],
  ['Consumer loans', 0.4366],
  ['Revolving loans', 0.1157],
]);
const consumerPayments = new WeightedChoice([
  [12, 0.322],
  [6, 0.242],
  [10, 0.2],
  [24, 0.085],
  [8, 0.042],
  [4, 0.038],
  [18, 0.037],
  [14, 0.011],
  [36, 0.007],
  [16, 0.006],
  [5, 0.005],
  [3, 0.002],
] as const);
const cashPayments = new WeightedChoice([
  [12, 0.28],
  [24, 0.176],
  [18, 0.137],
  [36, 0.13],
  [48, 0.083],
  [6, 0.072],
  [60, 0.056],
  [30, 0.04],
  [42, 0.018],
  [54, 0.006],
] as const);

function daysAgo(values: readonly number[]): QuantileCurve {
  const shares = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];
  return new QuantileCurve(shares.map((share, i) => [share, values[i]!] as const));
}

const decisionDaysAgo: Record<'consumer' | 'cash' | 'card' | 'Canceled' | 'Refused', QuantileCurve> = {
  consumer: daysAgo([2, 130, 440, 1060, 1850, 2700, 2922]),
  cash: daysAgo([2, 110, 320, 770, 1480, 2600, 2922]),
  card: daysAgo([31, 200, 330, 760, 1750, 2880, 2922]),
  Canceled: daysAgo([2, 9, 110, 250, 480, 1650, 2922]),
  Refused: daysAgo([2, 20, 180, 430, 950, 2300, 2922]),
};
/** Monthly rates of the yield groups, lowest and highest. */
const groupRates: Record<YieldGroup, readonly [number, number]> = {
  low_action: [0.006, 0.016],
  low_normal: [0.016, 0.026],
  middle: [0.026, 0.038],
  high: [0.038, 0.06],
};

export function drawPreviousLoan(random: Random, applicant: Applicant): PreviousLoan {
  const contract = contracts.draw(random);
  const outcome = drawOutcome(random, contract, applicant);
  const yieldGroup = drawYieldGroup(random, contract, applicant.latent.weakness);
  const [low, high] = groupRates[yieldGroup];
  const monthlyRate = low + (high - low) * random.uniform();
  const product = drawProduct(random, contract, outcome, yieldGroup);
  const gaveUp = outcome === 'Canceled' && random.chance(0.965);
  const refusedEarly = outcome === 'Refused' && contract !== 'Consumer loans' && random.chance(0.13);
  const priced = !gaveUp && !refusedEarly;
  const daysDecision = -Math.round(decisionCurve(contract, outcome).draw(random));
  const terms = drawTerms(random, contract, monthlyRate, applicant.person.work.income);
  return {
    contract,
    outcome,
    product: priced ? product : withoutOffer(product, contract),
    priced,
    yieldGroup: priced && contract !== 'Revolving loans' ? yieldGroup : 'XNA',
    monthlyRate,
    daysDecision,
    ...terms,
    paidOffAfter: drawPaidOffAfter(random, contract, terms.payments),
    firstDue: daysDecision + 30 + (random.chance(0.3) ? random.integer(0, 5) : 0),
  };
}

function drawOutcome(random: Random, contract: Contract, applicant: Applicant): Outcome {
  const { weakness, appetite } = applicant.latent;
  const risk = 0.25 * weakness + 0.3 * appetite;
  if (contract === 'Consumer loans') {
    if (random.chance(logistic(-2.3 + risk))) return 'Refused';
    return random.chance(0.04) ? 'Unused offer' : random.chance(0.0013) ? 'Canceled' : 'Approved';
  }
  const cash = contract === 'Cash loans';
  if (random.chance(cash ? 0.373 : 0.259)) return 'Canceled';
  return random.chance(logistic((cash ? -0.7 : -0.78) + risk)) ? 'Refused' : 'Approved';
}

/** The weak are offered dearer loans. */
function drawYieldGroup(random: Random, contract: Contract, weakness: number): YieldGroup {
  const u = random.normal() + 0.2 * weakness;
  if (contract === 'Consumer loans') {
    return u < -1.28 ? 'low_action' : u < -0.36 ? 'low_normal' : u < 0.45 ? 'middle' : 'high';
  }
  return u < -1.85 ? 'low_action' : u < -0.55 ? 'low_normal' : u < 0.6 ? 'middle' : 'high';
}

function drawProduct(
  random: Random,
  contract: Contract,
  outcome: Outcome,
  group: YieldGroup,
): PreviousProduct {
  if (contract === 'Consumer loans') return drawConsumerProduct(random, group);
  if (contract === 'Revolving loans') return drawCardProduct(random);
  return drawCashProduct(random, group, outcome === 'Approved' ? 0.86 : 0.6);
}

function decisionCurve(contract: Contract, outcome: Outcome): QuantileCurve {
  if (outcome === 'Canceled' || outcome === 'Refused') return decisionDaysAgo[outcome];
  if (contract === 'Consumer loans') return decisionDaysAgo.consumer;
  return contract === 'Cash loans' ? decisionDaysAgo.cash : decisionDaysAgo.card;
}

function drawTerms(
  random: Random,
  contract: Contract,
  monthlyRate: number,
  income: number,
): Pick<PreviousLoan, 'asked' | 'credit' | 'annuity' | 'payments' | 'downPayment'> {
  const wealth = 0.4 * (Math.log(income) - 11.9);
  if (contract === 'Revolving loans') {
    const credit = Math.max(
      45_000,
      Math.round((170_000 * Math.exp(wealth + 0.7 * random.normal())) / 45_000) * 45_000,
    );
    return { asked: credit, credit, annuity: credit / 20, payments: 0, downPayment: 0 };
  }
  const consumer = contract === 'Consumer loans';
  const asked = consumer
    ? inThousandths(Math.exp(11.17 + wealth + 0.75 * random.normal()), 45) / 1000
    : Math.max(13_500, Math.round(Math.exp(12.4 + wealth + 0.85 * random.normal()) / 4500) * 4500);
  const paysDown = consumer && random.chance(0.48);
  const downPayment = paysDown
    ? inThousandths(asked * Math.min(0.7, random.exponential(0.15)), 4500) / 1000
    : 0;
  const insurance = consumer ? 1 + 0.1 * random.uniform() : 1 + 0.25 * random.uniform() ** 1.5;
  const credit = inThousandths(Math.max(6000, asked - downPayment) * insurance, 4500) / 1000;
  const payments = consumer ? consumerPayments.draw(random) : cashPayments.draw(random);
  const annuity = inThousandths(annuityOf(credit, payments, monthlyRate), 45) / 1000;
  return { asked, credit, annuity, payments, downPayment };
}

/** Half of the cash loans and a third of the consumer loans are repaid early. */
function drawPaidOffAfter(random: Random, contract: Contract, payments: number): number {
  const early = random.chance(contract === 'Cash loans' ? 0.5 : 0.36);
  return early && payments > 1 ? random.integer(1, payments - 1) : payments;
}
