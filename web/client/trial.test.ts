import { describe, expect, it } from 'vitest';
import { wayToYes } from '../../wasm/explain/counterfactual.ts';
import { loadDemo } from '../../wasm/runtime/fixtures/demoAdvice.ts';
import { isTried, trialApplication, trialOf, untried } from './trial.ts';

const decided = { amount_credit: 300_000, amount_annuity: 10_000, amount_goods: 250_000, documents_count: 1 };

describe('what a client tries', () => {
  it('lets the instalment follow the amount, and the duration', () => {
    expect(trialApplication(decided, { ...untried, amount: 150_000 })).toEqual({
      ...decided,
      amount_credit: 150_000,
      amount_annuity: 5_000,
    });
    expect(trialApplication(decided, { ...untried, instalments: 20 }).amount_annuity).toBe(15_000);
    expect(trialApplication(decided, untried)).toEqual(decided);
    expect(trialApplication(decided, { ...untried, document: true })).toMatchObject({
      document_3_given: true,
      documents_count: 2,
    });
    expect([isTried(untried), isTried({ ...untried, document: true })]).toEqual([false, true]);
  });

  it('repeats every way to a yes of the demo model to the cent', async () => {
    const demo = await loadDemo();
    let ways = 0;
    for (const { application, history } of demo.refused.slice(0, 25)) {
      const way = await wayToYes(demo, application, history);
      if (way.outcome !== 'found') continue;
      for (const { fields, application: after } of way.suggestions) {
        const changes = Object.fromEntries(fields.map(({ field, to }) => [field, to]));
        const tried = trialApplication(application, trialOf(application, changes));
        expect(tried.amount_annuity).toBeCloseTo(after.amount_annuity!, 1);
        expect({ ...tried, amount_annuity: 0 }).toEqual({ ...after, amount_annuity: 0 });
        ways += 1;
      }
    }
    expect(ways).toBeGreaterThan(5);
  });
});
