/**
 * The circumstances of an application: who came along, when, which contacts, addresses and documents were given, who
 * in the social circle defaulted, how often the bureau was asked. Mostly noise, as in the original.
 */
import type { Applicant } from './applicant.ts';
import type { CsvWriter } from './csvWriter.ts';
import { logistic } from './normalCdf.ts';
import type { Population } from './population.ts';
import { QuantileCurve } from './quantileCurve.ts';
import type { Random } from './random.ts';
import { WeightedChoice } from './weightedChoice.ts';
import { NOT_EMPLOYED } from './work.ts';

export interface Statement {
  readonly companion: string | null;
  readonly weekday: string;
  readonly hour: number;
  /** FLAG_EMP_PHONE, FLAG_WORK_PHONE, FLAG_CONT_MOBILE, FLAG_PHONE, FLAG_EMAIL. */
  readonly contactFlags: readonly number[];
  readonly cityRating: number;
  /** Region then city: registered and living, registered and working, living and working places differ. */
  readonly addressFlags: readonly number[];
  /** Observed and defaulted acquaintances within 30 and 60 days; null when unknown. */
  readonly socialCircle: readonly (number | null)[];
}

const companions = new WeightedChoice<string | null>([
  ['Unaccompanied', 0.8083],
  ['Family', 0.1306],
  ['Spouse, partner', 0.037],
  ['Children', 0.0106],
  ['Other_B', 0.0058],
  [null, 0.0042],
  ['Other_A', 0.0028],
  ['Group of people', 0.0009],
]);
const weekdays = new WeightedChoice([
  ['TUESDAY', 0.1753],
  ['WEDNESDAY', 0.1689],
  ['MONDAY', 0.1649],
  ['THURSDAY', 0.1645],
  ['FRIDAY', 0.1637],
  ['SATURDAY', 0.1101],
  ['SUNDAY', 0.0526],
] as const);
const acquaintances = new QuantileCurve([
  [0, 0],
  [0.53, 0.9],
  [0.68, 1.6],
  [0.77, 2.9],
  [0.9, 4.9],
  [0.95, 6.6],
  [0.99, 10.5],
  [1, 26],
]);
const SOCIAL_CIRCLE_UNKNOWN = 0.0033;

export function drawStatement(random: Random, applicant: Applicant): Statement {
  const { person } = applicant;
  const employed = person.work.daysEmployed !== NOT_EMPLOYED;
  const { rating } = person.region;
  return {
    companion: companions.draw(random),
    weekday: weekdays.draw(random),
    hour: Math.min(23, Math.max(0, Math.round(12.06 + 3.26 * random.normal()))),
    contactFlags: [
      employed ? 1 : 0,
      employed && random.chance(0.243) ? 1 : 0,
      random.chance(0.9981) ? 1 : 0,
      random.chance(0.281) ? 1 : 0,
      random.chance(0.0567) ? 1 : 0,
    ],
    cityRating: rating > 1 && random.chance(rating === 3 ? 0.1 : 0.01) ? rating - 1 : rating,
    addressFlags: [
      ...drawMoves(random, 0.0151, employed ? 0.055 : 0),
      ...drawMoves(random, 0.0782, employed ? 0.25 : 0),
    ],
    socialCircle: drawSocialCircle(random, applicant.latent.weakness),
  };
}

/** Of one level (region or city): registered is not home; registered is not work; home is not work. */
function drawMoves(random: Random, livesElsewhere: number, worksElsewhere: number): number[] {
  const moved = random.chance(livesElsewhere);
  const commutes = random.chance(worksElsewhere);
  const homeIsNotWork = commutes && !(moved && random.chance(0.6));
  return [moved ? 1 : 0, commutes || (moved && random.chance(0.4)) ? 1 : 0, homeIsNotWork ? 1 : 0];
}

function drawSocialCircle(random: Random, weakness: number): (number | null)[] {
  if (random.chance(SOCIAL_CIRCLE_UNKNOWN)) return [null, null, null, null];
  const observed30 = Math.floor(acquaintances.draw(random));
  const observed60 = observed30 > 0 && random.chance(0.02) ? observed30 - 1 : observed30;
  const share = logistic(-2.35 + 0.25 * weakness);
  let defaulted30 = 0;
  let defaulted60 = 0;
  for (let i = 0; i < observed60; i++) {
    if (!random.chance(share)) continue;
    defaulted30++;
    if (random.chance(0.7)) defaulted60++;
  }
  return [observed30, defaulted30, observed60, defaulted60];
}

/** Chance of each of FLAG_DOCUMENT_9 to FLAG_DOCUMENT_21 (1 is 100 %), from the full application_train. */
const rareDocuments = [
  0.0039, 0.00002, 0.0039, 0.00001, 0.0035, 0.0029, 0.0012, 0.0099, 0.0003, 0.0081, 0.0006, 0.0005, 0.0003,
];

/** FLAG_DOCUMENT_2 to 21: cash loans come with one of the documents 3, 6 (pensioners) or 8. */
export function writeDocuments(random: Random, out: CsvWriter, applicant: Applicant): void {
  const pensioner = applicant.person.work.incomeType === 'Pensioner';
  const u = random.uniform();
  let main = 0;
  if (applicant.request.revolving) main = u < 0.045 ? 3 : 0;
  else if (pensioner) main = u < 0.53 ? 3 : u < 0.985 ? 6 : u < 0.996 ? 8 : 0;
  else main = u < 0.838 ? 3 : u < 0.948 ? 8 : u < 0.957 ? 6 : 0;
  out.integer(random.chance(0.00004) ? 1 : 0);
  out.integer(main === 3 ? 1 : 0);
  out.integer(random.chance(0.00008) ? 1 : 0);
  out.integer(random.chance(0.0151) ? 1 : 0);
  out.integer(main === 6 ? 1 : 0);
  out.integer(random.chance(0.0002) ? 1 : 0);
  out.integer(main === 8 ? 1 : 0);
  for (const share of rareDocuments) out.integer(random.chance(share) ? 1 : 0);
}

/** AMT_REQ_CREDIT_BUREAU_HOUR to YEAR: all missing or none, mostly missing for those the bureau does not know. */
export function writeBureauRequests(
  random: Random,
  out: CsvWriter,
  population: Population,
  applicant: Applicant,
): void {
  const missing = random.chance(applicant.latent.knownToBureau ? 0.03 : 0.77);
  const eagerness = Math.exp(0.2 * applicant.latent.appetite - 0.02);
  const means = [0.0064, 0.007, 0.0344, population.requestsMonthMean, population.requestsQuarterMean, 1.9];
  for (const mean of means) out.whole(missing ? null : random.poisson(mean * eagerness));
}
