// Whom an applicant is compared with: all applicants, those granted, or a group of the population sample. Made from
// comparison.json and population.bin; without them, all applicants are what the trees themselves expect.

import type { Comparison, ComparisonName, Typical } from '../artefact/comparison.ts';
import { type FieldName, isFieldName } from '../features/catalogue.ts';
import type { GroupContributions } from '../population/groupContributions.ts';
import type { TypicalValues } from './assertedSides.ts';

/** What is usual among granted applicants, by feature. */
export type GrantedValues = ReadonlyMap<FieldName, Typical>;

/** The applicants one is compared with; {} = all, as the trees expect them. */
export interface ComparisonGroup {
  /** Mean of marginContributions over the group, in the order of the manifest's features. */
  readonly baseContributions?: Float64Array | undefined;
  /** Instead of it: a group of the sample, known family by family. The explanation then says families, not features. */
  readonly familyContributions?: GroupContributions | undefined;
  /** Medians of the group. */
  readonly typicalValues?: TypicalValues;
  /** For the comparison in a reason, whomever the points are compared with. */
  readonly grantedValues?: GrantedValues | undefined;
}

/** @returns null where the group has too few applicants to be compared with. */
export function comparisonGroupOf(
  features: readonly string[],
  { groups }: Comparison,
  name: ComparisonName,
): ComparisonGroup | null {
  const group = groups[name];
  if (!group) return null;
  return {
    baseContributions: Float64Array.from(group.meanContributions),
    typicalValues: mediansOf(features, group.typical),
    grantedValues: grantedValuesOf(features, groups),
  };
}

/**
 * A group chosen by filters in the population sample.
 * @param comparison null where the artefact has none.
 */
export function sampleComparison(
  features: readonly string[],
  comparison: Comparison | null,
  familyContributions: GroupContributions,
): ComparisonGroup {
  const { all = null } = comparison?.groups ?? {};
  return {
    familyContributions,
    typicalValues: all ? mediansOf(features, all.typical) : {},
    grantedValues: comparison ? grantedValuesOf(features, comparison.groups) : undefined,
  };
}

function grantedValuesOf(
  features: readonly string[],
  { granted }: Comparison['groups'],
): GrantedValues | undefined {
  if (!granted) return undefined;
  return new Map(
    features.flatMap((name, i) => (isFieldName(name) ? [[name, granted.typical[i]!] as const] : [])),
  );
}

function mediansOf(features: readonly string[], typical: readonly Typical[]): TypicalValues {
  return Object.fromEntries(
    features.flatMap((name, i) => {
      const one = typical[i]!;
      return 'quantiles' in one ? [[name, one.quantiles[2]]] : [];
    }),
  );
}
