import { describe, expect, it } from 'vitest';
import { keepScenario, removeScenario, type Scenario } from './scenarios.ts';

const amounts = (...values: number[]): readonly Scenario[] =>
  values.reduce<readonly Scenario[]>(
    (kept, value) => keepScenario(kept, { name: 'Moins', edits: { amount_credit: value } }),
    [],
  );

describe('kept scenarios', () => {
  it('are at most four, each under a name of its own', () => {
    const kept = amounts(1_000, 2_000, 3_000, 4_000, 5_000);
    expect(kept.map(({ name }) => name)).toEqual(['Moins', 'Moins (2)', 'Moins (3)', 'Moins (4)']);
    expect(kept.at(-1)!.edits).toEqual({ amount_credit: 4_000 });
  });

  it('are renamed, not doubled, when the same edits are kept again', () => {
    const kept = keepScenario(amounts(1_000, 2_000), { name: ' Court ', edits: { amount_credit: 1_000 } });
    expect(kept.map(({ name }) => name)).toEqual(['Court', 'Moins (2)']);
  });

  it('go by name', () => {
    expect(removeScenario(amounts(1_000, 2_000), 'Moins').map(({ name }) => name)).toEqual(['Moins (2)']);
  });
});
