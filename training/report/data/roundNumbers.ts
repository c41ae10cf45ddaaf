// Six significant digits: more than any figure of a sample holds, and a third of the bytes.

/** @throws RangeError naming the member that is no finite number: JSON would write null for it. */
export function roundNumbers<Value>(value: Value, path = 'report'): Value {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${path} is ${value}, expected a finite number.`);
    return (Number.isInteger(value) ? value : Number(value.toPrecision(6))) as Value;
  }
  if (Array.isArray(value)) return value.map((item, i) => roundNumbers(item, `${path}[${i}]`)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, item]) => [name, roundNumbers(item, `${path}.${name}`)]);
  return Object.fromEntries(members) as Value;
}
