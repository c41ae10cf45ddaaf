// SHAP values of single leaves, by quadrature: the arithmetic of the kernel. Which leaves are computed and which are
// looked up is decided in treeShap.ts.
import { gaussLegendre, type Quadrature } from './gaussLegendre.ts';
import type { PreparedForest } from './prepareForest.ts';

/** The leaves of a forest and room for the computation of one leaf. */
export interface LeafArithmetic {
  readonly prepared: PreparedForest;
  /** quadratures[k] is exact for the leaves of k conditions. */
  readonly quadratures: readonly Quadrature[];
  /** Per condition of the leaf: 1 where the row holds it, else 0. */
  readonly held: Float64Array;
  readonly factors: Float64Array;
  /** Products of the factors before each condition. */
  readonly before: Float64Array;
  readonly integrals: Float64Array;
}

export function createLeafArithmetic(prepared: PreparedForest): LeafArithmetic {
  const size = prepared.conditionsMax;
  // A product of k - 1 linear factors has the degree k - 1, a rule of q nodes reaches 2q - 1.
  const quadratures = Array.from({ length: size + 1 }, (_, k) => gaussLegendre(Math.ceil(k / 2)));
  const room = () => new Float64Array(size);
  return { prepared, quadratures, held: room(), factors: room(), before: room(), integrals: room() };
}

/**
 * Adds the contributions of the leaves `firstLeaf` .. `endLeaf - 1` for the row that starts at `rows[rowStart]`:
 * the one of condition c to `target[targetStart + slots[c]]`.
 *
 * A leaf of value v is v times the product of its conditions, each 1 or 0 where the feature is known (o) and the
 * cover ratio (z) where it is not. Shapley's weight of a set of features is an integral of t^|S| (1 - t)^(k-1-|S|),
 * so the contribution of i is v (o_i - z_i) * integral over t in [0, 1] of prod_{j != i} (z_j + (o_j - z_j) t).
 */
export function addLeaves(
  arithmetic: LeafArithmetic,
  rows: Float32Array,
  rowStart: number,
  firstLeaf: number,
  endLeaf: number,
  slots: Int32Array | Uint8Array,
  target: Float64Array,
  targetStart: number,
): void {
  const { firstCondition, leafValue, coverRatio } = arithmetic.prepared;
  const { held, integrals } = arithmetic;
  for (let leaf = firstLeaf; leaf < endLeaf; leaf++) {
    const first = firstCondition[leaf]!;
    const count = firstCondition[leaf + 1]! - first;
    readHeld(arithmetic, rows, rowStart, first, count);
    integrate(arithmetic, first, count);
    for (let i = 0; i < count; i++) {
      const c = first + i;
      target[targetStart + slots[c]!]! += leafValue[leaf]! * (held[i]! - coverRatio[c]!) * integrals[i]!;
    }
  }
}

/** Fills `held` for the `count` conditions from `first` on. */
export function readHeld(
  { prepared, held }: LeafArithmetic,
  rows: Float32Array,
  rowStart: number,
  first: number,
  count: number,
): void {
  const { feature, low, high, missingPasses } = prepared;
  for (let i = 0; i < count; i++) {
    const c = first + i;
    const x = rows[rowStart + feature[c]!]!;
    const holds = Number.isNaN(x) ? missingPasses[c] === 1 : x >= low[c]! && !(x >= high[c]!);
    held[i] = holds ? 1 : 0;
  }
}

/** integrals[i] = integral over [0, 1] of the product of the factors of all conditions but i. No division: z may be 0. */
function integrate(arithmetic: LeafArithmetic, first: number, count: number): void {
  const { held, factors, before, integrals } = arithmetic;
  const { coverRatio } = arithmetic.prepared;
  const { nodes, weights } = arithmetic.quadratures[count]!;
  for (let i = 0; i < count; i++) integrals[i] = 0;
  for (let n = 0; n < nodes.length; n++) {
    const t = nodes[n]!;
    let product = weights[n]!;
    for (let i = 0; i < count; i++) {
      const z = coverRatio[first + i]!;
      const factor = z + (held[i]! - z) * t;
      factors[i] = factor;
      before[i] = product;
      product *= factor;
    }
    let after = 1;
    for (let i = count - 1; i >= 0; i--) {
      integrals[i]! += before[i]! * after;
      after *= factors[i]!;
    }
  }
}
