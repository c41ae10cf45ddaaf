// Champion and challenger on the same rows, which neither learned from: quality, cost, whom they would treat otherwise,
// groups, and how far the scores move. Numbers for a person to decide by; nothing here promotes anybody.

import type { Estimate } from '../../wasm/artefact/manifest.ts';
import { decide } from '../../wasm/decide/decision.ts';
import { type NoiseBand, populationStability, psiNoiseBand } from '../../wasm/drift/populationStability.ts';
import { type SwapSets, swapSets } from '../../wasm/drift/swapSets.ts';
import { trainingConfig } from '../config.ts';
import { bootstrapMetrics, differenceOf, estimateOf } from '../evaluation/bootstrapMetrics.ts';
import { brier } from '../evaluation/probabilityMetrics.ts';
import { auc } from '../evaluation/rankingMetrics.ts';
import type { ApplicantTraits } from '../fairness/applicantTraits.ts';
import { type Grouping, groupByAge, groupByCategory } from '../fairness/groupings.ts';
import { scoreBands } from '../report/data/scoreBands.ts';
import type { OpenArtefact } from './openArtefact.ts';

export interface ScoredByModel {
  readonly manifest: OpenArtefact['manifest'];
  /** Of the same rows, in the same order, for both models. */
  readonly margins: Float32Array;
}

export interface ModelFigures {
  readonly auc: Estimate;
  readonly brier: Estimate;
  readonly costPerApplicant: Estimate;
}

export interface GroupComparison {
  readonly attribute: string;
  readonly level: string;
  readonly applicants: number;
  readonly approvalRate: { readonly champion: number; readonly challenger: number };
}

export interface ModelComparison {
  readonly formatVersion: 1;
  readonly champion: string;
  readonly challenger: string;
  readonly applicants: number;
  readonly defaults: number;
  readonly figures: { readonly champion: ModelFigures; readonly challenger: ModelFigures };
  /** Challenger minus champion, on the same resampled applicants. */
  readonly differences: ModelFigures;
  readonly approvalRate: { readonly champion: number; readonly challenger: number };
  readonly swapSets: SwapSets;
  readonly groups: readonly GroupComparison[];
  /** Of the points of the two models over these rows. */
  readonly stability: { readonly psi: number; readonly noise: NoiseBand };
}

const BAND_POINTS = 20;

export function compareModels(
  champion: ScoredByModel,
  challenger: ScoredByModel,
  target: Uint8Array,
  traits: ApplicantTraits,
): ModelComparison {
  const sides = [champion, challenger].map(({ manifest, margins }) => {
    const verdicts = Array.from(margins, (margin) => decide(margin, manifest));
    return {
      probabilities: Float64Array.from(verdicts, ({ probabilityOfDefault }) => probabilityOfDefault),
      granted: verdicts.map(({ decision }) => decision === 'granted'),
      points: Int32Array.from(verdicts, ({ points }) => points),
      manifest,
    };
  });
  const [one, two] = [sides[0]!, sides[1]!];
  const samples = sides.map(({ probabilities, granted }) => sampleFigures(probabilities, granted, target));
  const defaulted = Array.from(target, (label) => label === 1);
  const figuresOf = (of: (name: keyof ModelFigures) => Estimate): ModelFigures => ({
    auc: of('auc'),
    brier: of('brier'),
    costPerApplicant: of('costPerApplicant'),
  });
  const bands = scoreBands([one.points, two.points], BAND_POINTS);
  const counts = (side: number) => bands.map((band) => band.counts[side]!);
  return {
    formatVersion: 1,
    champion: one.manifest.modelVersion,
    challenger: two.manifest.modelVersion,
    applicants: target.length,
    defaults: defaulted.filter(Boolean).length,
    figures: {
      champion: figuresOf((name) => estimateOf(samples[0]![name])),
      challenger: figuresOf((name) => estimateOf(samples[1]![name])),
    },
    differences: figuresOf((name) => differenceOf(samples[1]![name], samples[0]![name])),
    approvalRate: { champion: shareOf(one.granted), challenger: shareOf(two.granted) },
    swapSets: swapSets(one.granted, two.granted, defaulted),
    groups: [
      ...compareGroups(
        'gender',
        groupByCategory('gender', traits.categories.gender),
        one.granted,
        two.granted,
      ),
      ...compareGroups('age_band', groupByAge(traits.numbers.age_years), one.granted, two.granted),
    ],
    stability: {
      psi: populationStability(counts(0), counts(1)),
      noise: psiNoiseBand(bands.length, target.length, target.length),
    },
  };
}

/** Cost at each model's own decision rule, which is on whole points: every decision is given, not derived. */
function sampleFigures(probabilities: Float64Array, granted: readonly boolean[], target: Uint8Array) {
  const { costMatrix, bootstrap, seed } = trainingConfig;
  const highestGranted = probabilities.reduce((most, p, i) => (granted[i] ? Math.max(most, p) : most), 0);
  return bootstrapMetrics(
    {
      auc,
      brier,
      costPerApplicant: (outcomes) => {
        let cost = 0;
        for (let entry = 0; entry < outcomes.probability.length; entry++) {
          cost +=
            outcomes.probability[entry]! <= highestGranted
              ? outcomes.defaulted[entry]! * costMatrix.missedDefault
              : outcomes.repaid[entry]! * costMatrix.lostGoodCustomer;
        }
        return cost / (outcomes.defaultedTotal + outcomes.repaidTotal);
      },
    },
    [probabilities],
    target,
    { resamples: bootstrap.resamples, seed },
  );
}

function compareGroups(
  attribute: string,
  { groups, groupOfRow }: Grouping,
  champion: readonly boolean[],
  challenger: readonly boolean[],
): GroupComparison[] {
  return groups.map(({ level }, group) => {
    const members = (decisions: readonly boolean[]) =>
      decisions.filter((_, row) => groupOfRow[row] === group);
    const [before, after] = [members(champion), members(challenger)];
    return {
      attribute,
      level,
      applicants: before.length,
      approvalRate: { champion: shareOf(before), challenger: shareOf(after) },
    };
  });
}

function shareOf(decisions: readonly boolean[]): number {
  return decisions.filter(Boolean).length / Math.max(1, decisions.length);
}
