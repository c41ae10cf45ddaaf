// Writes the protobuf wire format. It knows no schema; fields come out in the order of the calls, so the same calls
// give the same bytes. Source: https://protobuf.dev/programming-guides/encoding/

const wireType = { varint: 0, bytes: 2 } as const;

/** One protobuf message under construction. */
export class ProtobufWriter {
  #bytes = new Uint8Array(64);
  #length = 0;

  integer(field: number, value: number): void {
    this.#key(field, wireType.varint);
    this.#varint(value);
  }

  bytes(field: number, value: Uint8Array): void {
    this.#key(field, wireType.bytes);
    this.#varint(value.length);
    this.#reserve(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  /** Throws where the text holds half a surrogate pair, which UTF-8 cannot carry. */
  text(field: number, value: string): void {
    if (/\p{Surrogate}/u.test(value)) throw new Error(`${JSON.stringify(value)} is not valid Unicode`);
    this.bytes(field, new TextEncoder().encode(value));
  }

  message(field: number, fill: (message: ProtobufWriter) => void): void {
    const message = new ProtobufWriter();
    fill(message);
    this.bytes(field, message.finish());
  }

  /** Packed: one key for all entries, which every protobuf parser accepts for a repeated number. */
  integers(field: number, values: Iterable<number>): void {
    const packed = new ProtobufWriter();
    for (const value of values) packed.#varint(value);
    this.bytes(field, packed.finish());
  }

  floats(field: number, values: Float32Array): void {
    const packed = new DataView(new ArrayBuffer(4 * values.length));
    values.forEach((value, i) => {
      packed.setFloat32(4 * i, value, true);
    });
    this.bytes(field, new Uint8Array(packed.buffer));
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #key(field: number, wire: number): void {
    this.#varint(field * 8 + wire);
  }

  #varint(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0)
      throw new Error(`${value} is not an integer from 0 to 2^53 - 1`);
    this.#reserve(10);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  #reserve(extra: number): void {
    if (this.#length + extra <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + extra));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
