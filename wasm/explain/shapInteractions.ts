// Exact pairwise SHAP interactions of one row: how much of a contribution is owed to two features together.
// Computed on demand for one applicant; nothing is kept from one row to the next.
import type { Forest } from '../trees/forest.ts';
import { addLeaves, createLeafArithmetic, type LeafArithmetic, readHeld } from './addLeaves.ts';
import { ExplainError } from './explainError.ts';
import { gaussLegendre, type Quadrature } from './gaussLegendre.ts';
import { prepareForest } from './prepareForest.ts';

export interface InteractionExplainer {
  readonly featureCount: number;
  /**
   * `row` has featureCount numbers, NaN = missing. Answers a symmetric matrix of featureCount x featureCount numbers in
   * log-odds, row after row: half of the interaction of two features in either of their cells, what a feature does
   * alone on the diagonal. A row of the matrix sums to the contribution of its feature.
   * Throws `ExplainError` for another length.
   */
  interactions(row: Float32Array): Float64Array;
}

interface PairArithmetic {
  readonly leaves: LeafArithmetic;
  /** quadratures[k] is exact for the pairs of a leaf of k conditions. */
  readonly quadratures: readonly Quadrature[];
  /** conditionsMax x conditionsMax, upper triangle. */
  readonly integrals: Float64Array;
  readonly factors: Float64Array;
  readonly before: Float64Array;
}

export function createInteractionExplainer(forest: Forest): InteractionExplainer {
  const prepared = prepareForest(forest);
  const size = prepared.conditionsMax;
  const arithmetic: PairArithmetic = {
    leaves: createLeafArithmetic(prepared),
    // A product of k - 2 linear factors has the degree k - 2, a rule of q nodes reaches 2q - 1.
    quadratures: Array.from({ length: size + 1 }, (_, k) => gaussLegendre(Math.ceil(Math.max(0, k - 1) / 2))),
    integrals: new Float64Array(size * size),
    factors: new Float64Array(size),
    before: new Float64Array(size),
  };
  return {
    featureCount: forest.featureCount,
    interactions(row) {
      const expected = forest.featureCount;
      if (row.length !== expected) {
        throw new ExplainError({ reason: 'wrong_length', what: 'the input', expected, found: row.length });
      }
      const matrix = new Float64Array(expected * expected);
      const leafCount = prepared.leafValue.length;
      for (let leaf = 0; leaf < leafCount; leaf++) addPairs(arithmetic, row, leaf, matrix);
      setDiagonal(arithmetic.leaves, row, matrix);
      return matrix;
    },
  };
}

/**
 * Adds the pairs of a leaf: 1/2 v (o_i - z_i) (o_j - z_j) * integral over t in [0, 1] of the product over the other
 * conditions of z + (o - z) t, in the words of addLeaves.ts. Definition of the index: Lundberg et al. 2018,
 * "Consistent individualized feature attribution for tree ensembles", eq. 4 (arXiv 1802.03888).
 */
function addPairs(arithmetic: PairArithmetic, row: Float32Array, leaf: number, matrix: Float64Array): void {
  const { prepared, held } = arithmetic.leaves;
  const { feature, coverRatio, featureCount } = prepared;
  const first = prepared.firstCondition[leaf]!;
  const count = prepared.firstCondition[leaf + 1]! - first;
  readHeld(arithmetic.leaves, row, 0, first, count);
  integratePairs(arithmetic, first, count);
  for (let i = 0; i < count; i++) {
    const own = 0.5 * prepared.leafValue[leaf]! * (held[i]! - coverRatio[first + i]!);
    for (let j = i + 1; j < count; j++) {
      const value = own * (held[j]! - coverRatio[first + j]!) * arithmetic.integrals[i * count + j]!;
      matrix[feature[first + i]! * featureCount + feature[first + j]!]! += value;
      matrix[feature[first + j]! * featureCount + feature[first + i]!]! += value;
    }
  }
}

/** integrals[i * count + j], i < j: integral over [0, 1] of the product of the factors of all conditions but i and j. */
function integratePairs(arithmetic: PairArithmetic, first: number, count: number): void {
  const { integrals, factors, before, leaves } = arithmetic;
  const { coverRatio } = leaves.prepared;
  const { nodes, weights } = arithmetic.quadratures[count]!;
  integrals.fill(0, 0, count * count);
  for (let n = 0; n < nodes.length; n++) {
    for (let i = 0; i < count; i++) {
      const z = coverRatio[first + i]!;
      factors[i] = z + (leaves.held[i]! - z) * nodes[n]!;
    }
    let beforeFirst = weights[n]!;
    for (let i = 0; i < count - 1; i++) {
      let product = beforeFirst;
      for (let j = i + 1; j < count; j++) {
        before[j] = product;
        product *= factors[j]!;
      }
      let after = 1;
      for (let j = count - 1; j > i; j--) {
        integrals[i * count + j]! += before[j]! * after;
        after *= factors[j]!;
      }
      beforeFirst *= factors[i]!;
    }
  }
}

/** What is left of a contribution when its interactions are taken out. */
function setDiagonal(leaves: LeafArithmetic, row: Float32Array, matrix: Float64Array): void {
  const { feature, featureCount, leafValue } = leaves.prepared;
  const contributions = new Float64Array(featureCount);
  addLeaves(leaves, row, 0, 0, leafValue.length, feature, contributions, 0);
  for (let f = 0; f < featureCount; f++) {
    let alone = contributions[f]!;
    for (let other = 0; other < featureCount; other++) alone -= matrix[f * featureCount + other]!;
    matrix[f * featureCount + f] = alone;
  }
}
