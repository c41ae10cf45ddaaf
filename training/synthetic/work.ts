/**
 * What an applicant lives on: income type, occupation, employer, length of employment, income.
 * Shares and their dependence on age and gender follow the published summaries of application_train.
 */
import { logistic } from './normalCdf.ts';
import type { Population } from './population.ts';
import { QuantileCurve } from './quantileCurve.ts';
import type { Random } from './random.ts';
import { WeightedChoice } from './weightedChoice.ts';

export interface Work {
  readonly incomeType: string;
  readonly occupation: string | null;
  readonly organization: string;
  /** Negative days, or 365243 for "not employed". */
  readonly daysEmployed: number;
  readonly income: number;
}

export const NOT_EMPLOYED = 365243;

const incomeTypes = new WeightedChoice([
  ['Working', 0.6297],
  ['Commercial associate', 0.2839],
  ['State servant', 0.0861],
  ['Unemployed', 0.00009],
  ['Student', 0.00007],
  ['Businessman', 0.00004],
  ['Maternity leave', 0.00002],
] as const);

const occupationsOfMen = new WeightedChoice([
  ['Laborers', 0.335], ['Drivers', 0.205], ['Managers', 0.085], ['Core staff', 0.075], ['Sales staff', 0.06],
  ['Security staff', 0.055], ['High skill tech staff', 0.055], ['Low-skill Laborers', 0.016], ['Accountants', 0.01],
  ['Medicine staff', 0.008], ['Cooking staff', 0.012], ['Cleaning staff', 0.006], ['IT staff', 0.004],
  ['Private service staff', 0.004], ['Waiters/barmen staff', 0.004], ['Realty agents', 0.002],
] as const); // biome-ignore format: a table
const occupationsOfWomen = new WeightedChoice([
  ['Sales staff', 0.215],
  ['Laborers', 0.195],
  ['Core staff', 0.16],
  ['Managers', 0.08],
  ['Accountants', 0.07],
  ['Medicine staff', 0.06],
  ['High skill tech staff', 0.048],
  ['Cooking staff', 0.041],
  ['Cleaning staff', 0.032],
  ['Private service staff', 0.018],
  ['Secretaries', 0.01],
  ['Waiters/barmen staff', 0.009],
  ['Drivers', 0.006],
  ['Security staff', 0.008],
  ['Low-skill Laborers', 0.005],
  ['Realty agents', 0.005],
  ['HR staff', 0.004],
  ['IT staff', 0.001],
] as const);

const organizations = new WeightedChoice([
  ['Business Entity Type 3', 0.27],
  ['Self-employed', 0.152],
  ['Other', 0.066],
  ['Medicine', 0.044],
  ['Business Entity Type 2', 0.042],
  ['Government', 0.041],
  ['School', 0.035],
  ['Trade: type 7', 0.031],
  ['Kindergarten', 0.027],
  ['Construction', 0.0266],
  ['Business Entity Type 1', 0.0237],
  ['Transport: type 4', 0.0214],
  ['Trade: type 3', 0.0138],
  ['Industry: type 9', 0.0133],
  ['Industry: type 3', 0.013],
  ['Security', 0.0129],
  ['Housing', 0.0117],
  ['Industry: type 11', 0.0107],
  ['Military', 0.0104],
  ['Bank', 0.0099],
  ['Agriculture', 0.0097],
  ['Police', 0.0093],
  ['Transport: type 2', 0.0087],
  ['Postal', 0.0085],
  ['Security Ministries', 0.0078],
  ['Trade: type 2', 0.0075],
  ['Restaurant', 0.0072],
  ['Services', 0.0062],
  ['University', 0.0053],
  ['Industry: type 7', 0.0052],
  ['Transport: type 3', 0.0047],
  ['Industry: type 1', 0.0041],
  ['Hotel', 0.0038],
  ['Electricity', 0.0038],
  ['Industry: type 4', 0.0035],
  ['Trade: type 6', 0.0025],
  ['Insurance', 0.0024],
  ['Telecom', 0.0023],
  ['Emergency', 0.0022],
  ['Industry: type 5', 0.0024],
  ['Industry: type 2', 0.0018],
  ['Advertising', 0.0017],
  ['Realtor', 0.0016],
  ['Culture', 0.0015],
  ['Industry: type 12', 0.0015],
  ['Trade: type 1', 0.0014],
  ['Mobile', 0.0013],
  ['Legal Services', 0.0012],
  ['Cleaning', 0.001],
  ['Transport: type 1', 0.0008],
  ['Industry: type 6', 0.0004],
  ['Industry: type 10', 0.0004],
  ['Religion', 0.0003],
  ['Industry: type 13', 0.0003],
  ['Trade: type 4', 0.0003],
  ['Trade: type 5', 0.0002],
  ['Industry: type 8', 0.0001],
] as const);

/** Share of the life so far spent with the present employer. */
const employedShare = new QuantileCurve([
  [0, 0.0005],
  [0.05, 0.016],
  [0.25, 0.056],
  [0.5, 0.117],
  [0.75, 0.215],
  [0.95, 0.447],
  [1, 0.72],
]);

const OCCUPATION_UNKNOWN = 0.163;
const INCOME_STEP = 4500;
const INCOME_COARSE_STEP = 22500;

export function drawWork(
  random: Random,
  population: Population,
  female: boolean,
  ageYears: number,
  education: string,
): Work {
  const pensioner = random.chance(0.006 + 0.95 * logistic((ageYears - (female ? 55.2 : 59.2)) / 2.2));
  const drawn = pensioner ? 'Pensioner' : incomeTypes.draw(random);
  const { commerceShare } = population;
  const isMoved = commerceShare !== undefined && drawn === 'Working' && random.chance(commerceShare);
  const incomeType = isMoved ? 'Commercial associate' : drawn;
  const employed = !pensioner && incomeType !== 'Unemployed';
  const occupation = (female ? occupationsOfWomen : occupationsOfMen).draw(random);
  const lifeShare = Math.min(employedShare.draw(random), (ageYears - 17.5) / ageYears);
  return {
    incomeType,
    occupation: employed && !random.chance(OCCUPATION_UNKNOWN) ? occupation : null,
    organization: employed ? organizations.draw(random) : 'XNA',
    daysEmployed: employed ? -Math.max(1, Math.round(lifeShare * ageYears * 365.25)) : NOT_EMPLOYED,
    income: drawIncome(random, population, female, incomeType, education),
  };
}

/** Log-normal around a level set by gender, income type and education; people state round figures. */
function drawIncome(
  random: Random,
  population: Population,
  female: boolean,
  incomeType: string,
  education: string,
): number {
  let level = 11.8 + population.incomeLogShift;
  if (!female) level += 0.2;
  if (incomeType === 'Pensioner') level -= 0.2;
  if (incomeType === 'Commercial associate') level += 0.13;
  if (education === 'Higher education') level += 0.25;
  const income = Math.exp(level + 0.43 * random.normal());
  const step = random.chance(0.6) ? INCOME_COARSE_STEP : INCOME_STEP;
  return Math.min(9_000_000, Math.max(25_650, Math.round(income / step) * step));
}
