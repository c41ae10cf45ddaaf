import { describe, expect, it } from 'vitest';
import { loadDemo } from '../runtime/fixtures/demoAdvice.ts';
import { withValue } from './responseAxis.ts';
import { type BatchScorer, responseCurve } from './responseCurve.ts';
import { responseMap } from './responseMap.ts';

const { scorer, refused, granted } = await loadDemo();
const applicant = refused[0]!;
const { application, history } = applicant;

/** The real scorer, and how many rows each of its runs had. */
function countingScorer(): BatchScorer & { runs: number[] } {
  const runs: number[] = [];
  return {
    runs,
    scoreBatch(inputs) {
      runs.push(inputs.length);
      return scorer.scoreBatch(inputs);
    },
  };
}

describe('a response curve', () => {
  it('says at each value what the scorer says of the whole request with that value', async () => {
    const curve = await responseCurve(scorer, application, history, 'amount_credit', { points: 30 });
    expect(curve.x).toHaveLength(30);
    for (const [i, amount_credit] of curve.x.entries()) {
      const alone = await scorer.score({ ...application, amount_credit: amount_credit as number }, history);
      expect([curve.points[i], curve.probability[i]]).toEqual([alone.points, alone.probabilityOfDefault]);
    }
    const present = await scorer.score(application, history);
    expect(curve.own).toEqual({
      x: application.amount_credit,
      points: present.points,
      probabilityOfDefault: present.probabilityOfDefault,
    });
    expect(curve.decisionPoints).toBe(present.decisionPoints);
  });

  it('takes one model run, and a second only where the decision changes', async () => {
    for (const { application, history } of refused.slice(0, 20)) {
      const counting = countingScorer();
      const curve = await responseCurve(counting, application, history, 'external_score_2');
      const changes = curve.points.filter(
        (points, i) =>
          i > 0 && points >= curve.decisionPoints !== curve.points[i - 1]! >= curve.decisionPoints,
      ).length;
      expect(counting.runs).toEqual(changes === 0 ? [101] : [101, 65 * changes]);
      expect(curve.crossings.length).toBeGreaterThanOrEqual(changes);
    }
  });

  it('places a change of decision between two values that are decided differently, 64 times closer', async () => {
    let seen = 0;
    for (const { application, history } of [...refused.slice(0, 30), ...granted.slice(0, 30)]) {
      const curve = await responseCurve(scorer, application, history, 'amount_credit');
      const width = Number(curve.x[1]) - Number(curve.x[0]);
      for (const { before, after, decision } of curve.crossings) {
        const at = (amount_credit: number) => scorer.score({ ...application, amount_credit }, history);
        expect((await at(after)).decision).toBe(decision);
        expect((await at(before)).decision).not.toBe(decision);
        expect(after - before).toBeCloseTo(width / 64, 3);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(10);
  });

  it('has one point for each level of a category and of a flag', async () => {
    const category = await responseCurve(scorer, application, history, 'contract_type');
    expect(category.x).toEqual(['cash_loans', 'revolving_loans']);
    const flag = await responseCurve(scorer, application, history, 'owns_car');
    expect(flag.x).toEqual([false, true]);
    expect(flag.points[flag.x.indexOf(application.owns_car!)]).toBe(flag.own.points);
    expect(flag.crossings).toEqual([]);
  });

  it('tries whole values only of a count', async () => {
    const { x } = await responseCurve(scorer, application, history, 'family_members');
    expect(x).toEqual(Array.from({ length: x.length }, (_, i) => i + 1));
  });

  it('shows a missing value as missing, and changes a component of the history without touching it', async () => {
    const without = await responseCurve(
      scorer,
      { ...application, amount_goods: null },
      history,
      'amount_goods',
    );
    expect(without.own.x).toBeNull();
    const before = history.slice();
    const curve = await responseCurve(scorer, application, history, 'instalment_late_count');
    expect(new Set(curve.points).size).toBeGreaterThan(1);
    expect(history).toEqual(before);
  });

  it('refuses a derived field, a single point, and a range outside the catalogue', async () => {
    const curve = (
      ...rest: Parameters<typeof responseCurve> extends [unknown, unknown, unknown, ...infer R] ? R : never
    ) => responseCurve(scorer, application, history, ...rest);
    await expect(curve('credit_to_annuity')).rejects.toThrow('follows from other fields');
    await expect(curve('amount_credit', { points: 1 })).rejects.toThrow('2 points or more, not 1');
    await expect(curve('external_score_1', { range: [2, 3] })).rejects.toThrow('goes from 0 to 1');
  });
});

describe('a response map', () => {
  it('says at each pair what the scorer says of the whole request, in one run', async () => {
    const counting = countingScorer();
    const map = await responseMap(counting, application, history, ['amount_credit', 'amount_annuity']);
    expect(counting.runs).toEqual([626]);
    expect(map.points).toHaveLength(625);
    for (const [i, j] of [
      [0, 0],
      [24, 0],
      [0, 24],
      [7, 13],
    ] as const) {
      const changed = withValue(
        withValue({ application, history }, 'amount_credit', map.x.x[i]!),
        'amount_annuity',
        map.y.x[j]!,
      );
      const alone = await scorer.score(changed.application, changed.history);
      expect(map.points[j * 25 + i]).toBe(alone.points);
      expect(map.probability[j * 25 + i]).toBe(alone.probabilityOfDefault);
    }
    expect(map.own.x).toEqual([application.amount_credit, application.amount_annuity]);
  });

  it('may have the levels of a category on one side, and never one field on both', async () => {
    const map = await responseMap(scorer, application, history, ['owns_car', 'amount_credit']);
    expect(map.points).toHaveLength(2 * 25);
    const twice = responseMap(scorer, application, history, ['owns_car', 'owns_car']);
    await expect(twice).rejects.toThrow('two different fields');
  });
});
