// One line of text a finished trial: what it gave, the best so far, how fast it goes and how long it will take.

import type { SearchProgress } from './search.ts';

/** @param valueName what is made small, such as "cost". */
export function wordSearchProgress(
  valueName: string,
  { trial, best, done, budget, trialsPerSecond, secondsLeft, resumed }: SearchProgress<unknown>,
): string {
  const outcome =
    trial.value === null ? `failed: ${trial.failure}` : `${valueName} ${trial.value.toFixed(4)}`;
  const bestSoFar = best === null ? 'no best yet' : `best ${best.value!.toFixed(4)} (trial ${best.number})`;
  const pace = resumed
    ? 'resumed'
    : `${trial.seconds.toFixed(1)} s, ${(trialsPerSecond * 60).toFixed(1)} trials/min, ${wordDuration(secondsLeft)} left`;
  const place = `trial ${String(done).padStart(String(budget).length)}/${budget}`;
  return `${place}  ${outcome}  ${bestSoFar}  ${pace}`;
}

function wordDuration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3_600).toFixed(1)} h`;
}
