// Twelve months of applications as the demo tells them: a gentle year, and from the ninth month on a real change, more
// applicants who live on commerce and a provider of external scores that answers less often.

import { type Population, trainingPopulation } from '../synthetic/population.ts';

export const SIMULATED_MONTHS = 12;
const SHIFT_FROM = 9;
/** Streams of other populations end at 136; see applicantIds.ts and population.ts. */
const FIRST_STREAM = 200;

/** @param month from 1. */
export function simulatedPopulation(month: number): Population {
  const year = (2 * Math.PI * month) / 12;
  const shifted = Math.max(0, month - SHIFT_FROM + 1);
  return {
    ...trainingPopulation,
    stream: FIRST_STREAM + month,
    revolvingShare: trainingPopulation.revolvingShare * (1 + 0.08 * Math.cos(year)),
    incomeLogShift: 0.01 * Math.sin(year),
    goodsLogShift: 0.02 * Math.sin(year),
    ...(shifted > 0 && {
      commerceShare: Math.min(0.45, 0.2 + 0.08 * shifted),
      extSource3MissingShare: Math.min(0.4, 0.16 + 0.06 * shifted),
      riskShift: 0.05 * shifted,
    }),
  };
}
