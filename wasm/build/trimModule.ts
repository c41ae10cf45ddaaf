// Takes the functions that never run out of a WebAssembly binary: their bodies become one `unreachable`, which stops
// the run instead of going on wrongly. Indexes, tables, data and imports stay as they are.

import { isUsed, type UsedFunctions } from './usedFunctions.ts';
import { readBodies, readSections, sectionId, writeBodies, writeSections } from './wasmModule.ts';

/** No locals, `unreachable`, `end`: valid for every signature. */
const UNREACHABLE_BODY = Uint8Array.of(0x00, 0x00, 0x0b);

/**
 * @param used of this very binary; functions are counted from the first one the module defines.
 * @throws RangeError with both numbers when the binary defines another number of functions.
 */
export function trimModule(bytes: Uint8Array, used: UsedFunctions): Uint8Array<ArrayBuffer> {
  const keeps = isUsed(used);
  return writeSections(
    readSections(bytes)
      // Names of functions and the like, for debuggers.
      .filter(({ id }) => id !== sectionId.custom)
      .map(({ id, payload }) => {
        if (id !== sectionId.code) return { id, payload };
        const bodies = readBodies(payload);
        if (bodies.length !== used.functions)
          throw new RangeError(
            `The list is for a binary of ${used.functions} functions, this one has ${bodies.length}.`,
          );
        return { id, payload: writeBodies(bodies.map((body, i) => (keeps(i) ? body : UNREACHABLE_BODY))) };
      }),
  );
}
