// A density over the space, learned from a few of its points: one kernel a point and one that is flat, so that no
// place becomes impossible. Kernels are products over the parameters (Falkner, Klein and Hutter, "BOHB", ICML 2018),
// which keeps what the parameters of a good trial have to do with each other.

import { normalCdf } from '../synthetic/normalCdf.ts';
import type { ChoiceValue, Parameter } from './space.ts';
import { fromUnit, type UnitCell, unitCell } from './unitInterval.ts';

/** Values in the order of the axes. */
export type Point = readonly ChoiceValue[];

export interface ParzenEstimator {
  sample(random: () => number): Point;
  /** Up to a constant that is the same for every estimator of these axes. */
  logDensity(point: Point): number;
}

/** A cell of no width would have the logarithm of 0. */
const SMALLEST_MASS = 1e-12;
/** Kernels narrower than a hundredth of the range would only repeat what is known (Bergstra's clipping). */
const MOST_KERNELS_ACROSS = 100;
/** Of the range: at one point the kernel has this width, and it narrows as points come in. */
const WIDTH_AT_ONE_POINT = 0.2;

/** @param points may be none: then the density is flat. */
export function parzenEstimator(axes: readonly Parameter[], points: readonly Point[]): ParzenEstimator {
  const width = kernelWidth(points.length, axes.length);
  const kernels = points.map((point) =>
    axes.map((axis, i) => axisKernel(axis, point[i]!, width, points.length)),
  );
  const flat = axes.map(flatKernel);
  const all = [...kernels, flat];
  return {
    sample(random) {
      const chosen = all[Math.min(all.length - 1, Math.floor(random() * all.length))]!;
      return chosen.map((kernel) => kernel.sample(random));
    },
    logDensity(point) {
      const places = axes.map((axis, i) => ({ value: point[i]!, ...unitCell(axis, point[i]!) }));
      const logs = all.map((kernel) => kernel.reduce((sum, { logMass }, i) => sum + logMass(places[i]!), 0));
      return logSumExp(logs) - Math.log(all.length);
    },
  };
}

interface Place extends UnitCell {
  readonly value: ChoiceValue;
}

interface AxisKernel {
  sample(random: () => number): ChoiceValue;
  logMass(place: Place): number;
}

/** Scott's rule for the exponent; the clipping is that of Bergstra et al., "Algorithms for hyper-parameter optimization", 2011. */
function kernelWidth(points: number, dimensions: number): number {
  const scott = WIDTH_AT_ONE_POINT * Math.max(1, points) ** (-1 / (dimensions + 4));
  return Math.max(scott, 1 / Math.min(MOST_KERNELS_ACROSS, points + 1));
}

function axisKernel(axis: Parameter, centre: ChoiceValue, width: number, points: number): AxisKernel {
  return axis.kind === 'choice'
    ? choiceKernel(axis.options, centre, points)
    : normalKernel(axis, centre, width);
}

/** A normal density cut to [0, 1] around the point, or its mass over the cell of a whole number. */
function normalKernel(axis: Parameter, centre: ChoiceValue, width: number): AxisKernel {
  const { low, high } = unitCell(axis, centre);
  const mean = (low + high) / 2;
  const below = normalCdf(-mean / width);
  const inside = normalCdf((1 - mean) / width) - below;
  const logHeight = -Math.log(width * inside * Math.sqrt(2 * Math.PI));
  return {
    sample(random) {
      // At least a third of the density lies inside, so that this ends soon.
      for (;;) {
        const unit = mean + width * standardNormal(random);
        if (unit >= 0 && unit <= 1) return fromUnit(axis, unit);
      }
    },
    logMass({ low: from, high: to }) {
      if (to === from) return logHeight - ((from - mean) / width) ** 2 / 2;
      const mass = normalCdf((to - mean) / width) - normalCdf((from - mean) / width);
      return Math.log(Math.max(SMALLEST_MASS, mass / inside));
    },
  };
}

/** The point's option, with one pseudo-count spread over all options. */
function choiceKernel(options: readonly ChoiceValue[], centre: ChoiceValue, points: number): AxisKernel {
  const elsewhere = 1 / (points + 1) / options.length;
  const here = 1 - (options.length - 1) * elsewhere;
  return {
    sample(random) {
      if (random() >= 1 / (points + 1)) return centre;
      return options[Math.floor(random() * options.length)]!;
    },
    logMass: ({ value }) => Math.log(value === centre ? here : elsewhere),
  };
}

function flatKernel(axis: Parameter): AxisKernel {
  return {
    sample: (random) => fromUnit(axis, random()),
    logMass: ({ low, high }) => (high === low ? 0 : Math.log(high - low)),
  };
}

/** Box and Muller, 1958; one of the pair is left. */
function standardNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function logSumExp(logs: readonly number[]): number {
  const largest = Math.max(...logs);
  return largest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - largest), 0));
}
