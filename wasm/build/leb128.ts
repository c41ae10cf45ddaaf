// Unsigned LEB128, the numbers of the WebAssembly binary format (WebAssembly core specification, 5.2.2).

export interface Leb128 {
  readonly value: number;
  /** Where the next thing begins. */
  readonly next: number;
}

/** A u32 has at most five groups of seven bits. */
const GROUPS_MAX = 5;

/** @throws RangeError naming the place when the number does not end within five bytes or the bytes end first. */
export function readLeb128(bytes: Uint8Array, at: number): Leb128 {
  let value = 0;
  for (let group = 0; group < GROUPS_MAX; group++) {
    const byte = bytes[at + group];
    if (byte === undefined) break;
    value += (byte & 0x7f) * 2 ** (7 * group);
    if (byte < 0x80) return { value, next: at + group + 1 };
  }
  throw new RangeError(`No LEB128 number of at most ${GROUPS_MAX} bytes at byte ${at} of ${bytes.length}.`);
}

/** The shortest form of a whole number in [0, 2^32). */
export function writeLeb128(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return [...bytes, rest];
}
