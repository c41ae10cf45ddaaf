/** How many among how many do not repay, as whole people: among 100, or 1,000 where 100 is too few to tell. */
export interface InWords {
  /** 0 = fewer than one. */
  readonly count: number;
  readonly among: 100 | 1000;
}

/** @param probability of default in [0, 1]. */
export function inHundred(probability: number): InWords {
  const hundredth = Math.round(probability * 100);
  if (hundredth >= 1) return { count: hundredth, among: 100 };
  return { count: Math.round(probability * 1000), among: 1000 };
}
