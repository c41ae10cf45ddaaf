// A write that happens once, whatever dies on the way: what it leaves is noted in its own transaction, so a repeat finds
// the note and answers from what is stored, or finds neither and writes.

import type { D1PreparedStatement } from '@cloudflare/workers-types/index.ts';
import type { Context } from 'hono';
import { ApiError } from '../apiFault.ts';
import type { AppEnv } from '../env.ts';
import { WRITE_CLAIMED } from './claims.ts';

/** Gives the statements that must run in the transaction of the write; none without an Idempotency-Key. */
export type Mark<Left> = (left: Left) => Promise<readonly D1PreparedStatement[]>;

/** For writes that no key repeats. */
export const unmarked = async (): Promise<readonly D1PreparedStatement[]> => [];

/**
 * @param write does it, and what it checks before; returns what it marked: JSON, enough to answer from. Not called
 *   where an earlier attempt was carried out.
 * @throws ApiError `idempotency_in_progress` where another attempt was faster.
 * @example const decisionId = await writeOnce(c, (mark) => recordDecision(c, request, mark));
 */
export async function writeOnce<Left>(
  c: Context<AppEnv>,
  write: (mark: Mark<Left>) => Promise<Left>,
): Promise<Left> {
  const { once } = c.var;
  if (!once) return write(unmarked);
  // Sealed by this very write under the caller's secret: it is what `mark` was given.
  if (once.left) return once.left.value as Left;
  try {
    return await write(async (left) => [await once.mark(left)]);
  } catch (error) {
    if (!(error instanceof Error && error.message.includes(WRITE_CLAIMED))) throw error;
    throw new ApiError({ reason: 'idempotency_in_progress' }, error);
  }
}
