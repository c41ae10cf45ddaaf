// What a reason may add about granted applicants, without words: where the applicant's value is unusual among them, and
// by how much. Nothing of a sensitive field, and nothing where the value is usual.

import type { Typical, TypicalCategory, TypicalNumber } from '../artefact/comparison.ts';
import type { CatalogueField } from '../features/catalogue.ts';
import type { FeatureValue } from './featureValue.ts';
import { isSensitive } from './ingredients.ts';

/** In how many of ten, four or two cases; at least as many as said. */
export type CaseShare = 0.9 | 0.75 | 0.5;

export type ComparisonClaim =
  /** The value is known in that share of the cases. */
  | { readonly claim: 'known'; readonly share: CaseShare }
  /** None at all. */
  | { readonly claim: 'none'; readonly share: CaseShare }
  | { readonly claim: 'at_most' | 'at_least'; readonly share: CaseShare; readonly value: number }
  /** So many have the same code or answer. */
  | { readonly claim: 'alike'; readonly share: number };

/** A code or an answer that more granted applicants have is usual. */
const ALIKE_MAX = 0.2;
const CASE_SHARES: readonly CaseShare[] = [0.9, 0.75, 0.5];

/** @returns null where there is nothing to say. */
export function comparisonClaim(
  field: CatalogueField,
  value: FeatureValue,
  typical: Typical | undefined,
): ComparisonClaim | null {
  if (!typical || isSensitive(field.name)) return null;
  if (value === null) return unknownClaim(typical);
  if ('shares' in typical) return codeClaim(String(value), typical);
  if (!('quantiles' in typical)) return null;
  if (field.kind === 'flag') return flagClaim(Number(value), typical);
  // A number that the sentence keeps to itself is not named of others either.
  return field.adverse.en.includes('{value}') ? numberClaim(Number(value), typical) : null;
}

function unknownClaim({ missing }: Typical): ComparisonClaim | null {
  const share = CASE_SHARES.find((one) => 1 - missing >= one);
  return share !== undefined && share >= 0.75 ? { claim: 'known', share } : null;
}

function codeClaim(code: string, { shares }: TypicalCategory): ComparisonClaim | null {
  const share = shares[code] ?? 0;
  return share < ALIKE_MAX ? { claim: 'alike', share } : null;
}

function flagClaim(value: number, { zeros }: TypicalNumber): ComparisonClaim | null {
  const share = value === 0 ? zeros : 1 - zeros;
  return share < ALIKE_MAX ? { claim: 'alike', share } : null;
}

/** The middle half of the granted is usual; beyond it, the strongest sentence that holds. */
function numberClaim(value: number, { zeros, quantiles }: TypicalNumber): ComparisonClaim | null {
  const [q10, q25, , q75, q90] = quantiles;
  const noneShare = CASE_SHARES.find((share) => zeros >= share);
  if (value > 0 && noneShare !== undefined && noneShare >= 0.75) return { claim: 'none', share: noneShare };
  if (value > q90) return { claim: 'at_most', share: 0.9, value: q90 };
  if (value > q75) return { claim: 'at_most', share: 0.75, value: q75 };
  if (value < q10) return { claim: 'at_least', share: 0.9, value: q10 };
  if (value < q25) return { claim: 'at_least', share: 0.75, value: q25 };
  return null;
}
