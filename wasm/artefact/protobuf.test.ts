import { describe, expect, it } from 'vitest';
import { readFields, readPackedFloats, readPackedIntegers } from './protobuf.ts';

/** The worked examples of https://protobuf.dev/programming-guides/encoding/ */
describe('the protobuf reader reads the examples of the protobuf documentation', () => {
  it('an integer', () => {
    expect(readFields(bytes('08 96 01'), 'example')).toMatchObject([{ number: 1, integer: 150 }]);
  });

  it('a text and a message', () => {
    const fields = readFields(bytes('12 07 74 65 73 74 69 6e 67 1a 03 08 96 01'), 'example');
    expect(fields.map((field) => [field.number, Buffer.from(field.bytes).toString('latin1')])).toEqual([
      [2, 'testing'],
      [3, '\x08\x96\x01'],
    ]);
  });

  it('packed integers', () => {
    expect(readPackedIntegers(bytes('03 8e 02 9e a7 05'))).toEqual([3, 270, 86942]);
  });

  it('packed floats', () => {
    expect([...readPackedFloats(bytes('00 00 80 3f 00 00 00 c0'), 'example')]).toEqual([1, -2]);
  });
});

describe('the protobuf reader refuses', () => {
  it.each([
    ['an integer without an end', '08 96', 'an integer at byte 1 needs 2 bytes, 1 are left'],
    [
      'an integer of eleven bytes',
      '08 80 80 80 80 80 80 80 80 80 80 01',
      'does not end within 10 bytes or exceeds 2^53',
    ],
    [
      'an integer above 2^53',
      '08 ff ff ff ff ff ff ff ff 7f',
      'does not end within 10 bytes or exceeds 2^53',
    ],
    ['a text longer than the file', '12 07 74 65', 'field 2 of example at byte 2 needs 7 bytes, 2 are left'],
    ['a length beyond the file', '12 ff ff ff ff 7f', 'needs 34359738367 bytes, 0 are left'],
    ['half a float', '0d 00 00', 'field 1 of example at byte 1 needs 4 bytes, 2 are left'],
    ['a group, which ONNX never uses', '0b 0c', 'field 1 of example has wire type 3, expected 2'],
  ])('%s', (_name, hex, message) => {
    expect(() => readFields(bytes(hex), 'example')).toThrow(message);
  });

  it('floats that end in the middle of one', () => {
    expect(() => readPackedFloats(bytes('00 00 80 3f 00'), 'nodes_values')).toThrow(
      'length of nodes_values modulo 4 is 1',
    );
  });
});

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(hex.split(' '), (byte) => Number.parseInt(byte, 16));
}
