// Whole numbers that add up to a given whole number, in the place of exact ones that add up to nearly that.
// Hamilton's method of largest remainders (Balinski & Young, Fair Representation, 1982), for numbers of either sign.

/**
 * Rounds every value down or up, so that the results add up to `total`: up where the remainder is largest.
 * A result is less than 1 from its value, a whole number stays what it is, no sign turns. Equal remainders are told
 * apart by size, then by key, so the order of the values does not matter.
 *
 * @param total a whole number less than 1 from the sum of the values.
 * @param keys distinct, one a value.
 * @throws RangeError with both numbers where `total` is no rounding of the sum.
 */
export function apportion(values: readonly number[], total: number, keys: readonly string[]): number[] {
  const whole: number[] = [];
  const order: number[] = [];
  let missing = total;
  for (let i = 0; i < values.length; i++) {
    // Plus 0, because -0 is written as 0 and would not be read back as it was.
    whole[i] = Math.floor(values[i]!) + 0;
    missing -= whole[i]!;
    if (whole[i] !== values[i]) order.push(i);
  }
  if (missing > 0 && missing < order.length) {
    order.sort(
      (a, b) =>
        values[b]! - whole[b]! - (values[a]! - whole[a]!) ||
        Math.abs(values[b]!) - Math.abs(values[a]!) ||
        (keys[a]! < keys[b]! ? -1 : 1),
    );
  }
  const rise = Math.max(0, Math.min(missing, order.length));
  for (let i = 0; i < rise; i++) whole[order[i]!]! += 1;
  if (missing !== rise) settle(values, whole, missing - rise, total, keys);
  return whole;
}

/**
 * Sums of floating-point numbers are right to the last digits only: where the exact sum is a whole number, `total` may
 * be the one beside it. The largest value takes the difference, as a rounding that went the other way would.
 */
function settle(
  values: readonly number[],
  whole: number[],
  difference: number,
  total: number,
  keys: readonly string[],
): void {
  const sum = values.reduce((all, value) => all + value, 0);
  let largest = -1;
  for (let i = 0; i < values.length; i++) {
    if (whole[i] !== 0 && (largest < 0 || isLarger(values, keys, i, largest))) largest = i;
  }
  if (largest < 0 || Math.abs(difference) !== 1 || !(Math.abs(total - sum) <= 1 + 1e-6)) {
    throw new RangeError(`The total ${total} is no rounding of the sum ${sum}.`);
  }
  whole[largest]! += difference;
}

function isLarger(values: readonly number[], keys: readonly string[], a: number, b: number): boolean {
  const difference = Math.abs(values[a]!) - Math.abs(values[b]!);
  return difference > 0 || (difference === 0 && keys[a]! < keys[b]!);
}
