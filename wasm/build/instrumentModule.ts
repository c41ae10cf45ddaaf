// A copy of a WebAssembly binary that says which of its functions ran: each sets a global of its own as it begins. The
// globals and their exports come after the module's own, so nothing is renumbered.

import { readLeb128, writeLeb128 } from './leb128.ts';
import {
  concatenate,
  readBodies,
  readSections,
  type Section,
  sectionId,
  writeBodies,
  writeSections,
} from './wasmModule.ts';

const I32 = 0x7f;
const MUTABLE = 0x01;
const I32_CONST = 0x41;
const GLOBAL_SET = 0x24;
const END = 0x0b;
const EXPORT_GLOBAL = 0x03;
const EXPORT_PREFIX = 'ran';

export interface InstrumentedModule {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many functions the module defines. */
  readonly functions: number;
}

/** @throws RangeError when the bytes are no module with functions, globals and exports. */
export function instrumentModule(bytes: Uint8Array): InstrumentedModule {
  const sections = readSections(bytes);
  const bodies = readBodies(payloadOf(sections, sectionId.code));
  const firstGlobal = importedGlobals(sections) + readLeb128(payloadOf(sections, sectionId.global), 0).value;
  const rewritten: Partial<Record<number, (payload: Uint8Array) => Uint8Array>> = {
    [sectionId.global]: (payload) => append(payload, bodies.length, () => [I32, MUTABLE, I32_CONST, 0, END]),
    [sectionId.export]: (payload) =>
      append(payload, bodies.length, (i) => [
        ...ascii(`${EXPORT_PREFIX}${i}`),
        EXPORT_GLOBAL,
        ...writeLeb128(firstGlobal + i),
      ]),
    [sectionId.code]: () => writeBodies(bodies.map((body, i) => mark(body, firstGlobal + i))),
  };
  return {
    functions: bodies.length,
    bytes: writeSections(
      sections.map(({ id, payload }) => ({ id, payload: rewritten[id]?.(payload) ?? payload })),
    ),
  };
}

/** Which functions have run in an instance of an instrumented module. */
export function functionsRan(instance: WebAssembly.Instance, functions: number): boolean[] {
  return Array.from({ length: functions }, (_, i) => {
    const global = instance.exports[`${EXPORT_PREFIX}${i}`];
    return global instanceof WebAssembly.Global && global.value === 1;
  });
}

function payloadOf(sections: readonly Section[], id: number): Uint8Array {
  const section = sections.find((one) => one.id === id);
  if (!section) throw new RangeError(`The module has no section ${id} among its ${sections.length}.`);
  return section.payload;
}

/** A vector with `count` more entries. */
function append(vector: Uint8Array, count: number, entry: (index: number) => number[]): Uint8Array {
  const { value: present, next } = readLeb128(vector, 0);
  const entries = Array.from({ length: count }, (_, i) => Uint8Array.from(entry(i)));
  return concatenate([Uint8Array.from(writeLeb128(present + count)), vector.subarray(next), ...entries]);
}

/** The body with `global = 1` before its first instruction. */
function mark(body: Uint8Array, global: number): Uint8Array {
  const start = instructionsAt(body);
  const set = Uint8Array.from([I32_CONST, 1, GLOBAL_SET, ...writeLeb128(global)]);
  return concatenate([body.subarray(0, start), set, body.subarray(start)]);
}

/** Behind the locals: pairs of a count and a type of one byte. */
function instructionsAt(body: Uint8Array): number {
  let { value: groups, next: at } = readLeb128(body, 0);
  for (; groups > 0; groups--) at = readLeb128(body, at).next + 1;
  return at;
}

const importKind = { function: 0, table: 1, memory: 2, global: 3, tag: 4 } as const;

/** How many globals are imported; they are numbered before the module's own. */
function importedGlobals(sections: readonly Section[]): number {
  const payload = sections.find(({ id }) => id === sectionId.import)?.payload;
  if (!payload) return 0;
  let { value: count, next: at } = readLeb128(payload, 0);
  let globals = 0;
  for (; count > 0; count--) {
    at = skipName(payload, skipName(payload, at));
    const kind = payload[at]!;
    at++;
    if (kind === importKind.function) at = readLeb128(payload, at).next;
    else if (kind === importKind.table) at = skipLimits(payload, at + 1);
    else if (kind === importKind.memory) at = skipLimits(payload, at);
    else if (kind === importKind.tag) at = readLeb128(payload, at + 1).next;
    else if (kind === importKind.global) {
      globals++;
      at += 2;
    } else throw new RangeError(`Import ${count} from the end is of the unknown kind ${kind}.`);
  }
  return globals;
}

function skipName(bytes: Uint8Array, at: number): number {
  const { value: length, next } = readLeb128(bytes, at);
  return next + length;
}

/** Lowest bit of the flags: a maximum follows the minimum. */
function skipLimits(bytes: Uint8Array, at: number): number {
  const afterMinimum = readLeb128(bytes, at + 1).next;
  return (bytes[at]! & 1) === 1 ? readLeb128(bytes, afterMinimum).next : afterMinimum;
}

function ascii(text: string): number[] {
  return [...writeLeb128(text.length), ...Array.from(text, (character) => character.charCodeAt(0))];
}
