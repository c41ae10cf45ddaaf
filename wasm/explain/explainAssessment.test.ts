import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeOnnx } from '../../training/export/writeOnnx.ts';
import { readApplicantShard } from '../artefact/applicantShard.ts';
import { type Artefact, parseManifest } from '../artefact/loadArtefact.ts';
import { readOnnxTrees } from '../artefact/readOnnxTrees.ts';
import { packHistory } from '../features/application.ts';
import { createEncoder } from '../features/encodeFeatures.ts';
import { readGoldenCases } from '../runtime/fixtures/goldenSuite.ts';
import { openSession } from '../runtime/node.ts';
import type { ScoringInput } from '../scorer.ts';
import type { Explanation } from './explainAssessment.ts';
import { createExplainedScorer } from './explainedScorer.ts';
import { isSensitive } from './ingredients.ts';
import { explainReference } from './treeShapReference.ts';

const DATA = new URL('../../data/', import.meta.url);
const read = (path: string) => new Uint8Array(readFileSync(new URL(path, DATA)));
const text = (path: string) => readFileSync(new URL(path, DATA), 'utf8');

const manifest = parseManifest(text('demo/artefact/manifest.json'));
const artefact: Artefact = { manifest, model: read('demo/artefact/model.onnx') };
const scorer = await explainedScorer(artefact);

const golden: ScoringInput[] = readGoldenCases(text('golden/cases.json')).cases.map((one) => ({
  application: one.application,
  history: one.history && packHistory(one.history),
}));
const shard = readApplicantShard(read('demo/applicants.bin'));
const demo: ScoringInput[] = Array.from({ length: shard.count }, (_, i) => shard.at(i));
const inputs = [...golden, ...demo.filter((_, i) => i % 4 === 0)];

async function explainedScorer(of: Artefact) {
  return createExplainedScorer(of, await openSession(of.model, of.manifest.features.length));
}

const explain = ({ application, history }: ScoringInput) => scorer.explain(application, history);
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function expectAdditive({ basePoints, groups }: Explanation, points: number): void {
  expect(basePoints + sumOf(groups.map((group) => group.points))).toBe(points);
  for (const group of groups)
    expect(sumOf(group.features.map((feature) => feature.points))).toBe(group.points);
}

describe('an explanation', () => {
  it('adds up to the points of the assessment, groups and features, for hundreds of applicants', async () => {
    expect(inputs.length).toBeGreaterThan(200);
    for (const input of inputs) {
      const { assessment, explanation } = await explain(input);
      expect(assessment).toEqual(await scorer.score(input.application, input.history));
      expectAdditive(explanation, assessment.points);
      expect(explanation.groups.flatMap(({ features }) => features)).toHaveLength(manifest.features.length);
    }
  });

  it('is within a point of what the plain TreeSHAP gives, feature by feature', async () => {
    const { forest } = readOnnxTrees(artefact.model);
    const encoder = createEncoder(manifest.features, manifest.encodings);
    const pointsPerMargin = (manifest.points.pointsToDouble / Math.log(2)) * manifest.calibration.slope;
    for (const input of golden.slice(0, 6)) {
      const { explanation } = await explain(input);
      const reference = explainReference(forest, encoder.encode(input.application, input.history));
      for (const { name, points } of explanation.groups.flatMap(({ features }) => features)) {
        const exact = -pointsPerMargin * reference.contributions[manifest.features.indexOf(name)]!;
        expect(Math.abs(points - exact)).toBeLessThan(1 + 1e-9);
        if (exact === 0) expect(points).toBe(0);
      }
    }
  });

  it('starts everyone from the same base', async () => {
    const explained = await Promise.all(inputs.map(explain));
    expect(new Set(explained.map(({ explanation }) => explanation.basePoints)).size).toBe(1);
  });

  it('gives the applicant’s own values, null where there is none', async () => {
    const { application, history } = demo[0]!;
    const { explanation } = await explain({ application, history });
    const values = new Map(
      explanation.groups.flatMap(({ features }) => features.map(({ name, value }) => [name, value])),
    );
    expect(values.get('amount_credit')).toBe(application.amount_credit);
    expect(values.get('occupation')).toBe(application.occupation ?? null);
    expect(values.get('credit_to_income')).toBe(application.amount_credit! / application.amount_income!);
    const unknown = await explain({ application, history: null });
    const instalments = unknown.explanation.groups.find(({ group }) => group === 'instalments');
    expect(instalments?.features.every(({ value }) => value === null)).toBe(true);
  });

  it('is the same when the model has its features in another order', async () => {
    const { forest } = readOnnxTrees(artefact.model);
    const moved = manifest.features.map((_, f) => (f + 83) % manifest.features.length);
    const features = moved.map((f) => manifest.features[f]!);
    const feature = forest.feature.map((f) => (f < 0 ? f : moved.indexOf(f)));
    const { calibration } = manifest;
    const model = writeOnnx({ forest: { ...forest, feature }, calibration, metadata: {} });
    const other = await explainedScorer({ manifest: { ...manifest, features }, model });
    for (const input of inputs.filter((_, i) => i % 10 === 0)) {
      expect(await other.explain(input.application, input.history)).toEqual(await explain(input));
    }
  });

  it('refuses another model’s assessment', async () => {
    const [input] = golden as [ScoringInput];
    const assessment = await scorer.score(input.application, input.history);
    const wrong = { ...assessment, margin: assessment.margin + 0.01 };
    expect(() => scorer.explainer().explain(input, wrong)).toThrow('The model gives the margin');
  });
});

describe('compared with a group', () => {
  const group = demo.slice(0, 60);
  const contributions = group.map((input) => scorer.explainer().marginContributions(input));
  const baseContributions = Float64Array.from(
    manifest.features,
    (_, f) => sumOf(contributions.map((one) => one[f]!)) / group.length,
  );

  it('an explanation still adds up, from the mean points of the group', async () => {
    const assessments = await scorer.scoreBatch(group);
    const pointsPerMargin = (manifest.points.pointsToDouble / Math.log(2)) * manifest.calibration.slope;
    const [one] = assessments as [(typeof assessments)[0]];
    const meanMargin = sumOf(assessments.map(({ margin }) => margin)) / group.length;
    for (const input of inputs.filter((_, i) => i % 5 === 0)) {
      const { assessment, explanation } = await scorer.explain(input.application, input.history, {
        baseContributions,
      });
      expectAdditive(explanation, assessment.points);
      const expected = one.points - pointsPerMargin * (meanMargin - one.margin);
      // Both sides are rounded down, the one within the other by the fraction that one.points lost.
      expect(Math.abs(explanation.basePoints - expected)).toBeLessThanOrEqual(1.001);
    }
  });

  it('gives other reasons than compared with all', async () => {
    const [input] = group as [ScoringInput];
    const all = await scorer.explain(input.application, input.history);
    const those = await scorer.explain(input.application, input.history, { baseContributions });
    expect(those.assessment).toEqual(all.assessment);
    expect(those.explanation.basePoints).not.toBe(all.explanation.basePoints);
  });
});

describe('the reasons', () => {
  it('alone, from the row the model read, are those of the whole explanation', async () => {
    const encoder = createEncoder(manifest.features, manifest.encodings);
    for (const input of inputs) {
      const { assessment, explanation } = await explain(input);
      const row = encoder.encode(input.application, input.history);
      expect(scorer.explainer().reasons(input, assessment, {}, row)).toEqual(explanation.reasons);
      expect(scorer.explainer().explain(input, assessment, {}, row)).toEqual(explanation);
    }
  });

  it('are given for nearly everyone, at most four on either side, sensitive ones never as advice', async () => {
    const explained = await Promise.all(inputs.map(explain));
    const all = explained.map(({ explanation }) => explanation.reasons);
    expect(
      all.filter(({ adverse, favourable }) => adverse.length + favourable.length > 2).length,
    ).toBeGreaterThan(0.95 * all.length);
    for (const { adverse, favourable } of all) {
      expect(Math.max(adverse.length, favourable.length)).toBeLessThanOrEqual(4);
      expect(adverse.every(({ points }) => points < 0)).toBe(true);
      expect(favourable.every(({ points }) => points > 0)).toBe(true);
      for (const { sensitive, advisable, feature } of [...adverse, ...favourable]) {
        expect(sensitive).toBe(isSensitive(feature));
        expect(sensitive && advisable).toBe(false);
      }
    }
    expect(all.some(({ adverse }) => adverse.some(({ advisable }) => advisable))).toBe(true);
  });
});
