// The reasons for a score, without words: which families of features weigh most on either side, and which feature
// speaks for each. Sentences are made in wordReason.ts.

import type { CatalogueField, FieldName } from '../features/catalogue.ts';
import type { Group } from '../features/field.ts';
import { holdsAdverse, type TypicalValues } from './assertedSides.ts';
import { type ComparisonClaim, comparisonClaim } from './comparisonClaim.ts';
import type { GrantedValues } from './comparisonGroup.ts';
import type { ContributionTree } from './contributionTree.ts';
import type { Family } from './families.ts';
import type { FeatureValue } from './featureValue.ts';
import { isActionable, isSensitive } from './ingredients.ts';
import type { ShownPoints } from './shownPoints.ts';

/** On either side. */
export const REASONS_MAX = 4;

/** Less than a point is no reason. */
const REASON_POINTS_MIN = 1;

export interface Reason {
  /** Stable and language-neutral, for machines: the feature in capitals, `_UNKNOWN` added where its value is missing. */
  readonly code: string;
  readonly group: Group;
  readonly family: Family;
  /** The strongest feature of the family on the family's side. */
  readonly feature: FieldName;
  readonly value: FeatureValue;
  /** Of the whole family; the sign tells the side. */
  readonly points: number;
  /** own: as the catalogue says it; neutral: the catalogue's claim does not fit the value; unknown: no value. */
  readonly wording: 'own' | 'neutral' | 'unknown';
  /** How it is with granted applicants; null where the value is usual among them, or theirs are not known. */
  readonly comparison: ComparisonClaim | null;
  /** The feature is sensitive or computed from one that is: reported, because hiding it would not make it fair. */
  readonly sensitive: boolean;
  /** May be offered as advice: the applicant could change it, it lowers the score, and it is not sensitive. */
  readonly advisable: boolean;
}

export interface Reasons {
  /** At most REASONS_MAX, the heaviest first. */
  readonly adverse: readonly Reason[];
  readonly favourable: readonly Reason[];
}

interface Weighed {
  readonly group: Group;
  readonly family: Family;
  readonly leaves: readonly number[];
  readonly exact: number;
  readonly points: number;
}

/** What is known of each leaf of the tree. */
export interface LeafFacts {
  /** Exact points. */
  readonly contributions: Float64Array;
  readonly valueAt: (leaf: number) => FeatureValue;
  /** Medians of the applicants one is compared with; {} = not known. */
  readonly typical: TypicalValues;
  readonly granted?: GrantedValues | undefined;
}

/** @param shown of the same contributions. */
export function reasonCodes(
  tree: ContributionTree,
  shown: Pick<ShownPoints, 'groups'>,
  facts: LeafFacts,
): Reasons {
  const weighed = tree.groups.flatMap(({ group, families }, g) =>
    families.map(({ family, leaves }, f): Weighed => {
      const { exact, shown: points } = shown.groups[g]!.families[f]!;
      return { group, family, leaves, exact, points };
    }),
  );
  const side = (sign: -1 | 1) =>
    weighed
      .filter(({ exact }) => exact * sign >= REASON_POINTS_MIN)
      .sort((a, b) => (b.exact - a.exact) * sign || (a.family < b.family ? -1 : 1))
      .slice(0, REASONS_MAX)
      .map((one) => reasonOf(tree, one, facts));
  return { adverse: side(-1), favourable: side(1) };
}

function reasonOf(
  tree: ContributionTree,
  { group, family, leaves, exact, points }: Weighed,
  { contributions, valueAt, typical, granted }: LeafFacts,
): Reason {
  const leaf = spokesman(leaves, contributions, Math.sign(exact));
  const field = tree.leaves[leaf]!;
  const value = valueAt(leaf);
  const sensitive = isSensitive(field.name);
  return {
    code: `${field.name.toUpperCase()}${value === null ? '_UNKNOWN' : ''}`,
    group,
    family,
    feature: field.name,
    value,
    points,
    wording: wordingOf(field, value, exact > 0, typical),
    comparison: comparisonClaim(field, value, granted?.get(field.name)),
    sensitive,
    advisable: exact < 0 && !sensitive && isActionable(field.name),
  };
}

/** Leaves come in the order of the catalogue, so a tie is always broken alike. */
function spokesman(leaves: readonly number[], contributions: Float64Array, sign: number): number {
  return leaves.reduce((best, leaf) =>
    contributions[leaf]! * sign > contributions[best]! * sign ? leaf : best,
  );
}

function wordingOf(
  field: CatalogueField,
  value: FeatureValue,
  favourable: boolean,
  typical: TypicalValues,
): Reason['wording'] {
  if (value === null) return 'unknown';
  return favourable || holdsAdverse(field, value, typical) ? 'own' : 'neutral';
}
