// Names of runs: they sort by time, and two of the same millisecond differ.

import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U that could be misread. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_DIGITS = 10;
const RANDOM_DIGITS = 8;

/** Like a ULID, shorter: 10 digits of milliseconds since 1970, 8 random ones (a million million a millisecond). */
export function createRunId(now: number, random: Uint8Array = randomBytes(RANDOM_DIGITS)): string {
  let rest = now;
  let time = '';
  for (let digit = 0; digit < TIME_DIGITS; digit++) {
    time = DIGITS[rest % 32] + time;
    rest = Math.floor(rest / 32);
  }
  return time + Array.from(random.subarray(0, RANDOM_DIGITS), (byte) => DIGITS[byte % 32]).join('');
}
