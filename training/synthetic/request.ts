/**
 * The loan asked for: contract, price of the goods, credit (goods plus insurance), tenor and annuity. It follows
 * the income but not the latent risk, so its effect on default is its own and a what-if on it is meaningful.
 */
import { annuityOf, inThousandths } from './annuity.ts';
import type { Population } from './population.ts';
import { QuantileCurve } from './quantileCurve.ts';
import type { Random } from './random.ts';
import { WeightedChoice } from './weightedChoice.ts';

export interface LoanRequest {
  readonly revolving: boolean;
  readonly goodsPrice: number;
  readonly credit: number;
  readonly annuity: number;
  /** Months; a revolving loan counts as 24, it has no tenor. */
  readonly tenorMonths: number;
}

/** Credit over goods price of insured cash loans; 28 % are not insured (ratio 1). */
const insuredRatio = new QuantileCurve([
  [0, 1.04],
  [0.1, 1.079],
  [0.3, 1.119],
  [0.5, 1.153],
  [0.65, 1.198],
  [0.8, 1.238],
  [0.92, 1.33],
  [1, 1.53],
]);
const UNINSURED_SHARE = 0.28;
const revolvingLimits = new WeightedChoice([
  [135_000, 0.12],
  [180_000, 0.27],
  [225_000, 0.08],
  [270_000, 0.24],
  [337_500, 0.08],
  [450_000, 0.1],
  [540_000, 0.04],
  [675_000, 0.04],
  [900_000, 0.02],
  [1_125_000, 0.01],
] as const);
/** A revolving loan's annuity is one twentieth of its limit. */
const REVOLVING_ANNUITY_SHARE = 0.05;
const REVOLVING_TENOR_MONTHS = 24;
const MEAN_LOG_INCOME = 11.88;
/** Above this the lender grants less than is wished for: the original's tail is shorter than log-normal. */
const LARGE_PRICE = 1_100_000;

export function drawRequest(random: Random, population: Population, income: number): LoanRequest {
  if (random.chance(population.revolvingShare)) {
    const limit = revolvingLimits.draw(random);
    return {
      revolving: true,
      goodsPrice: limit,
      credit: limit,
      annuity: limit * REVOLVING_ANNUITY_SHARE,
      tenorMonths: REVOLVING_TENOR_MONTHS,
    };
  }
  const goodsPrice = drawGoodsPrice(random, population, income);
  const insured = !random.chance(UNINSURED_SHARE);
  const ratio = insured ? insuredRatio.draw(random) : 1;
  const credit = inThousandths(goodsPrice * ratio, 4500) / 1000;
  const tenorMonths = drawTenor(random, credit);
  const monthlyRate = 0.009 + 0.02 * random.uniform();
  const annuity = inThousandths(annuityOf(credit, tenorMonths, monthlyRate), 4500) / 1000;
  return { revolving: false, goodsPrice, credit, annuity, tenorMonths };
}

/** Log-normal, larger with the income; most are multiples of 45,000 or 225,000. */
function drawGoodsPrice(random: Random, population: Population, income: number): number {
  const level = 13.02 + population.goodsLogShift + 0.6 * (Math.log(income) - MEAN_LOG_INCOME);
  const wish = Math.exp(level + 0.63 * random.normal());
  const price = wish < LARGE_PRICE ? wish : Math.sqrt(wish * LARGE_PRICE);
  const u = random.uniform();
  const step = u < 0.35 && price > 170_000 ? 225_000 : u < 0.7 ? 45_000 : 4_500;
  return Math.min(4_050_000, Math.max(40_500, Math.round(price / step) * step));
}

/** Six to sixty months, longer for a larger credit. */
function drawTenor(random: Random, credit: number): number {
  const months = 29 + 13 * (Math.log(credit) - 13.1) + 8.5 * random.normal();
  return Math.min(60, Math.max(9, Math.round(months / 3) * 3));
}
