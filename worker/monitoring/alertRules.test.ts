import { describe, expect, it } from 'vitest';
import type { SnapshotSummary, WatchedFeature } from '../contractMonitoring.ts';
import { type AlertRule, RULES } from './alertRules.ts';

const feature = (parts: Partial<WatchedFeature>): WatchedFeature => ({
  ...{ name: 'occupation', importance: 0.2, state: 'drifted', reasons: [], csi: 0, psi: 0 },
  ...{ shift: 0.02, distance: 0.02, missingShare: 0, missingChange: 0 },
  ...parts,
});

function breachesOf(name: AlertRule['name'], ...features: WatchedFeature[]) {
  const verdict = { state: 'drift', weightedDriftShare: 0.1, reasons: [] };
  const snapshot = { kind: 'month', rows: 1_000, expected: null, verdict, features };
  const window = { snapshot: snapshot as unknown as SnapshotSummary, service: null, earlierRows: [] };
  return RULES.find((rule) => rule.name === name)!.breaches(window);
}

describe('the rule of a drifting feature', () => {
  it('is broken by a distribution, with how far it moved', () => {
    const moved = feature({ reasons: ['distribution'], shift: 0.3, distance: 0.3 });
    expect(breachesOf('feature_drift', moved)).toEqual([{ subject: 'occupation', value: 0.3, limit: 0.1 }]);
  });

  it('is broken by codes never seen, though the others keep their shares', () => {
    const unseen = feature({ reasons: ['new_categories'], distance: 0.4 });
    expect(breachesOf('feature_drift', unseen)).toEqual([{ subject: 'occupation', value: 0.4, limit: 0.1 }]);
  });

  it('leaves missing values to their own rule, which a few more do not break', () => {
    const missing = (change: number) =>
      feature({ reasons: ['missing'], distance: 0.5, missingChange: change });
    expect(breachesOf('feature_drift', missing(0.2))).toEqual([]);
    expect(breachesOf('missing_spike', missing(0.2))).toMatchObject([{ value: 0.2 }]);
    expect(breachesOf('missing_spike', missing(0.05))).toEqual([]);
  });
});
