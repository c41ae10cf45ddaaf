// The trees of a booster as flat arrays: what the explainer walks and what the exporter writes.
// It is neither the booster's own structure (training/booster) nor the file's (artefact/readOnnxTrees).

/**
 * A forest of binary decision trees. Node arrays share one index space; children always come after their parent.
 * A row goes left where `x < splitValue` in float32; a missing value (NaN) goes where `missingGoesLeft` says.
 */
export interface Forest {
  /** Number of features a row must have. */
  readonly featureCount: number;
  /** Added to the sum of the leaves to give the margin (log-odds of default). */
  readonly baseMargin: number;
  /** Index of each tree's root node, in boosting order. */
  readonly roots: Int32Array;
  /** Feature tested by the node, or -1 for a leaf. */
  readonly feature: Int32Array;
  readonly splitValue: Float32Array;
  /** Absolute indices of the children; -1 for a leaf. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly missingGoesLeft: Uint8Array;
  /** Margin added by a leaf; 0 for inner nodes. */
  readonly leafValue: Float32Array;
  /** Sum of Hessians of the training rows that reached the node. */
  readonly cover: Float32Array;
}

/** Sum of the leaves reached by `row` plus the base margin, in float64: the twin that other engines are checked against. */
export function forestMargin(forest: Forest, row: ArrayLike<number>): number {
  let margin = forest.baseMargin;
  for (const root of forest.roots) margin += forest.leafValue[leafOf(forest, root, row)]!;
  return margin;
}

function leafOf(forest: Forest, root: number, row: ArrayLike<number>): number {
  let node = root;
  while (forest.feature[node]! >= 0) {
    const value = Math.fround(row[forest.feature[node]!]!);
    const goesLeft = Number.isNaN(value)
      ? forest.missingGoesLeft[node] === 1
      : value < forest.splitValue[node]!;
    node = goesLeft ? forest.left[node]! : forest.right[node]!;
  }
  return node;
}
