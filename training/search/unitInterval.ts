// Each parameter as a coordinate in [0, 1], in which a uniform draw is a draw from its range: what the optimisers
// work with. A whole number or an option is a cell of the interval, not a point.

import type { ChoiceValue, Parameter } from './space.ts';

export interface UnitCell {
  readonly low: number;
  readonly high: number;
}

/** The value at `unit`, which is in [0, 1]; always inside the range. */
export function fromUnit(parameter: Parameter, unit: number): ChoiceValue {
  switch (parameter.kind) {
    case 'uniform':
      return clamp(parameter.min + unit * (parameter.max - parameter.min), parameter);
    case 'logUniform':
      return clamp(Math.exp(between(Math.log(parameter.min), Math.log(parameter.max), unit)), parameter);
    case 'integer': {
      const { low, high, scale, unscale } = integerAxis(parameter);
      // Half-way values belong to the upper cell, as Math.round has it.
      return clamp(Math.round(unscale(between(scale(low), scale(high), unit))), parameter);
    }
    case 'choice':
      return parameter.options[
        Math.min(parameter.options.length - 1, Math.floor(unit * parameter.options.length))
      ]!;
  }
}

/** The coordinates that `fromUnit` turns into `value`; for the continuous kinds low = high. */
export function unitCell(parameter: Parameter, value: ChoiceValue): UnitCell {
  switch (parameter.kind) {
    case 'uniform':
      return point((Number(value) - parameter.min) / (parameter.max - parameter.min));
    case 'logUniform':
      return point(share(Math.log(parameter.min), Math.log(parameter.max), Math.log(Number(value))));
    case 'integer': {
      const { low, high, scale } = integerAxis(parameter);
      const at = (edge: number) => share(scale(low), scale(high), scale(edge));
      return { low: at(Number(value) - 0.5), high: at(Number(value) + 0.5) };
    }
    case 'choice': {
      const option = parameter.options.indexOf(value);
      return { low: option / parameter.options.length, high: (option + 1) / parameter.options.length };
    }
  }
}

/** How many values the parameter can take; Infinity for the continuous kinds. */
export function countValues(parameter: Parameter): number {
  if (parameter.kind === 'choice') return parameter.options.length;
  return parameter.kind === 'integer' ? parameter.max - parameter.min + 1 : Number.POSITIVE_INFINITY;
}

/** Whole numbers own the half unit on both sides of them, so that the ends are drawn as often as the others. */
function integerAxis(parameter: Extract<Parameter, { kind: 'integer' }>) {
  const log = parameter.log ?? false;
  return {
    low: parameter.min - 0.5,
    high: parameter.max + 0.5,
    scale: log ? Math.log : (value: number) => value,
    unscale: log ? Math.exp : (value: number) => value,
  };
}

function between(low: number, high: number, unit: number): number {
  return low + unit * (high - low);
}

function share(low: number, high: number, value: number): number {
  return (value - low) / (high - low);
}

function point(unit: number): UnitCell {
  const inside = Math.min(1, Math.max(0, unit));
  return { low: inside, high: inside };
}

function clamp(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.min(max, Math.max(min, value));
}
