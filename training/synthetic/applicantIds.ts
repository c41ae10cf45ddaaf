/**
 * Unique, random-looking keys. The k-th applicant of a population always has the same SK_ID_CURR, however many are
 * generated; application_train and application_test share one range, as in the original.
 */
import { mix32 } from './random.ts';

const FIRST_ID = 100_002;
/** Of every 29 keys 25 are training applicants and 4 (16 %) test applicants. */
const TRAIN_PER_CELL = 25;
const TEST_PER_CELL = 4;
const CELL = TRAIN_PER_CELL + TEST_PER_CELL;
const BLOCK_BITS = 15;
const BLOCK_MASK = (1 << BLOCK_BITS) - 1;
/** Keys of drift months start here, each month with a range of its own. */
const FIRST_MONTH_ID = 2_000_000;
const FIRST_BUREAU_ID = 5_000_000;
const FIRST_PREVIOUS_ID = 1_000_000;

export const MAX_APPLICANTS = 1_000_000;
export const MAX_MONTH_APPLICANTS = 163_840;
export const MAX_DRIFT_MONTHS = 36;
/** Most bureau loans, and most previous applications, of one applicant. */
export const MAX_LOANS = 40;

/** A permutation of each block of 2^15 slots: odd multiplications and shifts, each of which can be undone. */
function shuffle(slot: number, seed: number): number {
  const block = slot >>> BLOCK_BITS;
  const key = mix32(seed ^ mix32(block + 1));
  let x = slot & BLOCK_MASK;
  x = (Math.imul(x, (key | 1) >>> 0) + (key >>> 17)) & BLOCK_MASK;
  x ^= x >>> 7;
  x = Math.imul(x, (key >>> 7) | 1) & BLOCK_MASK;
  x ^= x >>> 8;
  return (block << BLOCK_BITS) | x;
}

export function trainId(index: number, seed: number): number {
  const slot = Math.floor(index / TRAIN_PER_CELL) * CELL + (index % TRAIN_PER_CELL);
  return FIRST_ID + shuffle(slot, seed);
}

export function testId(index: number, seed: number): number {
  const slot = Math.floor(index / TEST_PER_CELL) * CELL + TRAIN_PER_CELL + (index % TEST_PER_CELL);
  return FIRST_ID + shuffle(slot, seed);
}

/** @param month from 1 */
export function monthId(index: number, month: number, seed: number): number {
  return FIRST_MONTH_ID + (month - 1) * MAX_MONTH_APPLICANTS + shuffle(index, seed ^ month);
}

/** SK_ID_BUREAU of the applicant's loan number `loan` (from 0, below MAX_LOANS). */
export function bureauId(applicantId: number, loan: number): number {
  return FIRST_BUREAU_ID + (applicantId - FIRST_ID) * MAX_LOANS + loan;
}

/** SK_ID_PREV of the applicant's request number `request` (from 0, below MAX_LOANS). */
export function previousId(applicantId: number, request: number): number {
  return FIRST_PREVIOUS_ID + (applicantId - FIRST_ID) * MAX_LOANS + request;
}
