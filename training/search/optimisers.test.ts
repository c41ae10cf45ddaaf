import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bayesianSearch } from './bayesianSearch.ts';
import { gridSearch } from './gridSearch.ts';
import type { Optimiser } from './optimiser.ts';
import { randomSearch } from './randomSearch.ts';
import type { ChoiceValue, Parameter, Space } from './space.ts';
import { TEST_FUNCTIONS, type TestFunction } from './testFunctions.ts';
import { fromUnit, unitCell } from './unitInterval.ts';

const parameter: fc.Arbitrary<Parameter> = fc.oneof(
  fc
    .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true }))
    .map(([min, width]) => ({ kind: 'uniform' as const, min, max: min + width })),
  fc
    .tuple(fc.double({ min: 1e-9, max: 1e3, noNaN: true }), fc.double({ min: 1.1, max: 1e6, noNaN: true }))
    .map(([min, ratio]) => ({ kind: 'logUniform' as const, min, max: min * ratio })),
  fc
    .tuple(fc.integer({ min: -1_000, max: 1_000 }), fc.integer({ min: 1, max: 5_000 }))
    .map(([min, width]) => ({ kind: 'integer' as const, min, max: min + width })),
  fc
    .tuple(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1, max: 5_000 }))
    .map(([min, width]) => ({ kind: 'integer' as const, min, max: min + width, log: true })),
  fc
    .uniqueArray(fc.oneof(fc.string(), fc.integer(), fc.boolean()), { minLength: 1, maxLength: 6 })
    .map((options) => ({ kind: 'choice' as const, options })),
);
const spaceOf = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), parameter, { minKeys: 1, maxKeys: 4 });

function isInside(range: Parameter, value: ChoiceValue): boolean {
  if (range.kind === 'choice') return range.options.includes(value);
  const inRange = typeof value === 'number' && value >= range.min && value <= range.max;
  return inRange && (range.kind !== 'integer' || Number.isInteger(value));
}

/** Values that lead nowhere: a hash of the trial. */
const anyValue = (parameters: unknown) => JSON.stringify(parameters).length % 7;

function run(optimiser: Optimiser<Readonly<Record<string, ChoiceValue>>>, trials: number) {
  return Array.from({ length: trials }, (_, i) => {
    const trial = optimiser.suggest()!;
    optimiser.report(trial, i % 5 === 3 ? null : anyValue(trial.parameters));
    return trial;
  });
}

describe('every search method', () => {
  it('suggests values inside their ranges, whole where they must be', () => {
    fc.assert(
      fc.property(spaceOf, fc.nat(), (space: Space, seed) => {
        const methods = [
          randomSearch({ space, seed }),
          bayesianSearch({ space, seed, startupTrials: 2, candidates: 4 }),
        ];
        for (const method of methods) {
          for (const { parameters } of run(method, 12)) {
            expect(Object.keys(parameters)).toEqual(Object.keys(space));
            for (const [name, value] of Object.entries(parameters)) {
              if (!isInside(space[name]!, value)) throw new Error(`${name} is ${String(value)}`);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('suggests the same trials for the same seed, and others for another', () => {
    const { space } = TEST_FUNCTIONS.at(-1)!;
    const makers = [
      (seed: number) => randomSearch({ space, seed }),
      (seed: number) => bayesianSearch({ space, seed }),
      (seed: number) => gridSearch({ space, seed, valuesPerParameter: 4 }),
    ];
    for (const make of makers) {
      expect(run(make(7), 30)).toEqual(run(make(7), 30));
      expect(run(make(7), 30)).not.toEqual(run(make(8), 30));
    }
  });

  it('takes one report a trial, of a finite value or null', () => {
    const optimiser = randomSearch({ space: TEST_FUNCTIONS[0]!.space, seed: 1 });
    const trial = optimiser.suggest()!;
    expect(() => optimiser.report(trial, Number.NaN)).toThrow('trial 1 was reported with NaN');
    optimiser.report(trial, 1);
    expect(() => optimiser.report(trial, 1)).toThrow('trial 1 was reported a second time');
    expect(() => optimiser.report({ ...trial, number: 2 }, 1)).toThrow('but 1 were suggested');
  });

  it('refuses a space without a range, naming the parameter', () => {
    const make = (range: Parameter) => () => randomSearch({ space: { depth: range }, seed: 1 });
    expect(make({ kind: 'uniform', min: 2, max: 2 })).toThrow(
      'parameter "depth": expected finite min < max, found 2 and 2',
    );
    expect(make({ kind: 'logUniform', min: 0, max: 2 })).toThrow('min > 0, found 0');
    expect(make({ kind: 'integer', min: 0.5, max: 2 })).toThrow('whole numbers, found 0.5 and 2');
    expect(make({ kind: 'integer', min: 0, max: 2, log: true })).toThrow('min >= 1, found 0');
    expect(make({ kind: 'choice', options: ['a', 'a'] })).toThrow('2 options, 1 distinct');
    expect(() => randomSearch({ space: {}, seed: 1 })).toThrow('0 parameters');
  });
});

describe('the unit interval of a parameter', () => {
  it('gives back the value of every coordinate in its cell', () => {
    fc.assert(
      fc.property(parameter, fc.double({ min: 0, max: 1, noNaN: true }), (range, unit) => {
        const value = fromUnit(range, unit);
        const { low, high } = unitCell(range, value);
        expect(low).toBeLessThanOrEqual(unit + 1e-6);
        expect(high).toBeGreaterThanOrEqual(unit - 1e-6);
      }),
    );
  });

  it('draws every whole number of a short range equally often', () => {
    const range = { kind: 'integer', min: 3, max: 5 } as const;
    const drawn = Array.from({ length: 3_000 }, (_, i) => fromUnit(range, (i + 0.5) / 3_000));
    expect([3, 4, 5].map((value) => drawn.filter((one) => one === value).length)).toEqual([
      1_000, 1_000, 1_000,
    ]);
  });
});

describe('grid search', () => {
  it('visits every combination once, ends of the ranges included', () => {
    const space = {
      rate: { kind: 'logUniform', min: 0.01, max: 1 },
      depth: { kind: 'integer', min: 1, max: 2 },
      mode: { kind: 'choice', options: ['a', 'b', 'c'] },
    } as const;
    const grid = gridSearch({ space, seed: 3, valuesPerParameter: 3 });
    const visited: string[] = [];
    for (let trial = grid.suggest(); trial !== null; trial = grid.suggest()) {
      const { rate, depth, mode } = trial.parameters;
      visited.push(`${rate.toFixed(6)} ${depth} ${mode}`);
    }
    const expected = ['0.010000', '0.100000', '1.000000'].flatMap((rate) =>
      [1, 2].flatMap((depth) => ['a', 'b', 'c'].map((mode) => `${rate} ${depth} ${mode}`)),
    );
    expect([...visited].sort()).toEqual(expected.sort());
    expect(visited).not.toEqual(expected);
  });

  it('refuses a grid that would never end, with both numbers', () => {
    const space = TEST_FUNCTIONS.find(({ name }) => name === 'Hartmann 6-d')!.space;
    expect(() => gridSearch({ space, seed: 1, valuesPerParameter: 11 })).toThrow(
      'the grid has 1771561 points, at most 1000000 are accepted',
    );
  });
});

describe('Bayesian search against random search', () => {
  const SEEDS = 40;
  const BUDGET = 60;

  it.each(TEST_FUNCTIONS)(
    'is compared on the published form of $name',
    ({ minimum, argument, evaluate, space }) => {
      expect(evaluate(argument)).toBeCloseTo(minimum, 4);
      const draws = run(randomSearch({ space, seed: 9 }), 2_000).map(({ parameters }) =>
        evaluate(parameters),
      );
      expect(Math.min(...draws)).toBeGreaterThan(minimum - 1e-4);
    },
  );

  it('finds lower values at the same budget: every function at p < 0.001, nine of ten pairs of runs on the whole', () => {
    const shares = TEST_FUNCTIONS.map((target) => {
      const seeds = Array.from({ length: SEEDS }, (_, seed) => seed);
      const bayesian = seeds.map((seed) =>
        lowest(bayesianSearch({ space: target.space, seed }), target, BUDGET),
      );
      // Other seeds, so that the two do not begin with the same draws.
      const random = seeds.map((seed) =>
        lowest(randomSearch({ space: target.space, seed: seed + 10_000 }), target, BUDGET),
      );
      return { name: target.name, share: winShare(bayesian, random) };
    });
    for (const { name, share } of shares) {
      expect(rankTest(share, SEEDS), `${name}: share of pairs won ${share.toFixed(3)}`).toBeLessThan(0.001);
    }
    expect(shares.reduce((sum, { share }) => sum + share, 0) / shares.length).toBeGreaterThan(0.9);
  }, 60_000);

  it('is not told apart from itself by that test', () => {
    const target = TEST_FUNCTIONS[1]!;
    const runs = (from: number) =>
      Array.from({ length: SEEDS }, (_, i) =>
        lowest(randomSearch({ space: target.space, seed: from + i }), target, BUDGET),
      );
    expect(rankTest(winShare(runs(0), runs(500)), SEEDS)).toBeGreaterThan(0.01);
  });
});

function lowest(
  optimiser: Optimiser<Readonly<Record<string, ChoiceValue>>>,
  { evaluate }: TestFunction,
  budget: number,
): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < budget; i++) {
    const trial = optimiser.suggest()!;
    const value = evaluate(trial.parameters);
    optimiser.report(trial, value);
    best = Math.min(best, value);
  }
  return best;
}

/** The share of pairs in which the first has the lower value; ties count half. U / (n * n) of Mann and Whitney, 1947. */
function winShare(first: readonly number[], second: readonly number[]): number {
  const wins = first.flatMap((a) => second.map((b) => (a < b ? 1 : Number(a === b) / 2)));
  return wins.reduce((sum: number, win) => sum + win, 0) / wins.length;
}

/**
 * One-sided p of Mann and Whitney's test by its normal approximation, good from 20 runs a side on. The tail is
 * bounded from above by exp(-z * z / 2) / 2 (Chernoff), so that the p stated is never too small.
 */
function rankTest(share: number, runs: number): number {
  const z = (share - 0.5) / Math.sqrt((2 * runs + 1) / (12 * runs * runs));
  return z <= 0 ? 1 : Math.exp((-z * z) / 2) / 2;
}
