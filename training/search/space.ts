// The space a search looks through: named parameters, each with its range. It knows nothing of models.

import { SearchError } from './searchError.ts';

export type ChoiceValue = string | number | boolean;

/** Where the value of one parameter may lie; all ends are included. */
export type Parameter =
  | { readonly kind: 'uniform'; readonly min: number; readonly max: number }
  /** Uniform in the logarithm: as much attention to 0.01..0.1 as to 0.1..1. */
  | { readonly kind: 'logUniform'; readonly min: number; readonly max: number }
  /** Whole numbers; with `log`, uniform in the logarithm (then min is at least 1). */
  | { readonly kind: 'integer'; readonly min: number; readonly max: number; readonly log?: boolean }
  /** Values without an order. */
  | { readonly kind: 'choice'; readonly options: readonly ChoiceValue[] };

export type Space = Readonly<Record<string, Parameter>>;

/** One value for each parameter of a space. */
export type ParametersOf<S extends Space> = {
  readonly [Name in keyof S]: S[Name] extends { readonly options: readonly (infer Value)[] } ? Value : number;
};

/** @throws SearchError `bad_space` naming the parameter. */
export function checkSpace(space: Space): void {
  if (Object.keys(space).length === 0) {
    throw new SearchError({ reason: 'bad_space', parameter: '', detail: 'the space has 0 parameters' });
  }
  for (const [parameter, range] of Object.entries(space)) {
    const detail = rangeFault(range);
    if (detail !== null) throw new SearchError({ reason: 'bad_space', parameter, detail });
  }
}

function rangeFault(range: Parameter): string | null {
  if (range.kind === 'choice') {
    const distinct = new Set(range.options).size;
    if (distinct === 0) return 'has 0 options';
    return distinct === range.options.length ? null : `${range.options.length} options, ${distinct} distinct`;
  }
  const { kind, min, max } = range;
  if (!Number.isFinite(min) || !Number.isFinite(max) || min >= max) {
    return `expected finite min < max, found ${min} and ${max}`;
  }
  if (kind === 'logUniform' && min <= 0) return `a logarithm needs min > 0, found ${min}`;
  if (kind !== 'integer') return null;
  if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max)) {
    return `expected whole numbers, found ${min} and ${max}`;
  }
  return range.log && min < 1 ? `a logarithm needs min >= 1, found ${min}` : null;
}
