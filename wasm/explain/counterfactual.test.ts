import { describe, expect, it } from 'vitest';
import type { StoredApplicant } from '../artefact/applicantShard.ts';
import { APPLICATION_FIELDS, fieldOf } from '../features/catalogue.ts';
import { loadDemo } from '../runtime/fixtures/demoAdvice.ts';
import { type Suggestion, type WayToYes, wayToYes } from './counterfactual.ts';
import { stopsTogether } from './counterfactualSearch.ts';
import { type Tried, tryEverything } from './fixtures/tryEverything.ts';
import { editsOf, leversOf, type Moves } from './loanTerms.ts';

const { scorer, forest, manifest, refused, granted } = await loadDemo();
const advised = { scorer, forest, manifest };
const waysOf = (applicants: readonly StoredApplicant[]) =>
  Promise.all(applicants.map(({ application, history }) => wayToYes(advised, application, history)));
const suggestionsOf = (way: WayToYes): readonly Suggestion[] =>
  way.outcome === 'found' ? way.suggestions : [];
/** Small loans have few steps, which leaves few enough combinations to try them all. */
const small = refused.filter(({ application }) => application.amount_credit! < 340_000);
const large = refused.filter(({ application }) => application.amount_credit! > 700_000);

const applicants = refused.slice(0, 120);
const ways = await waysOf(applicants);

/** Whom two levers bring to a yes with less effort than one of them. */
const combining = applicants.filter((_, i) =>
  suggestionsOf(ways[i]!).some(({ changes }) => changes.length > 1),
);

describe('the way to a yes, against trying everything', () => {
  it.each([
    { levers: 1, applicants: refused.slice(0, 60) },
    { levers: 2, applicants: [...small.slice(0, 8), ...large.slice(0, 1), ...combining.slice(0, 6)] },
    { levers: 3, applicants: small.slice(0, 4) },
  ])(
    'finds the least effort of each set of levers, or the most points, among $levers levers',
    async ({ levers, applicants }) => {
      const outcomes = { found: 0, none_within_limits: 0, granted_already: 0 };
      for (const { application, history } of applicants) {
        for (const set of setsOfSize(leversOf(application), levers)) {
          const way = await wayToYes(advised, application, history, set);
          // Three levers are tried together at some of their stops, and every two of them at all.
          const parts = levers < 3 ? [set] : [stopsTogether(set), ...setsOfSize(set, 2)];
          const tried = (
            await Promise.all(parts.map((part) => tryEverything(scorer, application, history, part)))
          ).flat();
          const reaching = tried.filter(({ assessment }) => assessment.decision === 'granted');
          outcomes[way.outcome] += 1;
          expect(way.outcome).toBe(reaching.length > 0 ? 'found' : 'none_within_limits');
          if (way.outcome === 'found') {
            const expected = leastOfEachSet(reaching);
            const efforts = way.suggestions.map(({ effort }) => effort);
            // Taking three levers back may end between the stops tried together.
            if (levers === 3) expect(efforts[0]).toBeLessThan(expected[0]! + 1e-10);
            else expect(efforts.map(rounded)).toEqual(expected.map(rounded));
          } else if (way.outcome === 'none_within_limits') {
            const most = Math.max(way.present.points, ...tried.map(({ assessment }) => assessment.points));
            expect(way.best?.assessment.points ?? way.present.points).toBe(most);
          }
        }
      }
      // Both kinds of applicant were among them.
      expect(outcomes.found).toBeGreaterThan(0);
      expect(outcomes.none_within_limits).toBeGreaterThan(0);
    },
  );
});

describe('a suggestion', () => {
  const found = ways.flatMap((way, i) =>
    suggestionsOf(way).map((suggestion) => ({ suggestion, present: way.present, applicant: applicants[i]! })),
  );

  it('is granted by ONNX Runtime, and its assessment is ONNX Runtime’s', async () => {
    expect(found.length).toBeGreaterThan(50);
    for (const { suggestion, applicant } of found) {
      const assessment = await scorer.score(suggestion.application, applicant.history);
      expect(suggestion.assessment).toEqual(assessment);
      expect(assessment.decision).toBe('granted');
    }
  }, 120_000);

  it('changes one to three levers, and fields that are actionable or follow from one that is', () => {
    const following = ['amount_goods', 'documents_count'];
    for (const { suggestion, applicant } of found) {
      expect(suggestion.changes.length).toBeGreaterThanOrEqual(1);
      expect(suggestion.changes.length).toBeLessThanOrEqual(3);
      const changed = APPLICATION_FIELDS.map(({ name }) => name).filter(
        (name) => suggestion.application[name] !== applicant.application[name],
      );
      expect(changed.toSorted()).toEqual(suggestion.fields.map(({ field }) => field).toSorted());
      for (const field of changed) {
        expect(fieldOf(field).sensitive).toBe(false);
        expect(fieldOf(field).actionable !== undefined || following.includes(field), field).toBe(true);
      }
    }
  });

  it('stays within what the catalogue allows of amount and instalment', () => {
    for (const { suggestion, applicant } of found) {
      const [before, after] = [applicant.application, suggestion.application];
      const share = after.amount_credit! / before.amount_credit!;
      expect(share).toBeGreaterThanOrEqual(0.4);
      expect(share).toBeLessThanOrEqual(1);
      const change = after.amount_annuity! / before.amount_annuity! / share;
      expect(change).toBeGreaterThanOrEqual(0.5 - 1e-6);
      expect(change).toBeLessThanOrEqual(2 + 1e-6);
      const steps = (before.amount_credit! - after.amount_credit!) / 5_000;
      expect(steps).toBeCloseTo(Math.round(steps), 6);
    }
  });

  it('has no part that alone lowers the points', async () => {
    for (const { suggestion, present, applicant } of found) {
      for (const { lever, stop, pointsAlone } of suggestion.changes) {
        const edits = editsOf(applicant.application, { [lever]: stop });
        const alone = { ...applicant.application, ...edits } as StoredApplicant['application'];
        expect((await scorer.score(alone, applicant.history)).points).toBe(pointsAlone);
        expect(pointsAlone).toBeGreaterThanOrEqual(present.points);
      }
    }
  });

  it('asks for no more than is needed: any lever one stop nearer, or left alone, is refused', async () => {
    for (const { suggestion, present, applicant } of found) {
      const moves: Moves = Object.fromEntries(suggestion.changes.map(({ lever, stop }) => [lever, stop]));
      for (const { lever, stop } of suggestion.changes) {
        const { stops } = leversOf(applicant.application).find(({ name }) => name === lever)!;
        const { [lever]: _, ...others } = moves;
        const helps = async (nearer: number) =>
          (await pointsAfter(applicant, { [lever]: nearer })) >= present.points;
        for (const nearer of stops.slice(0, stops.indexOf(stop))) {
          // A stop that alone lowers the points is never advised.
          if (!(await helps(nearer))) continue;
          const points = await pointsAfter(applicant, { ...others, [lever]: nearer });
          expect(points, `${lever} at ${nearer} instead of ${stop}`).toBeLessThan(manifest.decisionPoints);
        }
        if (Object.keys(others).length === 0) continue;
        expect(await pointsAfter(applicant, others)).toBeLessThan(manifest.decisionPoints);
      }
    }
  }, 60_000);

  it('comes least effort first, each with another set of levers, none of which contains another', () => {
    for (const way of ways) {
      const suggestions = suggestionsOf(way);
      const efforts = suggestions.map(({ effort }) => effort);
      expect(efforts).toEqual(efforts.toSorted((a, b) => a - b));
      const sets = suggestions.map(({ changes }) => new Set(changes.map(({ lever }) => lever)));
      for (const [i, set] of sets.entries()) {
        for (const cheaper of sets.slice(0, i))
          expect([...cheaper].every((lever) => set.has(lever))).toBe(false);
      }
    }
  });
});

describe('the way to a yes', () => {
  it('is the same for the same request, which it leaves alone', async () => {
    for (const { application, history } of refused.slice(0, 10)) {
      const before = structuredClone({ application, history });
      const first = await wayToYes(advised, application, history);
      expect(await wayToYes(advised, application, history)).toEqual(first);
      expect({ application, history }).toEqual(before);
    }
  });

  it('says that a granted request needs none', async () => {
    const { application, history } = granted[0]!;
    const way = await wayToYes(advised, application, history);
    expect(way).toEqual({ outcome: 'granted_already', present: await scorer.score(application, history) });
  });

  it('where there is none within the limits, shows the best reachable, which is still refused', () => {
    const none = ways.flatMap((way) => (way.outcome === 'none_within_limits' ? [way] : []));
    expect(none.length).toBeGreaterThan(5);
    for (const { present, best } of none) {
      if (!best) continue;
      expect(best.assessment.decision).toBe('refused');
      expect(best.assessment.points).toBeGreaterThan(present.points);
    }
  });

  it('works where the history is not known, and where nothing can be changed', async () => {
    const { application, history } = refused[0]!;
    const unknown = await wayToYes(advised, application, null);
    for (const { application: changed, assessment } of suggestionsOf(unknown)) {
      expect(assessment).toEqual(await scorer.score(changed, null));
    }
    const way = await wayToYes(advised, application, history, []);
    expect(way).toMatchObject({ outcome: 'none_within_limits', best: null });
  });

  it('never shows a yes that ONNX Runtime does not give, even with the trees of another model', async () => {
    const rosy = { ...advised, forest: { ...forest, baseMargin: forest.baseMargin - 2 } };
    const hopeless = applicants.filter((_, i) => ways[i]!.outcome === 'none_within_limits').slice(0, 5);
    expect(hopeless).toHaveLength(5);
    for (const { application, history } of hopeless) {
      expect((await wayToYes(rosy, application, history)).outcome).toBe('none_within_limits');
    }
  });
});

/** Least effort of each set of levers, ascending, without sets of which a part does with less. */
function leastOfEachSet(reaching: readonly Tried[]): number[] {
  const least = new Map<string, number>();
  for (const { stops, effort } of reaching) {
    const set = Object.keys(stops).join();
    least.set(set, Math.min(effort, least.get(set) ?? Number.POSITIVE_INFINITY));
  }
  const isPart = (part: string, set: string) =>
    part !== set && part.split(',').every((lever) => set.split(',').includes(lever));
  return [...least]
    .filter(([set, effort]) => ![...least].some(([part, less]) => isPart(part, set) && less <= effort))
    .map(([, effort]) => effort)
    .sort((x, y) => x - y);
}

function rounded(effort: number): string {
  return effort.toFixed(10);
}

async function pointsAfter({ application, history }: StoredApplicant, moves: Moves): Promise<number> {
  const changed = { ...application, ...editsOf(application, moves) } as StoredApplicant['application'];
  return (await scorer.score(changed, history)).points;
}

function setsOfSize<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) => setsOfSize(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
}
