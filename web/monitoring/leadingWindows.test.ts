import { describe, expect, it } from 'vitest';
import type { SnapshotSummary } from '../../worker/contractMonitoring.ts';
import { besideLeading, leadingWindows } from './leadingWindows.ts';

const window = (label: string, modelVersion: string, rows: number) =>
  ({ window: { label, from: null, to: null }, modelVersion, rows }) as unknown as SnapshotSummary;
const named = (windows: readonly SnapshotSummary[]) =>
  windows.map(({ window: { label }, modelVersion }) => `${label} ${modelVersion}`);

const WINDOWS = [
  window('2026-08', 'champion', 900),
  window('2026-09', 'challenger', 90),
  window('2026-09', 'champion', 810),
  window('2026-10', 'challenger', 880),
  window('2026-10', 'champion', 20),
];

describe('windows of two models', () => {
  it('are one a name: that of the model which answered for most', () => {
    expect(named(leadingWindows(WINDOWS))).toEqual([
      '2026-08 champion',
      '2026-09 champion',
      '2026-10 challenger',
    ]);
  });

  it('stand side by side where both scored, the latest of them', () => {
    const pair = besideLeading(WINDOWS, 'challenger')!;
    expect(named([pair.leading, pair.other])).toEqual(['2026-09 champion', '2026-09 challenger']);
    expect(besideLeading(WINDOWS, 'nobody')).toBeNull();
  });
});
