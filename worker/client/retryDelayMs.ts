// Whether a failed call is worth another attempt, and after how long.

import type { ClientFault } from './clientFault.ts';

const FIRST_DELAY_MS = 200;
/** Longer than this nobody waits inside one call; the caller sees the problem, which tells how long. */
const DELAY_MS_MAX = 60_000;

/** @param retries so far. @returns null where another attempt would not help, or would have to wait too long. */
export function retryDelayMs(fault: ClientFault, retries: number): number | null {
  if (fault.reason === 'unreachable') return FIRST_DELAY_MS * 2 ** retries;
  if (fault.reason !== 'problem' || ![429, 503].includes(fault.problem.status)) return null;
  const { retryAfterSeconds } = fault;
  const delayMs = retryAfterSeconds === null ? FIRST_DELAY_MS * 2 ** retries : retryAfterSeconds * 1000;
  return delayMs <= DELAY_MS_MAX ? delayMs : null;
}
