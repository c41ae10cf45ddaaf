import { beforeAll, describe, expect, it } from 'vitest';
import { responseCurve } from '../../wasm/explain/responseCurve.ts';
import { loadDemo } from '../../wasm/runtime/fixtures/demoAdvice.ts';
import { liveCurve } from './liveCurve.ts';

describe('the curve under a control', () => {
  let demo: Awaited<ReturnType<typeof loadDemo>>;
  beforeAll(async () => {
    demo = await loadDemo();
  });

  it('is the response curve where nothing follows', async () => {
    for (const { application, history } of [...demo.refused.slice(0, 5), ...demo.granted.slice(0, 5)]) {
      for (const field of ['amount_annuity', 'external_score_2', 'children_count', 'owns_car'] as const) {
        const stored = application[field] ?? null;
        const ours = await liveCurve(demo.scorer, application, history, {
          part: field,
          linked: true,
          stored,
        });
        const range = [ours.x[0], ours.x.at(-1)] as [number, number];
        const options = typeof range[0] === 'number' ? { range } : {};
        const theirs = await responseCurve(demo.scorer, application, history, field, options);
        expect(ours.x).toEqual(theirs.x);
        expect(ours.points).toEqual(theirs.points);
        expect(ours.crossings.map(({ decision }) => decision)).toEqual(
          theirs.crossings.slice(0, ours.crossings.length).map(({ decision }) => decision),
        );
      }
    }
  });

  it('gives, at each position of the amount, the points of the linked request', async () => {
    const { application, history } = demo.refused[0]!;
    const request = { part: 'amount_credit', linked: true, stored: application.amount_credit } as const;
    const { x, points } = await liveCurve(demo.scorer, application, history, request);
    const ratio = application.amount_annuity! / application.amount_credit!;
    for (const i of [0, 20, 57, x.length - 1]) {
      const amount = x[i] as number;
      const asked = {
        ...application,
        amount_credit: amount,
        amount_annuity: Math.round(amount * ratio * 100) / 100,
      };
      expect(points[i]).toBe((await demo.scorer.score(asked, history)).points);
    }
  });

  it('changes its decision where it says, and nowhere else between', async () => {
    let seen = 0;
    for (const { application, history } of demo.refused.slice(0, 20)) {
      const stored = application.amount_credit;
      const curve = await liveCurve(demo.scorer, application, history, {
        part: 'duration',
        linked: true,
        stored,
      });
      for (const { before, after, decision } of curve.crossings) {
        const at = async (instalments: number) => {
          const instalment = Math.round((application.amount_credit! / instalments) * 100) / 100;
          return (await demo.scorer.score({ ...application, amount_annuity: instalment }, history)).decision;
        };
        expect(await at(after)).toBe(decision);
        expect(await at(before)).not.toBe(decision);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(0);
  });
});
