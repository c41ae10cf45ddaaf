import { describe, expect, it } from 'vitest';
import { pointsPerLogOdds } from '../../wasm/decide/points.ts';
import { createExplainer } from '../../wasm/explain/treeShap.ts';
import { createEncoder } from '../../wasm/features/encodeFeatures.ts';
import { loadDemo } from '../../wasm/runtime/fixtures/demoAdvice.ts';
import { strongestInteractions } from './strongestInteractions.ts';

describe('the strongest interactions', () => {
  it('are pairs of different features, strongest first, in points a person would notice', async () => {
    const { manifest, forest, refused } = await loadDemo();
    for (const { application, history } of refused.slice(0, 5)) {
      const found = strongestInteractions(manifest, forest, application, history);
      const sizes = found.map(({ points }) => Math.abs(points));
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.5);
      expect(found.every(({ pair: [a, b] }) => a !== b)).toBe(true);
      // No pair can be worth more than all that the model moves for this applicant.
      const row = createEncoder(manifest.features, manifest.encodings).encode(application, history);
      const moved = createExplainer(forest)
        .explain(row)
        .reduce((sum, one) => sum + Math.abs(one), 0);
      expect(sizes[0]).toBeLessThan(moved * pointsPerLogOdds(manifest.points) * manifest.calibration.slope);
    }
  });
});
