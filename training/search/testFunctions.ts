// Functions with known minima on which search methods are compared. Not part of a search.
// Sources: Dixon and Szegö, "Towards global optimisation 2", 1978 (Branin, Hartmann); Ackley, 1987.

import type { Space } from './space.ts';

export interface TestFunction {
  readonly name: string;
  readonly space: Space;
  /** Its least value in the space. */
  readonly minimum: number;
  /** Where it is, for the test of the function itself. */
  readonly argument: Readonly<Record<string, number | string | boolean>>;
  evaluate(parameters: Readonly<Record<string, number | string | boolean>>): number;
}

const HARTMANN_HEIGHTS = [1, 1.2, 3, 3.2];

const HARTMANN_3_WIDTHS = [
  [3, 10, 30],
  [0.1, 10, 35],
  [3, 10, 30],
  [0.1, 10, 35],
];
const HARTMANN_3_CENTRES = [
  [0.3689, 0.117, 0.2673],
  [0.4699, 0.4387, 0.747],
  [0.1091, 0.8732, 0.5547],
  [0.03815, 0.5743, 0.8828],
];
const HARTMANN_6_WIDTHS = [
  [10, 3, 17, 3.5, 1.7, 8],
  [0.05, 10, 17, 0.1, 8, 14],
  [3, 3.5, 1.7, 10, 17, 8],
  [17, 8, 0.05, 10, 0.1, 14],
];
const HARTMANN_6_CENTRES = [
  [0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886],
  [0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991],
  [0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.665],
  [0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381],
];

const axes = (count: number) => Array.from({ length: count }, (_, i) => `x${i + 1}`);
const cube = (count: number, min: number, max: number): Space =>
  Object.fromEntries(axes(count).map((name) => [name, { kind: 'uniform', min, max }]));
const at = (...values: readonly number[]) =>
  Object.fromEntries(values.map((value, i) => [`x${i + 1}`, value]));

function hartmann(widths: readonly number[][], centres: readonly number[][], x: readonly number[]): number {
  return -HARTMANN_HEIGHTS.reduce((sum, height, i) => {
    const distance = x.reduce(
      (total, value, j) => total + widths[i]![j]! * (value - centres[i]![j]!) ** 2,
      0,
    );
    return sum + height * Math.exp(-distance);
  }, 0);
}

const branin: TestFunction = {
  name: 'Branin',
  space: { x1: { kind: 'uniform', min: -5, max: 10 }, x2: { kind: 'uniform', min: 0, max: 15 } },
  minimum: 0.397887,
  argument: at(Math.PI, 2.275),
  evaluate({ x1, x2 }) {
    const [a, b] = [Number(x1), Number(x2)];
    const valley = b - (5.1 / (4 * Math.PI ** 2)) * a ** 2 + (5 / Math.PI) * a - 6;
    return valley ** 2 + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(a) + 10;
  },
};

const hartmann3: TestFunction = {
  name: 'Hartmann 3-d',
  space: cube(3, 0, 1),
  minimum: -3.86278,
  argument: at(0.114614, 0.555649, 0.852547),
  evaluate: (parameters) =>
    hartmann(
      HARTMANN_3_WIDTHS,
      HARTMANN_3_CENTRES,
      axes(3).map((name) => Number(parameters[name])),
    ),
};

const hartmann6: TestFunction = {
  name: 'Hartmann 6-d',
  space: cube(6, 0, 1),
  minimum: -3.32237,
  argument: at(0.20169, 0.150011, 0.476874, 0.275332, 0.311652, 0.6573),
  evaluate: (parameters) =>
    hartmann(
      HARTMANN_6_WIDTHS,
      HARTMANN_6_CENTRES,
      axes(6).map((name) => Number(parameters[name])),
    ),
};

const ackley4: TestFunction = {
  name: 'Ackley 4-d',
  // Not centred on the minimum, which a search that favours the middle would find by luck.
  space: cube(4, -20, 40),
  minimum: 0,
  argument: at(0, 0, 0, 0),
  evaluate(parameters) {
    const x = axes(4).map((name) => Number(parameters[name]));
    const mean = (f: (value: number) => number) => x.reduce((sum, value) => sum + f(value), 0) / x.length;
    const radius = Math.sqrt(mean((value) => value ** 2));
    const waves = mean((value) => Math.cos(2 * Math.PI * value));
    return -20 * Math.exp(-0.2 * radius) - Math.exp(waves) + 20 + Math.E;
  },
};

/** Shaped like a tuning problem: a rate on a log scale tied to a count, a whole number, and choices of unequal worth. */
const mixed: TestFunction = {
  name: 'Mixed kinds',
  space: {
    rate: { kind: 'logUniform', min: 1e-4, max: 1 },
    rounds: { kind: 'integer', min: 10, max: 10_000, log: true },
    depth: { kind: 'integer', min: 1, max: 12 },
    booster: { kind: 'choice', options: ['tree', 'dart', 'linear', 'forest'] },
    weighted: { kind: 'choice', options: [true, false] },
  },
  minimum: 0,
  argument: { rate: 0.01, rounds: 1_000, depth: 4, booster: 'dart', weighted: false },
  evaluate({ rate, rounds, depth, booster, weighted }) {
    const learned = Math.log10(Number(rate)) + Math.log10(Number(rounds)) - 1;
    const fine = Math.log10(Number(rate)) + 2;
    const penalty = { tree: 0.3, dart: 0, linear: 1.2, forest: 0.8 }[String(booster)]!;
    return learned ** 2 + 0.2 * fine ** 2 + 0.05 * (Number(depth) - 4) ** 2 + penalty + (weighted ? 0.2 : 0);
  },
};

export const TEST_FUNCTIONS: readonly TestFunction[] = [branin, hartmann3, hartmann6, ackley4, mixed];
