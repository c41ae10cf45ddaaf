import { expect, test } from 'vitest';
import { annuityOf } from './annuity.ts';
import { drawApplicant } from './applicant.ts';
import { defaultLogOdds } from './defaultRisk.ts';
import { trainingPopulation } from './population.ts';
import { Random } from './random.ts';
import type { LoanRequest } from './request.ts';

const random = new Random();
random.restart(1, 0, 0);
const applicants = Array.from({ length: 200 }, (_, k) => drawApplicant(random, trainingPopulation, k));

const RATE = 0.015;
function request(tenorMonths: number, goodsPrice: number, ratio: number): LoanRequest {
  const credit = goodsPrice * ratio;
  return {
    revolving: false,
    goodsPrice,
    credit,
    annuity: annuityOf(credit, tenorMonths, RATE),
    tenorMonths,
  };
}

function rises(requests: LoanRequest[]): boolean {
  return applicants.every(({ latent, person }) => {
    const odds = requests.map((asked) => defaultLogOdds(latent, person, asked, 0));
    return odds.every((value, i) => i === 0 || value > odds[i - 1]! - 1e-12) && odds.at(-1)! > odds[0]!;
  });
}

test('asking for more over the same time raises the risk of everyone', () => {
  expect(rises([100_000, 200_000, 400_000, 800_000].map((price) => request(24, price, 1.1)))).toBe(true);
});

test('a larger credit for the same goods raises the risk of everyone', () => {
  expect(rises([1, 1.1, 1.2, 1.4].map((ratio) => request(24, 300_000, ratio)))).toBe(true);
});

test('a longer time at the same monthly payment raises the risk of everyone', () => {
  const at = (months: number) => ({ ...request(24, 300_000, 1.1), tenorMonths: months });
  expect(rises([12, 24, 36, 48, 60].map(at))).toBe(true);
});
