import { describe, expect, it } from 'vitest';
import { ProtobufWriter } from './onnxProtobuf.ts';

/** The worked examples of https://protobuf.dev/programming-guides/encoding/ */
describe('ProtobufWriter writes the examples of the protobuf documentation', () => {
  it.each<[string, (message: ProtobufWriter) => void, string]>([
    ['an integer', (message) => message.integer(1, 150), '08 96 01'],
    ['a text', (message) => message.text(2, 'testing'), '12 07 74 65 73 74 69 6e 67'],
    [
      'a message in a message',
      (message) => message.message(3, (inner) => inner.integer(1, 150)),
      '1a 03 08 96 01',
    ],
    ['packed integers', (message) => message.integers(6, [3, 270, 86942]), '32 06 03 8e 02 9e a7 05'],
    [
      'packed floats',
      (message) => message.floats(1, Float32Array.of(1, -2)),
      '0a 08 00 00 80 3f 00 00 00 c0',
    ],
  ])('%s', (_name, write, expected) => {
    const message = new ProtobufWriter();
    write(message);
    expect(Buffer.from(message.finish()).toString('hex')).toBe(expected.replaceAll(' ', ''));
  });

  it('refuses integers that a number cannot hold exactly', () => {
    expect(() => new ProtobufWriter().integer(1, 2 ** 53)).toThrow('9007199254740992 is not an integer');
    expect(() => new ProtobufWriter().integer(1, -1)).toThrow('-1 is not an integer');
  });
});
