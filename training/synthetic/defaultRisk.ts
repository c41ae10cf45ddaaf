/**
 * The log-odds of default: latent traits, visible facts of the person, and the request. Irreducible chance is added
 * by drawing TARGET from it. Signs and sizes imitate the known marginal default rates of the original data.
 */
import type { LatentRisk } from './latentRisk.ts';
import type { Person } from './person.ts';
import type { LoanRequest } from './request.ts';

/** Chosen so that the training population defaults at the original's 8.07 %. */
const BASE_LOG_ODDS = -3.4;
const WEAKNESS_WEIGHT = 0.97;
const CARELESSNESS_WEIGHT = 0.5;
const APPETITE_WEIGHT = 0.4;
const UNKNOWN_TO_BUREAU_RISK = 0.15;
const PAYMENT_SHARE_CEILING = 0.6;

const educationRisk = new Map([
  ['Lower secondary', 0.3],
  ['Secondary / secondary special', 0.1],
  ['Incomplete higher', 0.05],
  ['Higher education', -0.35],
  ['Academic degree', -0.8],
]);
const occupationRisk = new Map([
  ['Low-skill Laborers', 0.5],
  ['Drivers', 0.2],
  ['Waiters/barmen staff', 0.2],
  ['Security staff', 0.15],
  ['Laborers', 0.12],
  ['Cooking staff', 0.1],
  ['Core staff', -0.12],
  ['Managers', -0.15],
  ['High skill tech staff', -0.15],
  ['Medicine staff', -0.15],
  ['Accountants', -0.4],
]);
const incomeTypeRisk = new Map([
  ['Working', 0.06],
  ['State servant', -0.2],
  ['Unemployed', 1.5],
  ['Maternity leave', 1.5],
]);

/** @param ageScore age as a standard normal coordinate */
export function defaultLogOdds(
  latent: LatentRisk,
  person: Person,
  request: LoanRequest,
  ageScore: number,
): number {
  return (
    BASE_LOG_ODDS +
    WEAKNESS_WEIGHT * latent.weakness +
    CARELESSNESS_WEIGHT * latent.carelessness +
    APPETITE_WEIGHT * latent.appetite +
    (latent.knownToBureau ? 0 : UNKNOWN_TO_BUREAU_RISK) +
    personRisk(person, ageScore) +
    requestRisk(request, person.work.income, latent.appetite)
  );
}

function personRisk(person: Person, ageScore: number): number {
  const { work } = person;
  const yearsEmployed = work.daysEmployed < 0 ? -work.daysEmployed / 365.25 : null;
  return (
    -0.2 * ageScore +
    (person.female ? -0.1 : 0.2) +
    (person.region.rating - 2) * 0.2 +
    (person.carAge === null ? 0.05 : -0.2 + 0.015 * Math.min(person.carAge, 25)) +
    (yearsEmployed === null ? -0.1 : -0.16 * (Math.log(yearsEmployed + 0.5) - 1.6)) +
    (person.familyStatus === 'Married' || person.familyStatus === 'Widow' ? -0.05 : 0.1) +
    0.06 * Math.min(person.children, 4) +
    0.12 * Math.exp(person.daysPhoneChange / 365) +
    (educationRisk.get(person.education) ?? 0) +
    (work.occupation === null ? 0 : (occupationRisk.get(work.occupation) ?? 0)) +
    (incomeTypeRisk.get(work.incomeType) ?? 0)
  );
}

/** Rising in tenor, in annuity over income, in credit over goods price; heavier on those already hungry for debt. */
function requestRisk(request: LoanRequest, income: number, appetite: number): number {
  const paymentShare = Math.min(PAYMENT_SHARE_CEILING, request.annuity / income);
  const strain = Math.max(0, paymentShare - 0.25);
  return (
    0.016 * (request.tenorMonths - 28) +
    1.6 * (paymentShare - 0.18) +
    1.2 * strain * (1 + 0.5 * Math.max(-1, appetite)) +
    1.8 * (request.credit / request.goodsPrice - 1.12) +
    (request.revolving ? -0.3 : 0)
  );
}
