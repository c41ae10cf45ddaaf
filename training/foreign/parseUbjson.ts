// Universal Binary JSON (draft 12) -> plain values: the container of XGBoost's model.ubj. It reads the marks that
// XGBoost writes and the rest of the draft but high-precision numbers; what a model is, it does not know.
// Format: https://ubjson.org (big-endian numbers; lengths are numbers with a mark of their own).

import { BoosterError } from '../booster/boosterError.ts';

/** XGBoost nests 8 levels; a document nested to exhaust the stack is refused long before it does. */
const DEPTH_MAX = 64;

interface NumberFormat {
  readonly bytes: number;
  read(view: DataView, offset: number): number | bigint;
}

const NUMBERS: Readonly<Record<string, NumberFormat>> = {
  i: { bytes: 1, read: (view, offset) => view.getInt8(offset) },
  U: { bytes: 1, read: (view, offset) => view.getUint8(offset) },
  I: { bytes: 2, read: (view, offset) => view.getInt16(offset) },
  l: { bytes: 4, read: (view, offset) => view.getInt32(offset) },
  L: { bytes: 8, read: (view, offset) => view.getBigInt64(offset) },
  d: { bytes: 4, read: (view, offset) => view.getFloat32(offset) },
  D: { bytes: 8, read: (view, offset) => view.getFloat64(offset) },
};
const INTEGERS = 'iUIlL';

/** @throws BoosterError `malformed_model` naming the byte; every document is left after at most one visit of a byte. */
export function parseUbjson(bytes: Uint8Array): unknown {
  const reader = new UbjsonReader(bytes);
  const value = reader.value(reader.mark(), 0);
  reader.end();
  return value;
}

class UbjsonReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #text = new TextDecoder('utf-8', { fatal: true });
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The next mark; `N` is a no-operation between values. */
  mark(): string {
    for (;;) {
      const mark = String.fromCharCode(this.#bytes[this.#take(1)]!);
      if (mark !== 'N') return mark;
    }
  }

  value(mark: string, depth: number): unknown {
    if (depth > DEPTH_MAX) this.#fail(`nested deeper than ${DEPTH_MAX} levels`);
    const format = NUMBERS[mark];
    if (format) return this.#number(format);
    switch (mark) {
      case 'Z':
        return null;
      case 'T':
        return true;
      case 'F':
        return false;
      case 'C':
        return this.#string(1);
      case 'S':
        return this.#string(this.#length());
      case '[':
        return this.#list(depth + 1);
      case '{':
        return this.#object(depth + 1);
      default:
        return this.#fail(`the mark ${JSON.stringify(mark)} begins no value`, 1);
    }
  }

  /** Nothing may follow the document. */
  end(): void {
    const rest = this.#bytes.length - this.#at;
    if (rest > 0) this.#fail(`${rest} bytes follow the end of the document`);
  }

  #list(depth: number): unknown[] {
    const { type, count } = this.#header();
    if (count === null) {
      const items: unknown[] = [];
      for (let mark = this.mark(); mark !== ']'; mark = this.mark()) items.push(this.value(mark, depth));
      return items;
    }
    return Array.from({ length: count }, () => this.value(type ?? this.mark(), depth));
  }

  #object(depth: number): Record<string, unknown> {
    const { type, count } = this.#header();
    const entries = new Map<string, unknown>();
    for (let left = count ?? Infinity; left > 0; left--) {
      const mark = this.mark();
      if (count === null && mark === '}') break;
      const key = this.#string(this.#length(mark));
      if (entries.has(key)) this.#fail(`the key ${JSON.stringify(key)} comes twice in one object`);
      entries.set(key, this.value(type ?? this.mark(), depth));
    }
    // fromEntries makes own members of every name, "__proto__" too.
    return Object.fromEntries(entries);
  }

  /** `$` type and `#` count, both optional; a counted container has no closing mark. */
  #header(): { type: string | null; count: number | null } {
    const type = this.#skip('$') ? this.mark() : null;
    if (!this.#skip('#')) {
      if (type !== null) this.#fail('a container has a type but no count');
      return { type, count: null };
    }
    const count = this.#length();
    if (type !== null && !(type in NUMBERS) && !'CS[{'.includes(type)) {
      // Values without bytes of their own would let a few bytes ask for any amount of memory.
      this.#fail(`a container of ${JSON.stringify(type)} is not read`);
    }
    const left = this.#bytes.length - this.#at;
    const smallest = (type && NUMBERS[type]?.bytes) || 1;
    if (count > left / smallest) this.#fail(`${count} values announced, ${left} bytes left`);
    return { type, count };
  }

  #length(mark = this.mark()): number {
    if (!INTEGERS.includes(mark)) this.#fail(`the mark ${JSON.stringify(mark)} begins no length`, 1);
    const length = this.#number(NUMBERS[mark]!);
    if (length < 0) this.#fail(`the length is ${length}`);
    return length;
  }

  #number(format: NumberFormat): number {
    const value = Number(format.read(this.#view, this.#take(format.bytes)));
    if (format === NUMBERS.L && !Number.isSafeInteger(value)) this.#fail(`${value} is beyond 2^53`);
    return value;
  }

  #string(length: number): string {
    const start = this.#take(length);
    try {
      return this.#text.decode(this.#bytes.subarray(start, start + length));
    } catch {
      return this.#fail(`a text of ${length} bytes is not UTF-8`, length);
    }
  }

  #skip(mark: string): boolean {
    if (this.#bytes[this.#at] !== mark.charCodeAt(0)) return false;
    this.#at += 1;
    return true;
  }

  /** Position of the next `count` bytes, which are then behind. */
  #take(count: number): number {
    const left = this.#bytes.length - this.#at;
    if (count > left) this.#fail(`${count} bytes expected, ${left} left`);
    this.#at += count;
    return this.#at - count;
  }

  #fail(detail: string, back = 0): never {
    throw new BoosterError({ reason: 'malformed_model', where: `byte ${this.#at - back}`, detail });
  }
}
