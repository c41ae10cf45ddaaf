// A model trained elsewhere, as its file says it: the features still in the file's order and under the file's names.

import type { Forest } from '../../wasm/trees/forest.ts';

export interface ForeignSource {
  /** Format, version and objective, for the manifest. */
  readonly engine: string;
  /** In the order of the file; null when its features were never named. */
  readonly featureNames: readonly string[] | null;
  /** Its features are those of the file, in that order. */
  readonly forest: Forest;
  /** At least 1. */
  readonly rounds: number;
  /** Those of the training parameters that the file tells. */
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Largest |margin of the forest - margin of the file| that rounding the leaves to float32 can cause; 0 = exact. */
  readonly leafRoundingBound: number;
  /** Log-odds by the engine itself or its own arithmetic, never by `forest`. @param values rows x features of the file */
  readonly margins: (values: Float32Array) => Float32Array;
  /** Frees what the engine holds. */
  readonly close: () => void;
}
