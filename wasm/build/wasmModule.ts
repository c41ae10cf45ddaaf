// A WebAssembly binary as its sections and the bodies of its functions: enough to exchange bodies, no more. Nothing is
// renumbered, so whatever refers to a function, a type or a table by index stays true.

import { readLeb128, writeLeb128 } from './leb128.ts';

/** The kinds of section that are read or written here (WebAssembly core specification, 5.5.2). */
export const sectionId = { custom: 0, import: 2, global: 6, export: 7, code: 10 } as const;

export interface Section {
  readonly id: number;
  /** What follows the section's length. */
  readonly payload: Uint8Array;
}

/** "\0asm" and version 1. */
const HEADER = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** @throws RangeError when the bytes are no WebAssembly module of version 1, or a section is cut short. */
export function readSections(bytes: Uint8Array): Section[] {
  if (!HEADER.every((byte, i) => bytes[i] === byte))
    throw new RangeError(`Expected a WebAssembly module of version 1, found ${bytes.length} other bytes.`);
  const sections: Section[] = [];
  for (let at = HEADER.length; at < bytes.length; ) {
    const { value: length, next } = readLeb128(bytes, at + 1);
    const end = next + length;
    if (end > bytes.length)
      throw new RangeError(`The section at byte ${at} ends at ${end}, the file at ${bytes.length}.`);
    sections.push({ id: bytes[at]!, payload: bytes.subarray(next, end) });
    at = end;
  }
  return sections;
}

export function writeSections(sections: readonly Section[]): Uint8Array<ArrayBuffer> {
  return concatenate([
    Uint8Array.from(HEADER),
    ...sections.flatMap(({ id, payload }) => [
      Uint8Array.from([id, ...writeLeb128(payload.length)]),
      payload,
    ]),
  ]);
}

/** The body of every function the module defines, in order: locals and instructions, without the length before them. */
export function readBodies(code: Uint8Array): Uint8Array[] {
  const { value: count, next } = readLeb128(code, 0);
  let at = next;
  return Array.from({ length: count }, () => {
    const { value: length, next: start } = readLeb128(code, at);
    at = start + length;
    return code.subarray(start, at);
  });
}

/** The payload of a code section. */
export function writeBodies(bodies: readonly Uint8Array[]): Uint8Array {
  return concatenate([
    Uint8Array.from(writeLeb128(bodies.length)),
    ...bodies.flatMap((body) => [Uint8Array.from(writeLeb128(body.length)), body]),
  ]);
}

export function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
