// What the numbers of a run say, found once and told in several places. Every list may be empty.

import type { TreatmentResult } from '../../imbalance/compareTreatments.ts';
import type { DocumentContext } from './documentInputs.ts';
import { candidateLabel, REFERENCE_NAME } from './figures/candidates.ts';
import { APPROVAL_ALARM, judgedGroups, judgedSegments } from './figures/groups.ts';
import { fairnessLevel, segmentLevel } from './labels.ts';

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Whether chance alone does not explain that a difference is not 0. */
export function isBeyondChance({ low, high }: Interval): boolean {
  return low > 0 || high < 0;
}

/** Candidates that cost less than the boosted trees, and those that cannot be told from them. */
export function cheaperCandidates(context: DocumentContext): {
  readonly better: readonly string[];
  readonly alike: readonly string[];
} {
  const others = (context.comparison?.candidates ?? []).filter(({ name }) => name !== REFERENCE_NAME);
  const named = (kept: (difference: Interval) => boolean) =>
    others
      .filter(({ aboveReference }) => kept(aboveReference.costPerApplicant))
      .map((one) => candidateLabel(one, context));
  return { better: named(({ high }) => high < 0), alike: named(({ low, high }) => low <= 0 && high >= 0) };
}

/** Groups whose approval ratio is below the usual alarm. */
export function groupsBelowAlarm(context: DocumentContext): readonly string[] {
  return eachGroup(
    context,
    (group) => group.approvalRatio !== null && group.approvalRatio.value < APPROVAL_ALARM,
  );
}

export function groupsOfUnequalOpportunity(context: DocumentContext): readonly string[] {
  return eachGroup(
    context,
    ({ equalOpportunityDifference: difference }) => difference !== null && isBeyondChance(difference),
  );
}

function eachGroup(
  context: DocumentContext,
  isKept: (group: ReturnType<typeof judgedGroups>[number]) => boolean,
): readonly string[] {
  return context.report.fairness.attributes.flatMap((attribute) =>
    judgedGroups(attribute)
      .filter(isKept)
      .map(({ level }) => fairnessLevel(attribute.attribute, level, context)),
  );
}

export function segmentsOffCalibration(context: DocumentContext): readonly string[] {
  return context.report.segments.flatMap((segment) =>
    judgedSegments(segment)
      .filter(({ calibrationGap }) => isBeyondChance(calibrationGap))
      .map((group) => {
        const kind = context.words.segments[segment.segment].toLowerCase();
        return `${segmentLevel(segment.segment, group, context)} (${kind})`;
      }),
  );
}

export interface TreatmentVerdict {
  readonly first: TreatmentResult;
  readonly others: readonly TreatmentResult[];
  /** Cheaper or dearer than the model left alone beyond chance, after recalibration; the cheapest first. */
  readonly better: readonly TreatmentResult[];
  readonly worse: readonly TreatmentResult[];
}

/** Null without at least two treatments. */
export function treatmentVerdict(treatments: readonly TreatmentResult[]): TreatmentVerdict | null {
  const [first, ...others] = treatments;
  if (!first || others.length === 0) return null;
  const costOf = ({ after }: TreatmentResult) => after.metrics.lowestCost.value;
  return {
    first,
    others,
    better: others
      .filter(({ after }) => after.aboveFirst.lowestCost.high < 0)
      .sort((a, b) => costOf(a) - costOf(b)),
    worse: others.filter(({ after }) => after.aboveFirst.lowestCost.low > 0),
  };
}
