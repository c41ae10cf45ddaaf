// A planted injustice is found with its size; none is found where there is none; the small are not judged.

import { describe, expect, it } from 'vitest';
import { fairnessSchema } from '../../wasm/artefact/report/fairnessSchema.ts';
import { segmentsSchema } from '../../wasm/artefact/report/segmentSchemas.ts';
import { seededRandom } from '../evaluation/seededRandom.ts';
import type { ApplicantTraits } from './applicantTraits.ts';
import { fairnessReport } from './fairnessReport.ts';
import { segmentsReport } from './segmentsReport.ts';

const ROWS = 6_000;
const random = seededRandom(11);
const truth = Float64Array.from({ length: ROWS }, () => random() ** 2 * 0.5);
const labels = Uint8Array.from(truth, (probability) => (random() < probability ? 1 : 0));
const gender = Array.from({ length: ROWS }, () => (random() < 0.4 ? 'm' : 'f'));
/** Men are said to be half as risky again as they are. */
const probabilities = truth.map((probability, row) =>
  gender[row] === 'm' ? 1.5 * probability : probability,
);
const numbers = (value: (row: number) => number | null) =>
  Array.from({ length: ROWS }, (_, row) => value(row));
const traits: ApplicantTraits = {
  categories: {
    gender,
    family_status: gender.map((_, row) => (row < 60 ? 'widow' : row < 65 ? 'separated' : 'married')),
    contract_type: gender.map(() => 'cash_loans'),
    income_type: gender.map(() => 'working'),
    education: gender.map((_, row) => (row % 2 === 0 ? 'higher_education' : 'secondary_secondary_special')),
  },
  numbers: {
    age_years: numbers((row) => 20 + (row % 50)),
    amount_credit: numbers((row) => 1_000 * (1 + (row % 500))),
    bureau_credit_count: numbers((row) => row % 3),
    previous_count: numbers((row) => (row % 2 === 0 ? null : 1)),
  },
};
const judged = {
  ...{ probabilities, labels, decisionThreshold: 0.12, resamples: 300, seed: 5 },
  costMatrix: { missedDefault: 10, lostGoodCustomer: 1 },
};
const share = (isIn: (row: number) => boolean, isHit: (row: number) => boolean) => {
  const rows = [...labels.keys()].filter(isIn);
  return rows.filter(isHit).length / rows.length;
};
const isGranted = (row: number) => probabilities[row]! < 0.12;
const ofGender = (code: string) => (row: number) => gender[row] === code;

describe('the fairness report', () => {
  const report = fairnessSchema.parse(fairnessReport(judged, traits, null));
  const groupOf = (attribute: string, level: string) =>
    report.attributes.find((one) => one.attribute === attribute)!.groups.find((one) => one.level === level);
  const men = groupOf('gender', 'm')!;

  it('finds the planted difference in approval, opportunity and calibration, as counting finds it', () => {
    if (men.status !== 'ok') throw new Error(men.status);
    const [m, f] = [ofGender('m'), ofGender('f')];
    expect(men.approvalRatio!.value).toBeCloseTo(share(m, isGranted) / share(f, isGranted), 12);
    expect(men.approvalRatio!.high).toBeLessThan(1);
    const repaying = (of: (row: number) => boolean) => (row: number) => of(row) && labels[row] === 0;
    const opportunity = share(repaying(m), isGranted) - share(repaying(f), isGranted);
    expect(men.equalOpportunityDifference!.value).toBeCloseTo(opportunity, 12);
    const granted = (of: (row: number) => boolean) => (row: number) => of(row) && isGranted(row);
    const repays = (row: number) => labels[row] === 0;
    expect(men.predictiveParityDifference!.value).toBeCloseTo(
      share(granted(m), repays) - share(granted(f), repays),
      12,
    );
    expect(men.calibrationGap.low).toBeGreaterThan(0);
    // Half the mean of the true probabilities, 1/6.
    expect(men.calibrationGap.value).toBeGreaterThan(0.06);
    expect(men.calibrationGap.value).toBeLessThan(0.11);
  });

  it('compares with the largest group, which has no difference to itself', () => {
    const women = groupOf('gender', 'f')!;
    expect(report.attributes[0]!.reference).toBe('f');
    expect(women).toMatchObject({ isReference: true, approvalRatio: null, equalOpportunityDifference: null });
    if (women.status !== 'ok') throw new Error(women.status);
    expect(women.calibrationGap.low < 0 && women.calibrationGap.high > 0).toBe(true);
  });

  it('does not judge sixty people, and does not even name five', () => {
    expect(groupOf('family_status', 'widow')).toMatchObject({ status: 'insufficient_data', applicants: 60 });
    expect(groupOf('family_status', 'separated')).toBeUndefined();
  });

  it('tells what a twin that does right costs: its figures are its own, on the same applicants', () => {
    const twin = { removedFeatures: ['gender'], rounds: 7, decisionThreshold: 0.12, probabilities: truth };
    const { twin: compared } = fairnessSchema.parse(fairnessReport(judged, traits, twin));
    expect(compared!.aucDifference.low).toBeGreaterThan(0);
    const differs = (row: number) => truth[row]! < 0.12 !== isGranted(row);
    expect(compared!.decidedDifferently).toBeCloseTo(
      share(() => true, differs),
      12,
    );
    const ratio = compared!.approvalRatios.find(({ level }) => level === 'm')!.approvalRatio;
    expect(Math.abs(ratio - 1)).toBeLessThan(0.1);
    const itself = fairnessReport(judged, traits, { ...twin, probabilities }).twin!;
    expect(itself).toMatchObject({ aucDifference: { value: 0, low: 0, high: 0 }, decidedDifferently: 0 });
  });
});

describe('the report on segments', () => {
  const segments = segmentsSchema.parse(segmentsReport(judged, traits));
  it('gives the AUC that comparing all pairs of a segment gives', () => {
    const education = segments.find(({ segment }) => segment === 'education')!;
    const group = education.groups.find(({ level }) => level === 'higher_education')!;
    const own = [...labels.keys()].filter((row) => row % 2 === 0);
    const [bad, good] = [1, 0].map((label) => own.filter((row) => labels[row] === label)) as [
      number[],
      number[],
    ];
    let wins = 0;
    for (const b of bad) for (const g of good) if (probabilities[b]! > probabilities[g]!) wins += 1;
    if (group.status !== 'ok') throw new Error(group.status);
    expect(group.auc.value).toBeCloseTo(wins / (bad.length * good.length), 9);
    expect(group.defaultRate.value).toBeCloseTo(bad.length / own.length, 12);
  });

  it('has every applicant in one group of each segment', () => {
    for (const { groups } of segments) {
      expect(groups.reduce((sum, { applicants }) => sum + applicants, 0)).toBe(ROWS);
    }
  });
});
