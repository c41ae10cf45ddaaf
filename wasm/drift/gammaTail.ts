// The upper regularised incomplete gamma function, and with it the tail and quantile of the chi-square distribution.

/** Lanczos's approximation with g = 7, 9 terms (Godfrey's coefficients): relative error below 1e-14. */
const LANCZOS: readonly number[] = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln of the gamma function, for positive x. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  const sum = LANCZOS.reduce((total, term, i) => (i === 0 ? term : total + term / (z + i)));
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

const TERMS_MAX = 10_000;

/**
 * Q(a, x): the series below a + 1, the continued fraction above it (Press et al., Numerical Recipes, 3rd ed., 6.2).
 * @param a positive. @param x at least 0.
 */
export function gammaTail(a: number, x: number): number {
  if (x <= 0) return 1;
  const factor = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - factor * lowerSeries(a, x) : factor * upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < TERMS_MAX && Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Lentz's method. */
function upperFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let i = 1; i < TERMS_MAX; i++) {
    const step = -i * (i - a);
    b += 2;
    d = 1 / (step * d + b || tiny);
    c = b + step / c || tiny;
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}

/** P(X >= statistic) for X chi-square with `degrees` of freedom. */
export function chiSquareTail(statistic: number, degrees: number): number {
  return degrees <= 0 ? 1 : gammaTail(degrees / 2, statistic / 2);
}

/** Few tails and few degrees are ever asked for, by every feature of every window. */
const quantiles = new Map<string, number>();

/** The value that a chi-square exceeds with probability `tail`. */
export function chiSquareQuantile(tail: number, degrees: number): number {
  if (degrees <= 0) return 0;
  const key = `${tail} ${degrees}`;
  const known = quantiles.get(key) ?? bisectQuantile(tail, degrees);
  quantiles.set(key, known);
  return known;
}

/** To full precision. */
function bisectQuantile(tail: number, degrees: number): number {
  let low = 0;
  let high = degrees + 10;
  while (chiSquareTail(high, degrees) > tail) high *= 2;
  for (let step = 0; step < 200 && high - low > 1e-13 * high; step++) {
    const middle = (low + high) / 2;
    if (chiSquareTail(middle, degrees) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(|Z| >= |z|) for a standard normal Z: z squared is chi-square with one degree of freedom. */
export function twoSidedNormalTail(z: number): number {
  return gammaTail(0.5, (z * z) / 2);
}
