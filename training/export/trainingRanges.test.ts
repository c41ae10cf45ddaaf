import { describe, expect, it } from 'vitest';
import { fixtureArtefact } from '../../scripts/publish/fixtures/fixtureArtefact.ts';
import type { FieldName } from '../../wasm/features/catalogue.ts';
import { scoringWarnings } from '../../wasm/warnings/scoringWarnings.ts';
import { trainingRanges } from './trainingRanges.ts';

const everyRow = (values: Float32Array, width: number) =>
  Int32Array.from({ length: values.length / width }, (_, i) => i);

function rangeOf(name: FieldName, column: readonly number[]) {
  const values = Float32Array.from(column);
  return trainingRanges({ features: [name], values }, everyRow(values, 1))[name];
}

describe('the training range of a field', () => {
  it('leaves one row in a thousand outside on either side', () => {
    // 0 to 10,000: the quantiles can be told by eye.
    const column = Array.from({ length: 10_001 }, (_, i) => (i * 7_919) % 10_001);
    expect(rangeOf('amount_income', column)).toEqual([10, 9_990]);
  });

  it('is that of the extremes where few rows are known, the missing ones left out', () => {
    expect(rangeOf('amount_income', [30, Number.NaN, 10, 20])).toEqual([10, 30]);
    expect(rangeOf('amount_income', [Number.NaN])).toBeUndefined();
  });

  it('holds values that float32 does not hold exactly, in few digits', () => {
    const [low, high] = rangeOf('external_score_2', [0.41, 0.123456789, 0.7])!;
    expect([low, high]).toEqual([0.123456, 0.7]);
    const [lowest, highest] = rangeOf('amount_income', [1_234_567.5, 16_777_215, 9_999_999])!;
    expect(lowest).toBeLessThanOrEqual(1_234_567.5);
    expect(highest).toBeGreaterThanOrEqual(16_777_215);
    expect(highest - lowest).toBeLessThan((16_777_215 - 1_234_567.5) * 1.0001);
  });

  it('is of the rows asked for alone, and of numbers of the application alone', () => {
    const features: FieldName[] = ['amount_income', 'contract_type', 'owns_car', 'bureau_debt_sum'];
    const values = Float32Array.from([100, 1, 1, 5, 200, 1, 0, 6, 900, 0, 1, 7]);
    expect(trainingRanges({ features, values }, Int32Array.of(0, 1))).toEqual({ amount_income: [100, 200] });
  });

  it('makes scorers warn outside, and only there', async () => {
    const { encodings } = (await fixtureArtefact(2)).manifest;
    const ranges = { amount_income: rangeOf('amount_income', [50_000.3, 300_000.7])! };
    const codes = (amount_income: number) =>
      scoringWarnings({ amount_income } as Parameters<typeof scoringWarnings>[0], {
        encodings,
        trainingRanges: ranges,
      }).map(({ code }) => code);
    expect(codes(50_000.3)).toEqual([]);
    expect(codes(300_000.7)).toEqual([]);
    expect(codes(49_999)).toEqual(['outside_training_range']);
    expect(codes(300_002)).toEqual(['outside_training_range']);
  });
});
