// How men and women, ages and family statuses fare under the decision, on the test part.

import type { FairnessReport } from '../../wasm/artefact/report/fairnessSchema.ts';
import { PEOPLE_MIN } from '../../wasm/artefact/report/values.ts';
import type { ApplicantTraits } from './applicantTraits.ts';
import { compareTwin, type TwinModel } from './compareTwin.ts';
import {
  approvalRate,
  calibrationGap,
  defaultRate,
  GROUP_LIMITS,
  grantedAmongRepaying,
  isLargeEnough,
  meanProbability,
  referenceOf,
  repaidAmongGranted,
} from './groupFigures.ts';
import { type Grouping, groupByAge, groupByCategory } from './groupings.ts';
import type { JudgedRows } from './judgedRows.ts';
import { type GroupCounts, type ResampledGroups, resampleGroups, spreadOf } from './resampleGroups.ts';

type Attribute = FairnessReport['attributes'][number];

/** @param twin the same model without the sensitive features, with its probabilities of the same applicants. */
export function fairnessReport(
  judged: JudgedRows,
  traits: ApplicantTraits,
  twin: TwinModel | null,
): FairnessReport {
  const groupings = {
    gender: groupByCategory('gender', traits.categories.gender),
    age_band: groupByAge(traits.numbers.age_years),
    family_status: groupByCategory('family_status', traits.categories.family_status),
  };
  const names = Object.keys(groupings) as (keyof typeof groupings)[];
  const attributes = names.map((name) => ({ attribute: name, ...judgeGroups(groupings[name], judged) }));
  return { limits: GROUP_LIMITS, attributes, twin: twin && compareTwin(twin, judged, groupings) };
}

/** Figures of each group, those too small named as such. */
function judgeGroups(grouping: Grouping, judged: JudgedRows): Omit<Attribute, 'attribute'> {
  const resampled = resampleGroups({ ...judged, grouping });
  const reference = referenceOf(resampled.whole);
  const groups = grouping.groups.map(({ level }, group) => {
    const counts = resampled.whole[group]!;
    if (!isLargeEnough(counts)) return smallGroup(level, counts);
    return { ...figuresOf(resampled, group, reference), level, isReference: group === reference };
  });
  return { reference: grouping.groups[reference]?.level ?? null, groups };
}

function smallGroup(level: string, { applicants, defaults }: GroupCounts) {
  const isFew = Math.min(defaults, applicants - defaults) < PEOPLE_MIN;
  return { status: 'insufficient_data' as const, level, applicants, defaults: isFew ? null : defaults };
}

function figuresOf(resampled: ResampledGroups, group: number, reference: number) {
  const own = (figure: (counts: GroupCounts) => number) =>
    spreadOf(resampled, (counts) => figure(counts[group]!));
  const against = (combine: (own: GroupCounts, other: GroupCounts) => number) =>
    group === reference ? null : spreadOf(resampled, (counts) => combine(counts[group]!, counts[reference]!));
  const { applicants, defaults } = resampled.whole[group]!;
  return {
    status: 'ok' as const,
    applicants,
    defaults,
    approvalRate: own(approvalRate),
    approvalRatio: against((one, other) => approvalRate(one) / approvalRate(other)),
    grantedAmongRepaying: own(grantedAmongRepaying),
    equalOpportunityDifference: against(
      (one, other) => grantedAmongRepaying(one) - grantedAmongRepaying(other),
    ),
    repaidAmongGranted: own(repaidAmongGranted),
    predictiveParityDifference: against((one, other) => repaidAmongGranted(one) - repaidAmongGranted(other)),
    meanProbability: meanProbability(resampled.whole[group]!),
    defaultRate: own(defaultRate),
    calibrationGap: own(calibrationGap),
  };
}
