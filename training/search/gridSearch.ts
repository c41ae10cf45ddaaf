// Grid search: every combination of evenly spaced values once, in an order shuffled by the seed, so that a budget
// smaller than the grid still sees all of its sides.

import { seededRandom } from '../evaluation/seededRandom.ts';
import { type Optimiser, TrialLedger } from './optimiser.ts';
import { SearchError } from './searchError.ts';
import { type ChoiceValue, checkSpace, type Parameter, type ParametersOf, type Space } from './space.ts';
import { countValues } from './unitInterval.ts';

export interface GridSearchOptions<S extends Space> {
  readonly space: S;
  readonly seed: number;
  /** Values of each numeric parameter, both ends among them; a choice is always taken whole. */
  readonly valuesPerParameter: number;
}

/** The order of visits is held in memory. */
const MAX_POINTS = 1_000_000;

/** @throws SearchError `bad_space`, `bad_setting` or `grid_too_large` */
export function gridSearch<const S extends Space>(options: GridSearchOptions<S>): Optimiser<ParametersOf<S>> {
  const { space, seed, valuesPerParameter } = options;
  checkSpace(space);
  if (!Number.isInteger(valuesPerParameter) || valuesPerParameter < 2) {
    const expected = 'a whole number of at least 2';
    throw new SearchError({
      reason: 'bad_setting',
      setting: 'valuesPerParameter',
      found: valuesPerParameter,
      expected,
    });
  }
  const axes = Object.entries(space).map(
    ([name, parameter]) => [name, axisValues(parameter, valuesPerParameter)] as const,
  );
  const order = shuffledIndices(countPoints(axes.map(([, values]) => values)), seed);
  const ledger = new TrialLedger<ParametersOf<S>>();
  return {
    identity: { method: 'grid', space, seed, valuesPerParameter },
    suggest() {
      const index = order[ledger.suggested];
      return index === undefined ? null : ledger.suggest(pointAt(axes, index) as ParametersOf<S>);
    },
    report: (trial, value) => ledger.report(trial, value),
  };
}

/** `count` values from min to max, evenly spaced on the parameter's scale; all of them when there are no more. */
function axisValues(parameter: Parameter, count: number): readonly ChoiceValue[] {
  if (parameter.kind === 'choice') return parameter.options;
  const { kind, min, max } = parameter;
  const available = countValues(parameter);
  if (available <= count) return Array.from({ length: available }, (_, i) => min + i);
  const isLog = kind === 'logUniform' || (kind === 'integer' && parameter.log === true);
  const values = Array.from({ length: count }, (_, i) => {
    if (i === 0) return min;
    if (i === count - 1) return max;
    const unit = i / (count - 1);
    const value = isLog ? min * (max / min) ** unit : min + unit * (max - min);
    return kind === 'integer' ? Math.round(value) : value;
  });
  return [...new Set(values)];
}

function countPoints(axes: readonly (readonly ChoiceValue[])[]): number {
  const points = axes.reduce((product, { length }) => product * length, 1);
  if (points > MAX_POINTS) throw new SearchError({ reason: 'grid_too_large', points, maxPoints: MAX_POINTS });
  return points;
}

/** Fisher and Yates. */
function shuffledIndices(count: number, seed: number): Uint32Array {
  const random = seededRandom(seed);
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1));
    [order[last], order[chosen]] = [order[chosen]!, order[last]!];
  }
  return order;
}

/** The index read as digits, one an axis. */
function pointAt(axes: readonly (readonly [string, readonly ChoiceValue[]])[], index: number) {
  let rest = index;
  const values = axes.map(([name, axis]) => {
    const value = axis[rest % axis.length]!;
    rest = Math.floor(rest / axis.length);
    return [name, value] as const;
  });
  return Object.fromEntries(values);
}
