// All that the waterfall draws, of the live result and of the stored one it is compared with. Pure.

import type { GroupContribution } from '../../wasm/explain/explainAssessment.ts';
import type { ExplainedAssessment } from '../../wasm/explain/explainedScorer.ts';
import { groupSteps, type Scale, scaleOf } from './waterfallSteps.ts';

export interface WaterfallView {
  readonly basePoints: number;
  readonly points: number;
  readonly decisionPoints: number;
  /** Of the stored application; null where nothing was edited. */
  readonly pointsBefore: number | null;
  /** From the base to the score. */
  readonly groups: readonly WaterfallGroupView[];
  readonly scale: Scale;
}

export interface WaterfallGroupView {
  readonly contribution: GroupContribution;
  /** Points where the group's way begins. */
  readonly start: number;
  readonly before: { readonly contribution: GroupContribution; readonly start: number } | null;
}

export function waterfallView(
  { assessment, explanation }: ExplainedAssessment,
  stored: ExplainedAssessment | null,
): WaterfallView {
  const { points, decisionPoints } = assessment;
  const steps = groupSteps(explanation);
  const stepsBefore = stored && groupSteps(stored.explanation);
  const reached = [...steps, ...(stepsBefore ?? [])].flatMap(({ from, to }) => [from, to]);
  return {
    basePoints: explanation.basePoints,
    points,
    decisionPoints,
    pointsBefore: stored?.assessment.points ?? null,
    groups: explanation.groups.map((contribution, g) => ({
      contribution,
      start: steps[g]!.from,
      before: stored && { contribution: stored.explanation.groups[g]!, start: stepsBefore![g]!.from },
    })),
    scale: scaleOf([...reached, explanation.basePoints, decisionPoints]),
  };
}
