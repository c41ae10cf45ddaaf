// Compared with the groups of the embedded artefact: all, granted, and groups of its population sample.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readApplicantShard } from '../artefact/applicantShard.ts';
import { parseComparison } from '../artefact/comparison.ts';
import { type Artefact, parseManifest } from '../artefact/loadArtefact.ts';
import { type GroupContributions, groupContributions } from '../population/groupContributions.ts';
import { readPopulation } from '../population/readPopulation.ts';
import { selectGroup } from '../population/selectGroup.ts';
import { similarApplicants } from '../population/similarApplicants.ts';
import { openSession } from '../runtime/node.ts';
import { comparisonGroupOf, sampleComparison } from './comparisonGroup.ts';
import { createExplainedScorer } from './explainedScorer.ts';
import { wordExplanation } from './wordExplanation.ts';

const DEMO = new URL('../../data/demo/', import.meta.url);
const read = (path: string) => new Uint8Array(readFileSync(new URL(path, DEMO)));
const text = (path: string) => readFileSync(new URL(path, DEMO), 'utf8');

const manifest = parseManifest(text('artefact/manifest.json'));
const { features } = manifest;
const artefact: Artefact = { manifest, model: read('artefact/model.onnx') };
const scorer = createExplainedScorer(artefact, await openSession(artefact.model, features.length));
const comparison = parseComparison(manifest, text('artefact/comparison.json'));
const population = readPopulation(manifest, read('artefact/population.bin'));
const shard = readApplicantShard(read('applicants.bin'));
const applicants = Array.from({ length: 60 }, (_, i) => shard.at(i * 20));

const granted = selectGroup(population, [{ by: 'decision', decision: 'granted' }]);
const everybody = selectGroup(population, []);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
/** Exact points are about half a point above whole ones, which are rounded down. */
const meanWholePoints = (rows: ArrayLike<number>) =>
  sum(Array.from(rows, (row) => population.points[row]!)) / rows.length + 0.5;

function contributionsOf(rows: ArrayLike<number>): GroupContributions {
  const group = groupContributions(population, rows);
  if (group.status !== 'ok') throw new Error(`only ${group.count}`);
  return group;
}

describe('compared with a group of the artefact', () => {
  it.each([
    ['all', everybody],
    ['granted', granted],
  ] as const)('points add up from the mean points of the group: %s', async (name, rows) => {
    const group = comparisonGroupOf(features, comparison, name)!;
    const bases = new Set<number>();
    for (const { application, history } of applicants) {
      const { assessment, explanation } = await scorer.explain(application, history, group);
      expect(explanation.basePoints + sum(explanation.groups.map(({ points }) => points))).toBe(
        assessment.points,
      );
      bases.add(explanation.basePoints);
    }
    expect(bases.size).toBe(1);
    // The whole test part is in the sample of the demo.
    expect(Math.abs([...bases][0]! - Math.floor(meanWholePoints(rows)))).toBeLessThanOrEqual(1);
  });

  it('has no group of too few', () => {
    const none = { ...comparison, groups: { ...comparison.groups, granted: null } };
    expect(comparisonGroupOf(features, none, 'granted')).toBeNull();
    expect(comparisonGroupOf(features, none, 'all')!.grantedValues).toBeUndefined();
  });
});

describe('compared with a group of the sample', () => {
  it('families add up to groups, and groups from the group’s mean points to the score', async () => {
    for (const applicant of applicants.slice(0, 20)) {
      const { rows } = similarApplicants(population, applicant, { count: 80 });
      const group = contributionsOf(rows);
      const compared = sampleComparison(features, comparison, group);
      const { assessment, explanation } = await scorer.explain(
        applicant.application,
        applicant.history,
        compared,
      );
      expect(explanation.basePoints + sum(explanation.groups.map(({ points }) => points))).toBe(
        assessment.points,
      );
      for (const { points, features: none, families } of explanation.groups) {
        expect(none).toEqual([]);
        expect(sum(families!.map((family) => family.points))).toBe(points);
      }
      expect(Math.abs(explanation.basePoints - Math.floor(group.meanPoints))).toBeLessThanOrEqual(1);
      expect(Math.abs(group.meanPoints - meanWholePoints(rows))).toBeLessThan(0.2);
    }
  });

  it('says of the granted rows what the artefact says of the granted group', async () => {
    const ofSample = sampleComparison(features, comparison, contributionsOf(granted));
    const ofArtefact = comparisonGroupOf(features, comparison, 'granted')!;
    for (const { application, history } of applicants.slice(0, 20)) {
      const [sample, exact] = [
        await scorer.explain(application, history, ofSample),
        await scorer.explain(application, history, ofArtefact),
      ];
      sample.explanation.groups.forEach(({ points }, g) => {
        // Each is less than a point from the exact contribution.
        expect(Math.abs(points - exact.explanation.groups[g]!.points)).toBeLessThanOrEqual(1);
      });
    }
  });

  it('never names the gender apart from the household', async () => {
    const compared = sampleComparison(features, comparison, contributionsOf(granted));
    const { application, history } = applicants[3]!;
    const { explanation } = await scorer.explain(application, history, compared);
    const families = explanation.groups.flatMap((group) => group.families!.map(({ family }) => family));
    expect(families).not.toContain('gender');
    expect(families).toContain('household');
  });
});

describe('the reasons of a whole population', () => {
  it('carry comparisons with granted applicants, in words that hold', async () => {
    const group = comparisonGroupOf(features, comparison, 'granted')!;
    let compared = 0;
    let all = 0;
    for (const { application, history } of applicants) {
      const { explanation } = await scorer.explain(application, history, group);
      for (const language of ['fr', 'en'] as const) {
        const { adverse, favourable } = wordExplanation(explanation, language).reasons;
        for (const { sentence, comparison: claim } of [...adverse, ...favourable]) {
          expect(sentence).not.toMatch(/[_{}]|NaN|null|undefined|\s$/);
          if (claim === null) expect(sentence).not.toMatch(/granted applicants|demandes accordées/);
          compared += Number(/granted applicants|demandes accordées/.test(sentence));
          all += 1;
        }
      }
    }
    expect(compared / all).toBeGreaterThan(0.3);
  });

  it('are those of before where nothing is known of the granted', async () => {
    const { application, history } = applicants[0]!;
    const { explanation } = await scorer.explain(application, history);
    const { adverse, favourable } = explanation.reasons;
    for (const reason of [...adverse, ...favourable]) expect(reason.comparison).toBeNull();
  });
});
