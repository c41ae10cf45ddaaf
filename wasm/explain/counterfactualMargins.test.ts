import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDemo } from '../runtime/fixtures/demoAdvice.ts';
import { variantMargins } from './counterfactualMargins.ts';

const { scorer, forest, manifest, refused, granted } = await loadDemo();
const money = fc.double({ min: 1_000, max: 3_000_000, noNaN: true });

describe('margins of variants', () => {
  it('are those of ONNX Runtime for any values of the touched fields', async () => {
    const touched = [
      'amount_credit',
      'amount_annuity',
      'amount_goods',
      'documents_count',
      'document_3_given',
    ] as const;
    const edits = fc.record(
      {
        amount_credit: money,
        amount_annuity: money,
        amount_goods: money,
        documents_count: fc.integer({ min: 0, max: 5 }),
        document_3_given: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    for (const { application, history } of [...refused.slice(0, 10), ...granted.slice(0, 10)]) {
      for (const known of [history, null]) {
        const { marginOf } = variantMargins(manifest, forest, application, known, touched);
        const variants = fc.sample(edits, { numRuns: 30, seed: 1 });
        const inputs = variants.map((edit) => ({ application: { ...application, ...edit }, history: known }));
        const assessments = await scorer.scoreBatch(inputs);
        // ONNX Runtime adds about 400 leaves in float32, this in float64.
        variants.forEach((edit, i) => {
          expect(Math.abs(marginOf(edit) - assessments[i]!.margin)).toBeLessThan(5e-6);
        });
      }
    }
  });
});
