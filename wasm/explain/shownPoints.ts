// The whole points that are shown: features add up to their family, families to their group, groups and the base to
// the score, each without a remainder. Exact numbers come from pointContributions.ts.

import { apportion } from './apportion.ts';
import type { ContributionTree } from './contributionTree.ts';
import type { PointContributions } from './pointContributions.ts';

export interface FamilyPoints {
  readonly exact: number;
  readonly shown: number;
}

export interface GroupPoints {
  readonly shown: number;
  /** Per family of the group. */
  readonly families: readonly FamilyPoints[];
}

export interface ShownPoints {
  /** The exact base rounded down, as the score is: the same for all who are compared with the same applicants. */
  readonly base: number;
  /** Per group of the tree. */
  readonly groups: readonly GroupPoints[];
  /** Per leaf of the tree. */
  readonly leaves: readonly number[];
}

/**
 * Every number shown is less than one point from the exact one and never of the other sign.
 * @param exact contributions per leaf of the tree.
 * @param score whole points: exact.total rounded down.
 */
export function shownPoints(tree: ContributionTree, exact: PointContributions, score: number): ShownPoints {
  const { base, groups } = shownFamilies(tree, familySums(tree, exact.contributions), exact.base, score);
  const leaves = new Array<number>(tree.leaves.length);
  tree.groups.forEach(({ families }, g) => {
    families.forEach((family, f) => {
      const values = family.leaves.map((leaf) => exact.contributions[leaf]!);
      const shown = apportion(values, groups[g]!.families[f]!.shown, family.names);
      for (let i = 0; i < shown.length; i++) leaves[family.leaves[i]!] = shown[i]!;
    });
  });
  return { base, groups, leaves };
}

/**
 * The same down to the families.
 * @param sums exact points per group and family of the tree.
 * @param exactBase with the sums it adds up to the exact points that are `score` rounded down.
 */
export function shownFamilies(
  tree: ContributionTree,
  sums: readonly (readonly number[])[],
  exactBase: number,
  score: number,
): Omit<ShownPoints, 'leaves'> {
  const base = Math.floor(exactBase);
  const shownGroups = apportion(sums.map(sum), score - base, tree.groupNames);
  const groups = tree.groups.map(({ familyNames }, g) => {
    const shown = apportion(sums[g]!, shownGroups[g]!, familyNames);
    const families = shown.map((one, f) => ({ exact: sums[g]![f]!, shown: one }));
    return { shown: shownGroups[g]!, families };
  });
  return { base, groups };
}

/** @param contributions per leaf. @returns their sums per group and family of the tree. */
export function familySums(tree: ContributionTree, contributions: Float64Array): number[][] {
  return tree.groups.map(({ families }) =>
    families.map(({ leaves }) => sum(leaves.map((leaf) => contributions[leaf]!))),
  );
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
