// Reads the protobuf wire format: one message's bytes as a list of fields, nothing decoded before it is asked for.
// It knows no schema and no ONNX. Every length is checked before it is used, so corrupted bytes end in a ModelError.
// Source: https://protobuf.dev/programming-guides/encoding/
import { ModelError } from './modelError.ts';

export const wireType = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

/** A field as it lies in the file. `integer` is set for varints, `bytes` for the other three wire types. */
export interface ProtobufField {
  readonly number: number;
  readonly wire: number;
  readonly integer: number;
  readonly bytes: Uint8Array;
}

const NO_BYTES = new Uint8Array(0);
/** A 64-bit integer takes at most ten groups of seven bits. */
const VARINT_BYTES_MAX = 10;

/** The fields of one message in file order. Throws `ModelError` where the bytes end too early or are no protobuf. */
export function readFields(bytes: Uint8Array, what: string): ProtobufField[] {
  const fields: ProtobufField[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    const key = readVarint(bytes, offset);
    const number = Math.floor(key.value / 8);
    const wire = key.value % 8;
    if (wire === wireType.varint) {
      const integer = readVarint(bytes, key.next);
      fields.push({ number, wire, integer: integer.value, bytes: NO_BYTES });
      offset = integer.next;
    } else {
      const span = spanOf(bytes, key.next, wire, `field ${number} of ${what}`);
      fields.push({ number, wire, integer: 0, bytes: bytes.subarray(span.start, span.end) });
      offset = span.end;
    }
  }
  return fields;
}

/** The integers of a packed repeated field. */
export function readPackedIntegers(bytes: Uint8Array): number[] {
  const integers: number[] = [];
  for (let offset = 0; offset < bytes.length; ) {
    const { value, next } = readVarint(bytes, offset);
    integers.push(value);
    offset = next;
  }
  return integers;
}

/** The little-endian float32 of a packed repeated field or of a tensor's raw data. */
export function readPackedFloats(bytes: Uint8Array, what: string): Float32Array {
  if (bytes.length % 4 !== 0) {
    throw new ModelError({
      reason: 'unexpected',
      what: `length of ${what} modulo 4`,
      expected: 0,
      found: bytes.length % 4,
    });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
}

function spanOf(
  bytes: Uint8Array,
  offset: number,
  wire: number,
  what: string,
): { start: number; end: number } {
  let start = offset;
  let length: number;
  if (wire === wireType.bytes) ({ value: length, next: start } = readVarint(bytes, offset));
  else if (wire === wireType.fixed32) length = 4;
  else if (wire === wireType.fixed64) length = 8;
  else throw new ModelError({ reason: 'wrong_wire_type', what, expected: wireType.bytes, found: wire });
  const available = bytes.length - start;
  if (length > available)
    throw new ModelError({ reason: 'truncated', what, offset: start, needed: length, available });
  return { start, end: start + length };
}

/** Our files hold no negative and no huge integer: above 2^53 a number would not be exact, so it is refused. */
function readVarint(bytes: Uint8Array, offset: number): { value: number; next: number } {
  let value = 0;
  for (let i = 0; i < VARINT_BYTES_MAX; i++) {
    const byte = bytes[offset + i];
    if (byte === undefined) {
      throw new ModelError({ reason: 'truncated', what: 'an integer', offset, needed: i + 1, available: i });
    }
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (value > Number.MAX_SAFE_INTEGER) break;
    if (byte < 0x80) return { value, next: offset + i + 1 };
  }
  throw new ModelError({ reason: 'varint_too_long', offset, maximumBytes: VARINT_BYTES_MAX });
}
