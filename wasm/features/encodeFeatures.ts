// From a request and a history to the row of numbers that the model reads. Formulas are in deriveFeatures.ts.

import { type Application, type ApplicationValue, type History, numberOf } from './application.ts';
import {
  APPLICATION_FIELDS,
  type CategoryName,
  type DerivedName,
  type FieldName,
  fieldOf,
  HISTORY_NAMES,
  type InputName,
} from './catalogue.ts';
import { deriveFeature, type Inputs } from './deriveFeatures.ts';

/** What each category's codes are worth to the model, fitted on training rows: smoothed share of defaults in [0, 1]. */
export type CategoryEncodings = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface FeatureEncoder {
  readonly features: readonly FieldName[];
  /**
   * Writes one row of `features.length` float32 values at `offset`; NaN = missing.
   * @throws RangeError naming the feature when a value is infinite in float32.
   */
  encodeInto(target: Float32Array, offset: number, application: Application, history: History | null): void;
  encode(application: Application, history: History | null): Float32Array;
}

type Read = (inputs: Inputs, application: Application) => number;

const NUMERIC_APPLICATION = APPLICATION_FIELDS.filter((field) => field.kind !== 'category').map(
  (field) => field.name as InputName,
);

/**
 * @param features names of the model's inputs, in the order of its columns.
 * @throws RangeError for a name the catalogue does not know, or a category without an encoding.
 */
export function createEncoder(features: readonly string[], encodings: CategoryEncodings): FeatureEncoder {
  const reads = features.map((name) => readerOf(name, encodings));
  const names = features as readonly FieldName[];
  // Filled anew for every row.
  const inputs = {} as Record<InputName, number>;

  const encodeInto: FeatureEncoder['encodeInto'] = (target, offset, application, history) => {
    fillInputs(inputs, application, history);
    for (let column = 0; column < reads.length; column++) {
      const value = Math.fround(reads[column]!(inputs, application));
      if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) {
        throw new RangeError(`Feature "${names[column]}" is ${value}; a feature is finite or missing.`);
      }
      target[offset + column] = value;
    }
  };
  return {
    features: names,
    encodeInto,
    encode(application, history) {
      const row = new Float32Array(reads.length);
      encodeInto(row, 0, application, history);
      return row;
    },
  };
}

function readerOf(name: string, encodings: CategoryEncodings): Read {
  const field = fieldOf(name);
  if (field.role === 'derived') return (inputs) => deriveFeature(name as DerivedName, inputs);
  if (field.kind !== 'category') return (inputs) => inputs[name as InputName];
  const encoding = encodings[name];
  if (!encoding) throw new RangeError(`The model reads the category "${name}" but has no encoding for it.`);
  const values = new Map(Object.entries(encoding));
  return (_, application) => values.get(application[name as CategoryName] ?? '') ?? Number.NaN;
}

/** Every number of the request and the history by name. A history that is not known is wholly missing. */
export function collectInputs(application: Application, history: History | null): Inputs {
  const inputs = {} as Record<InputName, number>;
  fillInputs(inputs, application, history);
  return inputs;
}

/** The same into a record made before: some two hundred properties are dear to make and cheap to overwrite. */
export function fillInputs(
  inputs: Record<InputName, number>,
  application: Application,
  history: History | null,
): void {
  if (history && history.length !== HISTORY_NAMES.length) {
    throw new RangeError(
      `The history has ${history.length} components, the catalogue expects ${HISTORY_NAMES.length}.`,
    );
  }
  const values = application as Readonly<Record<string, ApplicationValue>>;
  for (const name of NUMERIC_APPLICATION) inputs[name] = numberOf(values[name]);
  for (let i = 0; i < HISTORY_NAMES.length; i++)
    inputs[HISTORY_NAMES[i]!] = history ? history[i]! : Number.NaN;
  inputs.contract_type = contractCode(application.contract_type);
}

/** Inputs are numbers: 1 = revolving credit, 0 = instalment loan. */
function contractCode(contractType: string | null | undefined): number {
  return contractType ? Number(contractType === 'revolving_loans') : Number.NaN;
}
