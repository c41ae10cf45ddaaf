/**
 * One applicant: draws traits, person, request and scores, and decides TARGET. The application row is written in
 * applicationRow; the histories are drawn elsewhere, from the same latent traits.
 */
import { defaultLogOdds } from './defaultRisk.ts';
import { drawExternalScores, type ExternalScores } from './externalScores.ts';
import { drawLatentRisk, type LatentRisk } from './latentRisk.ts';
import { logistic } from './normalCdf.ts';
import { drawPerson, type Person } from './person.ts';
import type { Population } from './population.ts';
import type { Random } from './random.ts';
import { drawRequest, type LoanRequest } from './request.ts';

export interface Applicant {
  readonly applicantId: number;
  readonly latent: LatentRisk;
  readonly person: Person;
  readonly request: LoanRequest;
  readonly scores: ExternalScores;
  /** The true probability of default, which no column holds. */
  readonly defaultProbability: number;
  readonly defaulted: boolean;
}

const MEAN_AGE_YEARS = 43.9;
const AGE_DEVIATION_YEARS = 11.9;

export function drawApplicant(random: Random, population: Population, applicantId: number): Applicant {
  const latent = drawLatentRisk(random);
  const person = drawPerson(random, population);
  const request = drawRequest(random, population, person.work.income);
  const ageScore = (person.ageYears - MEAN_AGE_YEARS) / AGE_DEVIATION_YEARS;
  const scores = drawExternalScores(random, population, latent, ageScore);
  const logOdds = defaultLogOdds(latent, person, request, ageScore) + population.riskShift;
  const defaultProbability = logistic(logOdds);
  const defaulted = random.chance(defaultProbability);
  return { applicantId, latent, person, request, scores, defaultProbability, defaulted };
}
