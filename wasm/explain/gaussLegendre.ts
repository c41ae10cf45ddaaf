// Gauss-Legendre quadrature on [0, 1]: exact for the polynomials that the explainer integrates.
// Only + - * / are used, so every engine gets the same bits.

export interface Quadrature {
  /** Ascending, in (0, 1). */
  readonly nodes: Float64Array;
  /** Positive, of sum 1. */
  readonly weights: Float64Array;
}

/** Newton's method doubles the digits at each step: 3 digits at the start, 16 after 3 steps, the rest is reserve. */
const NEWTON_STEPS = 8;

/** The rule of `count` nodes: exact up to the degree 2 * count - 1. Source: Abramowitz & Stegun 25.4.30. */
export function gaussLegendre(count: number): Quadrature {
  const nodes = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let root = approximateRoot(i, count);
    for (let step = 0; step < NEWTON_STEPS; step++) {
      const { value, slope } = legendre(count, root);
      root -= value / slope;
    }
    const { slope } = legendre(count, root);
    nodes[i] = (1 + root) / 2;
    weights[i] = 1 / ((1 - root * root) * slope * slope);
  }
  return { nodes, weights };
}

/** -cos(pi * (i + 3/4) / (count + 1/2)) with Bhaskara's approximation of the cosine, right to 0.002. */
function approximateRoot(i: number, count: number): number {
  const share = (i + 0.75) / (count + 0.5);
  return share < 0.5 ? -approximateCosine(share) : approximateCosine(1 - share);
}

/** Cosine of pi * share, for a share of 0 to 1/2. */
function approximateCosine(share: number): number {
  return (1 - 4 * share * share) / (1 + share * share);
}

/** The Legendre polynomial of `degree` at x and its derivative, by the three-term recurrence. */
function legendre(degree: number, x: number): { value: number; slope: number } {
  let previous = 1;
  let value = x;
  for (let n = 2; n <= degree; n++) {
    const next = ((2 * n - 1) * x * value - (n - 1) * previous) / n;
    previous = value;
    value = next;
  }
  return { value, slope: (degree * (x * value - previous)) / (x * x - 1) };
}
