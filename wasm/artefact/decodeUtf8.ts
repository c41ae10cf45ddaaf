// UTF-8 to string, strictly: pure ECMAScript has no TextDecoder. Overlong forms, surrogates and stray bytes are refused.
import { ModelError } from './modelError.ts';

/** Smallest code point that needs this many continuation bytes (an encoding longer than needed is an attack or a flip). */
const SMALLEST = [0, 0x80, 0x800, 0x10000];

/** The text, or a `ModelError` with the offset of the first byte that is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array, what: string): string {
  let text = '';
  for (let offset = 0; offset < bytes.length; ) {
    const first = bytes[offset]!;
    const continuations =
      first < 0x80
        ? 0
        : first >> 5 === 0b110
          ? 1
          : first >> 4 === 0b1110
            ? 2
            : first >> 3 === 0b11110
              ? 3
              : -1;
    if (continuations < 0) throw new ModelError({ reason: 'not_utf8', what, offset });
    let codePoint = continuations === 0 ? first : first & (0x3f >> continuations);
    for (let i = 1; i <= continuations; i++) {
      const byte = bytes[offset + i] ?? 0;
      if (byte >> 6 !== 0b10) throw new ModelError({ reason: 'not_utf8', what, offset: offset + i });
      codePoint = codePoint * 64 + (byte & 0x3f);
    }
    const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    if (codePoint < SMALLEST[continuations]! || codePoint > 0x10ffff || isSurrogate) {
      throw new ModelError({ reason: 'not_utf8', what, offset });
    }
    text += String.fromCodePoint(codePoint);
    offset += 1 + continuations;
  }
  return text;
}
