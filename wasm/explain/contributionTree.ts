// Features, families and groups: who is summed with whom. Laid out once a model; every sum runs in the order of the
// catalogue, so the columns of the model may come in any order and every digit stays.

import { type CatalogueField, catalogue, type FieldName } from '../features/catalogue.ts';
import { GROUPS, type Group } from '../features/field.ts';
import { FAMILIES, type Family, familyOf, groupOf } from './families.ts';

export interface FamilyBranch {
  readonly family: Family;
  /** Indices of ContributionTree.leaves, ascending. */
  readonly leaves: readonly number[];
  /** Their names. */
  readonly names: readonly FieldName[];
}

export interface GroupBranch {
  readonly group: Group;
  readonly families: readonly FamilyBranch[];
  readonly familyNames: readonly Family[];
  /** Those of all its families, ascending. */
  readonly leaves: readonly number[];
}

export interface ContributionTree {
  /** The model's features in the order of the catalogue. */
  readonly leaves: readonly CatalogueField[];
  /** Per leaf: the model's column. */
  readonly columns: readonly number[];
  /** Those that have a leaf, in the order of GROUPS. */
  readonly groups: readonly GroupBranch[];
  readonly groupNames: readonly Group[];
}

type FamilyOfField = (name: FieldName) => Family;

/**
 * @param features names of the model's inputs, in the order of its columns; all in the catalogue.
 * @param familyOfField which of them share a family; each family within one group.
 */
export function contributionTree(
  features: readonly string[],
  familyOfField: FamilyOfField = familyOf,
): ContributionTree {
  const columnOf = new Map(features.map((name, column) => [name, column]));
  const leaves = catalogue.filter(({ name }) => columnOf.has(name));
  const groups = (Object.keys(GROUPS) as Group[])
    .map((group) => groupBranch(group, leaves, familyOfField))
    .filter(({ families }) => families.length > 0);
  return {
    leaves,
    columns: leaves.map(({ name }) => columnOf.get(name)!),
    groups,
    groupNames: groups.map(({ group }) => group),
  };
}

function groupBranch(
  group: Group,
  fields: readonly CatalogueField[],
  familyOfField: FamilyOfField,
): GroupBranch {
  const families = FAMILIES.filter((family) => groupOf(family) === group)
    .map((family) => familyBranch(family, fields, familyOfField))
    .filter(({ leaves }) => leaves.length > 0);
  return {
    group,
    families,
    familyNames: families.map(({ family }) => family),
    leaves: families.flatMap(({ leaves }) => leaves).sort((a, b) => a - b),
  };
}

function familyBranch(
  family: Family,
  fields: readonly CatalogueField[],
  familyOfField: FamilyOfField,
): FamilyBranch {
  const leaves = fields.flatMap(({ name }, leaf) => (familyOfField(name) === family ? [leaf] : []));
  return { family, leaves, names: leaves.map((leaf) => fields[leaf]!.name) };
}
