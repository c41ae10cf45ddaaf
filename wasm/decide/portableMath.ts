// exp and ln that give the same bits in every engine. Math.exp does not: Node 24 and Chromium's V8 differ in the last
// digit on one argument in ten, and an assessment must be the same wherever it is made. Only + - * / are used, whose
// results IEEE 754 fixes.

/** ln 2 in two parts, the first short enough that its product with an exponent is exact (Cody and Waite, 1980). */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** |r| <= ln(2)/2: the term after this one is below 1e-18. */
const EXP_TERMS = 14;
/** |s| <= 0.172: the term after this one is below 1e-18. */
const LN_TERMS = 12;
const EXP_OVERFLOW = 709.782712893384;
const EXP_UNDERFLOW = -745.2;

/** e to the power x, within 2 units in the last place. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > EXP_OVERFLOW) return Number.POSITIVE_INFINITY;
  if (x < EXP_UNDERFLOW) return 0;
  const exponent = Math.round(x * Math.LOG2E);
  const rest = x - exponent * LN2_HIGH - exponent * LN2_LOW;
  let sum = 1;
  for (let term = EXP_TERMS; term >= 1; term--) sum = 1 + (rest / term) * sum;
  // In two steps, because 2 to the exponent alone may be out of range where the product is not.
  const half = Math.trunc(exponent / 2);
  return sum * powerOfTwo(half) * powerOfTwo(exponent - half);
}

/** Natural logarithm of a positive finite number, within 2 units in the last place. */
export function ln(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) {
    throw new RangeError(`ln needs a positive finite number, found ${x}.`);
  }
  let mantissa = x;
  let exponent = 0;
  for (; mantissa > Math.SQRT2; mantissa /= 2) exponent += 1;
  for (; mantissa < Math.SQRT1_2; mantissa *= 2) exponent -= 1;
  // ln m = 2 artanh((m - 1) / (m + 1))
  const s = (mantissa - 1) / (mantissa + 1);
  let sum = 0;
  for (let term = LN_TERMS; term >= 1; term--) sum = s * s * (sum + 1 / (2 * term + 1));
  return exponent * LN2_HIGH + (2 * s * (1 + sum) + exponent * LN2_LOW);
}

/** Exact: every step is a product of powers of two within range. */
function powerOfTwo(exponent: number): number {
  const base = exponent < 0 ? 0.5 : 2;
  let power = 1;
  for (let i = Math.abs(exponent); i > 0; i--) power *= base;
  return power;
}
