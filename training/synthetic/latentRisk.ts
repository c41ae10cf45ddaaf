/**
 * What no column holds but everything follows: three standard normal traits of an applicant (higher = riskier) and
 * whether bureau and lender know them. The histories and external scores are noisy views of these.
 */
import type { Random } from './random.ts';

export interface LatentRisk {
  /** What the external scores try to measure. */
  readonly weakness: number;
  /** Carelessness with due dates: lateness of payments. */
  readonly carelessness: number;
  /** Appetite for debt: open credits, card use, refusals. */
  readonly appetite: number;
  readonly knownToBureau: boolean;
}

/** Correlations of the two habits with the weakness; the rest is their own. */
const CARELESSNESS_LOADING = 0.35;
const APPETITE_LOADING = 0.3;
/** 14 % of the original applicants have no row in bureau, more of the young. */
const UNKNOWN_TO_BUREAU = 0.142;

export function drawLatentRisk(random: Random): LatentRisk {
  const weakness = random.normal();
  return {
    weakness,
    carelessness: mixed(weakness, CARELESSNESS_LOADING, random.normal()),
    appetite: mixed(weakness, APPETITE_LOADING, random.normal()),
    knownToBureau: !random.chance(UNKNOWN_TO_BUREAU),
  };
}

/** A standard normal with correlation `loading` to the standard normal `shared`. */
export function mixed(shared: number, loading: number, own: number): number {
  return loading * shared + Math.sqrt(1 - loading * loading) * own;
}
