// An assessment explained: points that add up, by feature and by group, and the reasons. Language-neutral and
// synchronous; it reads the trees of the same model bytes that ONNX Runtime runs.

import type { Artefact } from '../artefact/loadArtefact.ts';
import { readOnnxTrees } from '../artefact/readOnnxTrees.ts';
import type { FieldName, InputName } from '../features/catalogue.ts';
import { createEncoder, fillInputs } from '../features/encodeFeatures.ts';
import type { Group } from '../features/field.ts';
import type { GroupContributions } from '../population/groupContributions.ts';
import { populationFamilyOf } from '../population/populationFamilies.ts';
import type { Assessment, ScoringInput } from '../scorer.ts';
import type { ComparisonGroup } from './comparisonGroup.ts';
import { type ContributionTree, contributionTree } from './contributionTree.ts';
import type { Family } from './families.ts';
import { type FeatureValue, featureValue } from './featureValue.ts';
import { type PointContributions, pointContributions } from './pointContributions.ts';
import { type LeafFacts, type Reasons, reasonCodes } from './reasonCodes.ts';
import { familySums, type ShownPoints, shownFamilies, shownPoints } from './shownPoints.ts';
import { createExplainer } from './treeShap.ts';

export interface FeatureContribution {
  readonly name: FieldName;
  /** Whole points; those of a group's features add up to the group's. */
  readonly points: number;
  readonly value: FeatureValue;
}

export interface GroupContribution {
  readonly group: Group;
  /** Whole points; those of all groups and basePoints add up to the assessment's points. */
  readonly points: number;
  /** In the order of the catalogue; empty where one is compared with a group that is known by family only. */
  readonly features: readonly FeatureContribution[];
  /** There alone: whole points of each family, which add up to the group's. */
  readonly families?: readonly FamilyContribution[];
}

export interface FamilyContribution {
  readonly family: Family;
  readonly points: number;
}

export interface Explanation {
  /** Whole points of the applicants one is compared with: what the score would be if nothing were known. */
  readonly basePoints: number;
  /** In the order of GROUPS. */
  readonly groups: readonly GroupContribution[];
  readonly reasons: Reasons;
}

export interface AssessmentExplainer {
  /**
   * @param assessment what the scorer said of the same input.
   * @param row what the model read of it, F numbers in the order of its columns; encoded again where it is not at hand.
   * @throws RangeError when it says another margin than the trees.
   */
  explain(
    input: ScoringInput,
    assessment: Assessment,
    comparedWith?: ComparisonGroup,
    row?: Float32Array,
  ): Explanation;
  /** The reasons of `explain` alone, in half the time. */
  reasons(
    input: ScoringInput,
    assessment: Assessment,
    comparedWith?: ComparisonGroup,
    row?: Float32Array,
  ): Reasons;
  /** Contributions to the margin (log-odds), in the order of the manifest's features: what group means are made of. */
  marginContributions(input: ScoringInput): Float64Array;
}

/**
 * Prepares the trees: tens of milliseconds for 500 of them, so once a model.
 * @throws ModelError when the bytes are no model of ours.
 */
export function createAssessmentExplainer({ manifest, model }: Artefact): AssessmentExplainer {
  const explainer = createExplainer(readOnnxTrees(model).forest);
  const encoder = createEncoder(manifest.features, manifest.encodings);
  const tree = contributionTree(manifest.features);
  const groupTree = contributionTree(manifest.features, populationFamilyOf);
  const inOrder = (byColumn: Float64Array) => {
    const byLeaf = new Float64Array(tree.columns.length);
    for (let leaf = 0; leaf < byLeaf.length; leaf++) byLeaf[leaf] = byColumn[tree.columns[leaf]!]!;
    return byLeaf;
  };

  // Filled anew for every input; no value is asked for later.
  const inputs = {} as Record<InputName, number>;
  const valuesOf = ({ application, history }: ScoringInput) => {
    fillInputs(inputs, application, history);
    return (leaf: number): FeatureValue => featureValue(tree.leaves[leaf]!, application, inputs);
  };
  const encode = ({ application, history }: ScoringInput) => encoder.encode(application, history);

  /** Of the applicants one is compared with, per feature; what the trees expect where they are known by family only. */
  function exactPoints(
    { margin }: Assessment,
    row: Float32Array,
    { baseContributions, familyContributions }: ComparisonGroup,
  ): PointContributions {
    const base = familyContributions ? undefined : baseContributions;
    return pointContributions(
      margin,
      {
        baseValue: explainer.baseValue,
        contributions: inOrder(explainer.explain(row)),
        baseContributions: base && inOrder(base),
      },
      manifest,
    );
  }

  return {
    marginContributions: (input) => explainer.explain(encode(input)),
    explain(input, assessment, comparedWith = {}, row = encode(input)) {
      const exact = exactPoints(assessment, row, comparedWith);
      const valueAt = valuesOf(input);
      const facts = factsOf(exact, valueAt, comparedWith);
      const { familyContributions: families } = comparedWith;
      if (families) {
        const shown = againstGroup(groupTree, exact, families, assessment.points);
        return {
          basePoints: shown.base,
          groups: listFamilies(groupTree, shown),
          reasons: reasonCodes(groupTree, shown, facts),
        };
      }
      const shown = shownPoints(tree, exact, assessment.points);
      return {
        basePoints: shown.base,
        groups: listGroups(tree, shown, valueAt),
        reasons: reasonCodes(tree, shown, facts),
      };
    },
    reasons(input, assessment, comparedWith = {}, row = encode(input)) {
      const exact = exactPoints(assessment, row, comparedWith);
      const facts = factsOf(exact, valuesOf(input), comparedWith);
      const { familyContributions: families } = comparedWith;
      if (families) {
        return reasonCodes(groupTree, againstGroup(groupTree, exact, families, assessment.points), facts);
      }
      const sums = familySums(tree, exact.contributions);
      return reasonCodes(tree, shownFamilies(tree, sums, exact.base, assessment.points), facts);
    },
  };
}

function factsOf(
  { contributions }: PointContributions,
  valueAt: LeafFacts['valueAt'],
  { typicalValues: typical = {}, grantedValues: granted }: ComparisonGroup,
): LeafFacts {
  return { contributions, valueAt, typical, granted };
}

/** What sets the applicant apart from a group of the sample, family by family; the base is the group's mean points. */
function againstGroup(
  tree: ContributionTree,
  { contributions, total }: PointContributions,
  group: GroupContributions,
  score: number,
): Omit<ShownPoints, 'leaves'> {
  let base = total;
  const apart = familySums(tree, contributions).map((sums, g) =>
    sums.map((own, f) => {
      const family = populationFamilyOf(tree.groups[g]!.families[f]!.names[0]!);
      const difference = own - (group.families.get(family) ?? 0);
      base -= difference;
      return difference;
    }),
  );
  return shownFamilies(tree, apart, base, score);
}

function listFamilies(tree: ContributionTree, { groups }: Omit<ShownPoints, 'leaves'>): GroupContribution[] {
  return tree.groups.map(({ group, families }, g) => ({
    group,
    points: groups[g]!.shown,
    features: [],
    families: families.map(({ family }, f) => ({ family, points: groups[g]!.families[f]!.shown })),
  }));
}

function listGroups(
  tree: ContributionTree,
  shown: ShownPoints,
  valueAt: (leaf: number) => FeatureValue,
): GroupContribution[] {
  return tree.groups.map(({ group, leaves }, g) => ({
    group,
    points: shown.groups[g]!.shown,
    features: leaves.map((leaf) => ({
      name: tree.leaves[leaf]!.name,
      points: shown.leaves[leaf]!,
      value: valueAt(leaf),
    })),
  }));
}
