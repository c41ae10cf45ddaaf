// An assessment explained: points that add up, by feature and by group, and the reasons. Language-neutral and
// synchronous; it reads the trees of the same model bytes that ONNX Runtime runs.

import type { Artefact } from '../artefact/loadArtefact.ts';
import { readOnnxTrees } from '../artefact/readOnnxTrees.ts';
import type { FieldName } from '../features/catalogue.ts';
import { collectInputs, createEncoder } from '../features/encodeFeatures.ts';
import type { Group } from '../features/field.ts';
import type { Assessment, ScoringInput } from '../scorer.ts';
import type { TypicalValues } from './assertedSides.ts';
import { type ContributionTree, contributionTree } from './contributionTree.ts';
import { type FeatureValue, featureValue } from './featureValue.ts';
import { pointContributions } from './pointContributions.ts';
import { type Reasons, reasonCodes } from './reasonCodes.ts';
import { type ShownPoints, shownPoints } from './shownPoints.ts';
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
  /** In the order of the catalogue. */
  readonly features: readonly FeatureContribution[];
}

export interface Explanation {
  /** Whole points of the applicants one is compared with: what the score would be if nothing were known. */
  readonly basePoints: number;
  /** In the order of GROUPS. */
  readonly groups: readonly GroupContribution[];
  readonly reasons: Reasons;
}

/** The applicants one is compared with. Absent = all. */
export interface ComparisonGroup {
  /** Mean of marginContributions over the group, in the order of the manifest's features. */
  readonly baseContributions?: Float64Array | undefined;
  readonly typicalValues?: TypicalValues;
}

export interface AssessmentExplainer {
  /**
   * @param assessment what the scorer said of the same input.
   * @throws RangeError when it says another margin than the trees.
   */
  explain(input: ScoringInput, assessment: Assessment, comparedWith?: ComparisonGroup): Explanation;
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
  const inOrder = (byColumn: Float64Array) => {
    const byLeaf = new Float64Array(tree.columns.length);
    for (let leaf = 0; leaf < byLeaf.length; leaf++) byLeaf[leaf] = byColumn[tree.columns[leaf]!]!;
    return byLeaf;
  };

  const marginContributions = ({ application, history }: ScoringInput) =>
    explainer.explain(encoder.encode(application, history));

  return {
    marginContributions,
    explain(input, { margin, points }, { baseContributions, typicalValues = {} } = {}) {
      const exact = pointContributions(
        margin,
        {
          baseValue: explainer.baseValue,
          contributions: inOrder(marginContributions(input)),
          baseContributions: baseContributions && inOrder(baseContributions),
        },
        manifest,
      );
      const shown = shownPoints(tree, exact, points);
      const inputs = collectInputs(input.application, input.history);
      const values = tree.leaves.map((field) => featureValue(field, input.application, inputs));
      return {
        basePoints: shown.base,
        groups: listGroups(tree, shown, values),
        reasons: reasonCodes(tree, shown, {
          contributions: exact.contributions,
          values,
          typical: typicalValues,
        }),
      };
    },
  };
}

function listGroups(
  tree: ContributionTree,
  shown: ShownPoints,
  values: readonly FeatureValue[],
): GroupContribution[] {
  return tree.groups.map(({ group, leaves }, g) => ({
    group,
    points: shown.groups[g]!.shown,
    features: leaves.map((leaf) => ({
      name: tree.leaves[leaf]!.name,
      points: shown.leaves[leaf]!,
      value: values[leaf]!,
    })),
  }));
}
