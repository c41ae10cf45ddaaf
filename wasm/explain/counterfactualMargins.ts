// Margins of thousands of variants of one request, from the trees that ONNX Runtime runs. Features are the scorer's
// own formulas, and only those that a change can touch are computed again. Nothing is shown from here unscored.

import type { Manifest } from '../artefact/manifest.ts';
import { type Application, type History, numberOf } from '../features/application.ts';
import type { ApplicationName, DerivedName, InputName } from '../features/catalogue.ts';
import { fieldOf } from '../features/catalogue.ts';
import { deriveFeature, type Inputs } from '../features/deriveFeatures.ts';
import { collectInputs, createEncoder } from '../features/encodeFeatures.ts';
import { type Forest, forestMargin } from '../trees/forest.ts';
import type { Edits } from './loanTerms.ts';
import { restrictForest } from './restrictForest.ts';

export interface VariantMargins {
  /** Margin (log-odds, float64) of the request with these edits, which may touch the fields of the levers only. */
  marginOf(edits: Edits): number;
}

/** @param touched fields of the request that edits may change; numbers and flags, never a category. */
export function variantMargins(
  { features, encodings }: Pick<Manifest, 'features' | 'encodings'>,
  forest: Forest,
  application: Application,
  history: History | null,
  touched: readonly ApplicationName[],
): VariantMargins {
  const present = collectInputs(application, history);
  const reads = readsOf(features, present, touched);
  const free = features.flatMap((name, column) => (reads.has(name) ? [column] : []));
  const row = createEncoder(features, encodings).encode(application, history);
  const restricted = restrictForest(forest, row, free);
  const freeReads = free.map((column) => reads.get(features[column]!)!);
  const inputs: Record<InputName, number> = { ...present };
  const values = new Float32Array(free.length);
  const names = touched as readonly InputName[];
  return {
    marginOf(edits) {
      const edited = edits as Readonly<Partial<Record<InputName, number | boolean>>>;
      for (const name of names) inputs[name] = name in edited ? numberOf(edited[name]) : present[name];
      for (let i = 0; i < values.length; i++) values[i] = freeReads[i]!(inputs);
      return forestMargin(restricted, values);
    },
  };
}

type Read = (inputs: Inputs) => number;

/**
 * The features that the touched fields can change. A formula that reads none of them from the present values gives the
 * same number whatever they become, because all it reads stays.
 */
function readsOf(
  features: readonly string[],
  present: Inputs,
  touched: readonly ApplicationName[],
): ReadonlyMap<string, Read> {
  const watched: ReadonlySet<unknown> = new Set(touched);
  let touches = false;
  const watching = new Proxy(present, {
    get(target, name) {
      touches ||= watched.has(name);
      return Reflect.get(target, name);
    },
  });
  const reads = new Map<string, Read>();
  for (const name of features) {
    if (watched.has(name)) reads.set(name, (inputs) => inputs[name as InputName]);
    if (fieldOf(name).role !== 'derived') continue;
    touches = false;
    deriveFeature(name as DerivedName, watching);
    if (touches) reads.set(name, (inputs) => deriveFeature(name as DerivedName, inputs));
  }
  return reads;
}
