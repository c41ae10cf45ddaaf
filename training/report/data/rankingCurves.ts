// The curves of how well the probabilities order the applicants. Every point has at least ten people on either side;
// the intervals come from curveIntervals.ts.

import { PEOPLE_MIN } from '../../../wasm/artefact/report/values.ts';
import type { TrainingReport } from '../../../wasm/artefact/report.ts';
import { type PointsScale, pointsOf } from '../../../wasm/decide/points.ts';
import { reliabilityBins } from '../../evaluation/probabilityMetrics.ts';
import type { RankedOutcomes } from '../../evaluation/rankOutcomes.ts';
import { wilsonInterval } from '../../evaluation/wilsonInterval.ts';

type PrecisionRecallPoint = Omit<TrainingReport['precisionRecall']['curve'][number], 'low' | 'high'>;
type KsCurve = TrainingReport['ks']['curve'];
type LiftGroup = Omit<TrainingReport['lift'][number], 'cumulativeDefaultsInterval'>;

const CURVE_POINTS = 100;
const LIFT_GROUPS = 10;

interface Cut {
  /** Refusing from this probability on. */
  readonly decisionThreshold: number;
  readonly refusedDefaults: number;
  readonly refusedRepaid: number;
}

/** All cuts between distinct probabilities, the riskiest applicants refused first. */
function cutsOf({ probability, defaulted, repaid }: RankedOutcomes): Cut[] {
  const cuts: Cut[] = [];
  let [refusedDefaults, refusedRepaid] = [0, 0];
  for (let entry = probability.length - 1; entry >= 0; entry--) {
    refusedDefaults += defaulted[entry]!;
    refusedRepaid += repaid[entry]!;
    cuts.push({ decisionThreshold: probability[entry]!, refusedDefaults, refusedRepaid });
  }
  return cuts;
}

/** Cuts about equally many applicants apart, never fewer than ten. */
function thinnedCuts(outcomes: RankedOutcomes): Cut[] {
  const total = outcomes.defaultedTotal + outcomes.repaidTotal;
  const step = Math.max(PEOPLE_MIN, total / CURVE_POINTS);
  let next = step;
  return cutsOf(outcomes).filter(({ refusedDefaults, refusedRepaid }) => {
    const refused = refusedDefaults + refusedRepaid;
    if (refused < next || refused > total - PEOPLE_MIN) return false;
    next = refused + step;
    return true;
  });
}

export function precisionRecallCurve(outcomes: RankedOutcomes): PrecisionRecallPoint[] {
  const total = outcomes.defaultedTotal + outcomes.repaidTotal;
  return thinnedCuts(outcomes).map(({ decisionThreshold, refusedDefaults, refusedRepaid }) => ({
    decisionThreshold,
    recall: refusedDefaults / outcomes.defaultedTotal,
    precision: refusedDefaults / (refusedDefaults + refusedRepaid),
    refusedShare: (refusedDefaults + refusedRepaid) / total,
  }));
}

/** Ascending points: the cumulative shares of both outcomes scored at or below them, and where they are furthest apart. */
export function ksCurve(outcomes: RankedOutcomes, scale: PointsScale): { points: number; curve: KsCurve } {
  const shares = ({ refusedDefaults, refusedRepaid }: Cut) => ({
    repaidShare: refusedRepaid / outcomes.repaidTotal,
    defaultedShare: refusedDefaults / outcomes.defaultedTotal,
  });
  const gap = (cut: Cut) => shares(cut).defaultedShare - shares(cut).repaidShare;
  const widest = cutsOf(outcomes).reduce((kept, cut) => (gap(cut) > gap(kept) ? cut : kept));
  return {
    points: pointsOfProbability(widest.decisionThreshold, scale),
    curve: thinnedCuts(outcomes).map((cut) => ({
      points: pointsOfProbability(cut.decisionThreshold, scale),
      ...shares(cut),
      repaidInterval: wilsonInterval(shares(cut).repaidShare, outcomes.repaidTotal),
      defaultedInterval: wilsonInterval(shares(cut).defaultedShare, outcomes.defaultedTotal),
    })),
  };
}

/** About equal groups, the riskiest first; equal probabilities are never parted. */
export function liftTable(outcomes: RankedOutcomes): LiftGroup[] {
  const total = outcomes.defaultedTotal + outcomes.repaidTotal;
  const overall = outcomes.defaultedTotal / total;
  let [applicantsSoFar, defaultsSoFar] = [0, 0];
  return reliabilityBins(outcomes, LIFT_GROUPS)
    .reverse()
    .map(({ applicants, observedShare }) => {
      const defaults = Math.round(applicants * observedShare);
      applicantsSoFar += applicants;
      defaultsSoFar += defaults;
      return {
        applicants,
        defaults,
        defaultRate: observedShare,
        lift: observedShare / overall,
        cumulativeApplicantsShare: applicantsSoFar / total,
        cumulativeDefaultsShare: defaultsSoFar / outcomes.defaultedTotal,
        cumulativeLift: defaultsSoFar / applicantsSoFar / overall,
        defaultRateInterval: wilsonInterval(observedShare, applicants),
      };
    });
}

/** A probability of exactly 0 or 1 has no finite points: it counts as the smallest that differs from it. */
function pointsOfProbability(probability: number, scale: PointsScale): number {
  const bounded = Math.min(Math.max(probability, Number.EPSILON), 1 - Number.EPSILON);
  return pointsOf(Math.log(bounded / (1 - bounded)), scale);
}
