import { describe, expect, it } from 'vitest';
import type { SnapshotSummary, WatchedFeature } from '../../worker/contractMonitoring.ts';
import { driftGrid, modelChanges, rankDrift } from './rankDrift.ts';

const feature = (
  name: string,
  distance: number | null,
  importance: number,
  drifted = false,
): WatchedFeature => ({
  ...{ name, distance, importance, shift: distance, psi: distance },
  ...{ csi: null, missingShare: 0, missingChange: 0 },
  state: drifted ? 'drifted' : 'stable',
  reasons: drifted ? ['distribution'] : [],
});
const window = (modelVersion: string, features: WatchedFeature[]) =>
  ({ modelVersion, features }) as unknown as SnapshotSummary;

describe('ranking drift', () => {
  it('puts what drifts first, then distance times importance', () => {
    const features = [
      feature('far_but_idle', 0.5, 0.001),
      feature('near_and_heavy', 0.06, 0.3),
      feature('drifts', 0.12, 0.002, true),
      feature('unknown', null, 0.9),
    ];
    expect(rankDrift({ features }).map(({ name }) => name)).toEqual([
      ...['drifts', 'near_and_heavy', 'far_but_idle', 'unknown'],
    ]);
  });

  it('leaves a hole where a window does not know a feature', () => {
    const windows = [window('a', [feature('x', 0.11, 1)]), window('b', [])];
    expect(driftGrid(windows, ['x'])).toEqual([[0.11, null]]);
  });

  it('marks where another model took over', () => {
    const windows = ['a', 'a', 'b', 'b', 'a'].map((version) => window(version, []));
    expect(modelChanges(windows)).toEqual([
      { at: 2, version: 'b' },
      { at: 4, version: 'a' },
    ]);
  });
});
