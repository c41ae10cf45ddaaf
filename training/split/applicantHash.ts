// A fixed, documented hash of an applicant id: the same on every machine, in every run, in any order of rows.
// It spreads people over parts and folds. Not for secrets.

const MAX_ID = 2 ** 32 - 1;

/**
 * Uniform number in [0, 1) for one applicant and one purpose. Two purposes (or seeds) give independent numbers,
 * so that for instance the folds of an encoding do not follow the split.
 *
 * Definition, on unsigned 32 bits: h = fmix32(fmix32(id) + fmix32(seed XOR fnv1a32(purpose))), result h / 2^32,
 * with fmix32 the finaliser of MurmurHash3 (A. Appleby) and fnv1a32 the FNV-1a hash of the UTF-16 code units.
 * @throws RangeError unless `applicantId` is an integer in [0, 2^32)
 */
export function applicantHash(applicantId: number, purpose: string, seed: number): number {
  if (!Number.isInteger(applicantId) || applicantId < 0 || applicantId > MAX_ID) {
    throw new RangeError(`applicant id ${applicantId} is not an integer from 0 to ${MAX_ID}`);
  }
  const key = fmix32(seed ^ fnv1a32(purpose));
  return fmix32((fmix32(applicantId) + key) | 0) / 2 ** 32;
}

/** The finaliser of MurmurHash3: a bijection of 32 bits in which every bit moves every other. */
export function fmix32(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** FNV-1a on 32 bits, one step a code unit. */
export function fnv1a32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
