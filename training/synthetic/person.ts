/**
 * Who asks: age, family, home, car and the flags of an application, drawn from published shares of
 * application_train. Nothing here depends on the latent risk: what these fields say about risk is in defaultRisk.
 */
import type { Population } from './population.ts';
import { QuantileCurve } from './quantileCurve.ts';
import type { Random } from './random.ts';
import { drawRegion, type Region } from './region.ts';
import { WeightedChoice } from './weightedChoice.ts';
import { drawWork, type Work } from './work.ts';

export interface Person {
  readonly gender: string;
  readonly female: boolean;
  readonly ageYears: number;
  readonly daysBirth: number;
  readonly education: string;
  readonly familyStatus: string;
  readonly children: number;
  readonly familyMembers: number;
  readonly housing: string;
  readonly ownsRealty: boolean;
  /** Years; null without a car. */
  readonly carAge: number | null;
  readonly region: Region;
  readonly work: Work;
  readonly daysRegistration: number;
  readonly daysIdPublish: number;
  readonly daysPhoneChange: number;
}

const ageYears = new QuantileCurve([
  [0, 20.6],
  [0.01, 22.3],
  [0.05, 25.4],
  [0.1, 28],
  [0.25, 34],
  [0.5, 43.1],
  [0.75, 53.7],
  [0.9, 60.6],
  [0.95, 63.3],
  [0.99, 67],
  [1, 69],
]);
const educations = new WeightedChoice([
  ['Secondary / secondary special', 0.7102],
  ['Higher education', 0.2434],
  ['Incomplete higher', 0.0334],
  ['Lower secondary', 0.0124],
  ['Academic degree', 0.0005],
] as const);
const youngFamilies = new WeightedChoice([
  ['Married', 0.62],
  ['Single / not married', 0.205],
  ['Civil marriage', 0.115],
  ['Separated', 0.055],
  ['Widow', 0.006],
] as const);
const oldFamilies = new WeightedChoice([
  ['Married', 0.675],
  ['Single / not married', 0.055],
  ['Civil marriage', 0.065],
  ['Separated', 0.078],
  ['Widow', 0.127],
] as const);
const housings = new WeightedChoice([
  ['House / apartment', 0.8873],
  ['With parents', 0.0483],
  ['Municipal apartment', 0.0364],
  ['Rented apartment', 0.0159],
  ['Office apartment', 0.0085],
  ['Co-op apartment', 0.0036],
] as const);
const carAges = new QuantileCurve([
  [0, 0],
  [0.05, 1],
  [0.1, 2],
  [0.25, 5],
  [0.5, 9],
  [0.75, 15],
  [0.9, 22],
  [0.955, 29],
  [0.96, 64],
  [1, 65.9],
]);
const registrationYears = new QuantileCurve([
  [0, 0],
  [0.05, 0.9],
  [0.1, 1.9],
  [0.25, 5.5],
  [0.5, 12.3],
  [0.75, 20.5],
  [0.95, 31.2],
  [1, 50],
]);
const idDays = new QuantileCurve([
  [0, 0],
  [0.05, 375],
  [0.1, 730],
  [0.25, 1720],
  [0.5, 3254],
  [0.75, 4299],
  [0.95, 4944],
  [0.99, 5520],
  [1, 6300],
]);
const phoneDays = new QuantileCurve([
  [0, 0],
  [0.12, 0.9],
  [0.25, 274],
  [0.5, 757],
  [0.75, 1570],
  [0.9, 2145],
  [0.95, 2520],
  [0.99, 3080],
  [1, 3900],
]);

const FEMALE_SHARE = 0.6583;
/** Chance of a further child, for adults of the age in which children live at home. */
const FURTHER_CHILD = 0.36;

export function drawPerson(random: Random, population: Population): Person {
  const female = random.chance(FEMALE_SHARE);
  const age = ageYears.draw(random);
  const education = educations.draw(random);
  const familyStatus = (age < 48 ? youngFamilies : oldFamilies).draw(random);
  const children = drawChildren(random, age);
  const couple = familyStatus === 'Married' || familyStatus === 'Civil marriage';
  return {
    gender: female ? 'F' : 'M',
    female,
    ageYears: age,
    daysBirth: -Math.round(age * 365.25),
    education,
    familyStatus,
    children,
    familyMembers: children + (couple ? 2 : 1),
    housing: housings.draw(random),
    ownsRealty: random.chance(age > 35 ? 0.73 : 0.6),
    carAge: random.chance(female ? 0.226 : 0.56) ? Math.floor(carAges.draw(random)) : null,
    region: drawRegion(random),
    work: drawWork(random, population, female, age, education),
    daysRegistration: -Math.floor(Math.min(registrationYears.draw(random), age - 0.5) * 365.25),
    daysIdPublish: -Math.floor(idDays.draw(random)),
    daysPhoneChange: -Math.floor(phoneDays.draw(random)),
  };
}

function drawChildren(random: Random, age: number): number {
  const parentShare = age < 28 ? 0.33 : age < 40 ? 0.53 : age < 48 ? 0.37 : age < 55 ? 0.13 : 0.025;
  let children = random.chance(parentShare) ? 1 : 0;
  while (children > 0 && children < 12 && random.chance(FURTHER_CHILD)) children++;
  return children;
}
