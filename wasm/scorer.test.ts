import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Artefact, loadArtefact, parseManifest } from './artefact/loadArtefact.ts';
import { packHistory } from './features/application.ts';
import { goldenComplaints, readGoldenCases } from './runtime/fixtures/goldenSuite.ts';
import { openSession } from './runtime/node.ts';
import { createScorer } from './scorer.ts';

const DATA = new URL('../data/', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, DATA), 'utf8');
const model = new Uint8Array(readFileSync(new URL('demo/artefact/model.onnx', DATA)));
const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const manifest = parseManifest(text('demo/artefact/manifest.json'));
const artefact: Artefact = await loadArtefact(manifest, model, sha256);
const session = await openSession(model, manifest.features.length);
const scorer = createScorer(artefact, session);
const golden = readGoldenCases(text('golden/cases.json'));
const [first] = golden.cases;

describe('scorer in Node', () => {
  it('answers every golden case as libxgboost does', async () => {
    expect(golden.modelVersion).toBe(manifest.modelVersion);
    for (const one of golden.cases) {
      const history = one.history && packHistory(one.history);
      expect(goldenComplaints(one, await scorer.score(one.application, history))).toEqual([]);
    }
  });

  it('notices a golden case that is wrong', async () => {
    const assessment = await scorer.score(first!.application, packHistory(first!.history!));
    const wrong = { ...first!, expected: { ...first!.expected, margin: first!.expected.margin + 1e-3 } };
    expect(goldenComplaints(wrong, assessment)).toHaveLength(1);
  });

  it('gives a batch the answers that its rows get alone, in their order', async () => {
    const inputs = golden.cases.map(({ application, history }) => ({
      application,
      history: history && packHistory(history),
    }));
    const batch = await scorer.scoreBatch(inputs);
    const alone = await Promise.all(
      inputs.map(({ application, history }) => scorer.score(application, history)),
    );
    expect(batch).toEqual(alone);
    expect(await scorer.scoreBatch([])).toEqual([]);
  });

  it('says that the history is not known, and which fields of the request are missing', async () => {
    const { amount_goods: _, ...withoutGoods } = first!.application;
    const assessment = await scorer.score(withoutGoods, null);
    expect(assessment.historyKnown).toBe(false);
    expect(assessment.missing).toContain('amount_goods');
    expect(assessment.missing).not.toContain('amount_credit');
    const known = await scorer.score(first!.application, packHistory({}));
    expect(known.historyKnown).toBe(true);
  });

  it('warns of a category the model has not seen, also one named like an object member', async () => {
    for (const occupation of ['astronaut', 'constructor']) {
      const { warnings } = await scorer.score({ ...first!.application, occupation }, null);
      expect(warnings).toEqual([{ code: 'unseen_category', field: 'occupation', value: occupation }]);
    }
    const { warnings } = await scorer.score(first!.application, null);
    expect(warnings).toEqual([]);
  });

  it('refuses a session whose model has another number of features, with both numbers', () => {
    const other = { ...artefact, manifest: { ...manifest, features: manifest.features.slice(1) } };
    const count = manifest.features.length;
    expect(() => createScorer(other, session)).toThrow(
      `The manifest lists ${count - 1} features, the model expects ${count}.`,
    );
  });

  it('lowers the points when the instalment grows beyond all measure', async () => {
    const history = packHistory(first!.history!);
    const before = await scorer.score(first!.application, history);
    const after = await scorer.score({ ...first!.application, amount_annuity: 900_000 }, history);
    expect(after.points).toBeLessThan(before.points);
  });
});
