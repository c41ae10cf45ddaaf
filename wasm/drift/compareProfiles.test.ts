import { describe, expect, it } from 'vitest';
import { buildSnapshot } from './buildSnapshot.ts';
import { compareProfiles } from './compareProfiles.ts';
import type { CurrentProfile } from './currentProfile.ts';
import { DEFAULT_POLICY } from './driftPolicy.ts';
import { PLANTED_MANIFEST, plantedReference, sameWindow } from './fixtures/plantedWindow.ts';
import { snapshotSchema } from './snapshot.ts';

const reference = plantedReference([0.4, 0.3, 0.1, 0.05]);
const request = { reference, manifest: PLANTED_MANIFEST, source: 'offline' as const };
const window = { label: '2026-09', from: '2026-09-01', to: '2026-09-30' };

/** The window with the bins of one feature replaced. */
function withFeature(current: CurrentProfile, at: number, counts: number[]): CurrentProfile {
  return { ...current, features: current.features.map((bins, i) => (i === at ? counts : bins)) };
}

describe('compareProfiles', () => {
  it('finds nothing in a window of the same shares', () => {
    const { verdict, features } = compareProfiles(reference, sameWindow(reference, 2_000));
    expect(verdict).toMatchObject({
      state: 'stable',
      driftedFeatures: 0,
      weightedDriftShare: 0,
      reasons: [],
    });
    expect(features.every(({ distances }) => distances!.psi < 1e-12)).toBe(true);
  });

  it('raises an alarm for one important feature that moves, and names it', () => {
    const moved = withFeature(sameWindow(reference, 2_000), 0, [
      ...[100, 130, 150, 165, 180, 190, 200, 210, 220, 255],
      200,
    ]);
    const { verdict, features } = compareProfiles(reference, moved);
    expect(verdict.state).toBe('drift');
    expect(verdict.drifted).toEqual(['feature_0']);
    expect(verdict.reasons.map(({ code }) => code)).toEqual(['many_features', 'important_feature']);
    expect(features[0]).toMatchObject({ state: 'drifted', reasons: ['distribution'] });
    // More of the high values, each worth fewer points: the score falls.
    expect(features[0]!.csi).toBeLessThan(-1);
  });

  it('only watches a feature that hardly matters', () => {
    const moved = withFeature(sameWindow(reference, 2_000), 3, [...new Array<number>(9).fill(100), 900, 200]);
    expect(compareProfiles(reference, moved).verdict).toMatchObject({ state: 'watch', driftedFeatures: 1 });
  });

  it('tells a doubled missing share from a moved distribution', () => {
    const half = withFeature(sameWindow(reference, 2_000), 1, [...new Array<number>(10).fill(160), 400]);
    const [, field] = compareProfiles(reference, half).features;
    expect(field).toMatchObject({ state: 'drifted', reasons: ['missing'] });
    expect(field!.missing.change).toBeCloseTo(0.1, 12);
  });

  it('calls codes that training never saw, though few', () => {
    const unseen = withFeature(sameWindow(reference, 2_000), 4, [1_188, 600, 200, 0, 12]);
    const category = compareProfiles(reference, unseen).features[4]!;
    expect(category).toMatchObject({ reasons: ['new_categories'], unseen: { rows: 12, share: 0.006 } });
  });

  it('does not call a large difference drift that a small window makes by chance', () => {
    const few = withFeature(sameWindow(reference, 200), 0, [28, 10, 18, 18, 18, 18, 18, 18, 18, 16, 20]);
    const [field] = compareProfiles(reference, few).features;
    expect(field!.distances!.psi).toBeGreaterThan(0.05);
    expect(field!.state).toBe('stable');
  });

  it('says insufficient_data with both numbers, for a window and for a feature', () => {
    expect(compareProfiles(reference, sameWindow(reference, 100)).verdict).toMatchObject({
      state: 'insufficient_data',
      rows: 100,
      rowsNeeded: 200,
    });
    const absent = withFeature(sameWindow(reference, 2_000), 2, [...new Array<number>(10).fill(5), 1_950]);
    // Nearly always missing is drift of its own; the distances have too few values.
    const field = compareProfiles(reference, absent).features[2]!;
    expect(field).toMatchObject({ present: 50, presentNeeded: 100, distances: null, reasons: ['missing'] });
  });

  it('refuses a window counted in other bins, with both numbers', () => {
    const other = withFeature(sameWindow(reference, 2_000), 0, [1, 2, 3]);
    expect(() => compareProfiles(reference, other)).toThrow('3 counts, the reference has 11 bins');
  });

  it('takes learned limits before the defaults', () => {
    const moved = withFeature(sameWindow(reference, 20_000), 0, [
      ...[1_500, 1_650, 1_720, 1_760, 1_800, 1_800, 1_840, 1_880, 1_950, 2_100],
      2_000,
    ]);
    const learnedLimits = { feature_0: { psi: 0.01, wasserstein: 0.02, jensenShannon: 0.02 } };
    const strict = { ...DEFAULT_POLICY, learnedLimits };
    expect(compareProfiles(reference, moved).features[0]!.state).toBe('stable');
    expect(compareProfiles(reference, moved, strict).features[0]!.state).toBe('drifted');
  });
});

describe('a snapshot', () => {
  it('is worded in both languages, passes its schema and comes back from its text', () => {
    const current = withFeature(sameWindow(reference, 2_000), 1, [...new Array<number>(10).fill(160), 400]);
    const snapshot = buildSnapshot({ ...request, current, window });
    expect(snapshot.verdict.sentence.fr).toBe(
      'La population a changé\u00a0: 1 variable sur 5, soit 30\u00a0% de l’importance du modèle, d’abord «\u00a0feature_1\u00a0» (manquant\u00a0: de 10\u00a0% à 20\u00a0%).',
    );
    expect(snapshot.verdict.sentence.en).toBe(
      'The population has changed: 1 of 5 features, 30% of the model’s importance, first of all “feature_1” (missing: 10% to 20%).',
    );
    expect(snapshotSchema.parse(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
    expect(snapshot.expected).toBeNull();
  });

  it('refuses a window of another model', () => {
    const current = { ...sameWindow(reference, 2_000), modelVersion: 'other' };
    expect(() => buildSnapshot({ ...request, current, window })).toThrow('counted for model other');
  });
});
