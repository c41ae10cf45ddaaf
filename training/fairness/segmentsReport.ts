// How well the model works for each kind of request, on the test part.

import type { SegmentsReport } from '../../wasm/artefact/report/segmentSchemas.ts';
import { PEOPLE_MIN } from '../../wasm/artefact/report/values.ts';
import { bootstrapInterval } from '../evaluation/bootstrapInterval.ts';
import { auc } from '../evaluation/rankingMetrics.ts';
import type { ApplicantTraits } from './applicantTraits.ts';
import {
  approvalRate,
  calibrationGap,
  costOfGroup,
  defaultRate,
  isLargeEnough,
  meanProbability,
} from './groupFigures.ts';
import { type Grouping, groupByAmount, groupByCategory, groupByHistory } from './groupings.ts';
import type { JudgedRows } from './judgedRows.ts';
import { type GroupCounts, type ResampledGroups, resampleGroups, spreadOf } from './resampleGroups.ts';

type SegmentGroup = SegmentsReport[number]['groups'][number];

export function segmentsReport(judged: JudgedRows, { categories, numbers }: ApplicantTraits): SegmentsReport {
  const groupings = {
    contract_type: groupByCategory('contract_type', categories.contract_type),
    income_type: groupByCategory('income_type', categories.income_type),
    education: groupByCategory('education', categories.education),
    amount_credit: groupByAmount(numbers.amount_credit),
    history: groupByHistory(numbers.bureau_credit_count, numbers.previous_count),
  };
  return (Object.keys(groupings) as (keyof typeof groupings)[]).map((segment) => {
    const resampled = resampleGroups({ ...judged, grouping: groupings[segment] });
    const groups = groupings[segment].groups.map((_, group) =>
      judgeSegment(groupings[segment], group, resampled, judged),
    );
    return { segment, groups };
  });
}

function judgeSegment(
  { groups, groupOfRow }: Grouping,
  group: number,
  resampled: ResampledGroups,
  judged: JudgedRows,
): SegmentGroup {
  const counts = resampled.whole[group]!;
  const { applicants, defaults } = counts;
  if (!isLargeEnough(counts)) {
    const isFew = Math.min(defaults, applicants - defaults) < PEOPLE_MIN;
    return { status: 'insufficient_data', ...groups[group]!, applicants, defaults: isFew ? null : defaults };
  }
  const own = (figure: (counts: GroupCounts) => number) =>
    spreadOf(resampled, (sample) => figure(sample[group]!));
  const { resamples, seed, costMatrix } = judged;
  const probabilities = judged.probabilities.filter((_, row) => groupOfRow[row] === group);
  const labels = judged.labels.filter((_, row) => groupOfRow[row] === group);
  const { value, low, high } = bootstrapInterval(auc, probabilities, labels, { resamples, seed });
  return {
    status: 'ok',
    ...groups[group]!,
    applicants,
    defaults,
    defaultRate: own(defaultRate),
    approvalRate: own(approvalRate),
    auc: { value, low, high },
    meanProbability: meanProbability(counts),
    calibrationGap: own(calibrationGap),
    costPerApplicant: own((sample) => costOfGroup(sample, costMatrix)),
  };
}
