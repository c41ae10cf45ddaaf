// How far a share could be off because the applicants are a sample, without resampling.

/** 95 % interval of a share that stays within [0, 1] (Wilson, 1927). */
export function wilsonInterval(share: number, applicants: number): { low: number; high: number } {
  const z = 1.959964;
  const weight = 1 + z ** 2 / applicants;
  const middle = (share + z ** 2 / (2 * applicants)) / weight;
  const half = (z / weight) * Math.sqrt((share * (1 - share)) / applicants + z ** 2 / (4 * applicants ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
