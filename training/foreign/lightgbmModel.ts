// A LightGBM model as its text says it: doubles, `value <= threshold`, its own ways with missing values.
// Nothing is converted here: see parseLightgbmText.ts, scoreLightgbm.ts and convertLightgbm.ts.

/** Nodes are 0, 1, ... from the root; a child below 0 is the leaf `~child`. */
export interface LightgbmTree {
  /** Line of the file where the tree starts. */
  readonly line: number;
  readonly splitFeature: Int32Array;
  readonly threshold: Float64Array;
  /** Bit 0 categorical, bit 1 missing goes left, bits 2-3 what counts as missing: MISSING. */
  readonly decisionType: Int32Array;
  readonly leftChild: Int32Array;
  readonly rightChild: Int32Array;
  /** Learning rate included. */
  readonly leafValue: Float64Array;
  /** Sum of Hessians, or number of training rows where the file has no such sum. All above 0, but in a lone leaf. */
  readonly leafCover: Float64Array;
}

export interface LightgbmModel {
  readonly version: string;
  readonly objective: string;
  readonly featureNames: readonly string[];
  readonly trees: readonly LightgbmTree[];
  /** Log-odds = logOddsScale * sum of the leaves: `sigmoid`, over the number of trees where the output is averaged. */
  readonly logOddsScale: number;
  /** Those of the training parameters that describe the model. */
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** none: NaN is 0. zero: 0 and NaN go the missing way. nan: NaN goes the missing way. */
export const MISSING = { none: 0, zero: 1, nan: 2 } as const;

export const CATEGORICAL_BIT = 1;
export const DEFAULT_LEFT_BIT = 2;

/** Values within this of 0 are 0 to LightGBM's predictor (its kZeroThreshold, the float32 next to 1e-35). */
export const ZERO_MAX = Math.fround(1e-35);

export const missingTypeOf = (decisionType: number): number => (decisionType >> 2) & 3;
