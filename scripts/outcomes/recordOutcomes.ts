// Outcomes of recorded decisions counted on the platform, as POST /v1/outcomes counts them: once each, by model, month and
// points; whose they are is not kept.

import { countDecided, type DecidedOutcome } from '../../worker/monitoring/outcomeStatements.ts';
import { inGroups } from '../platform/inGroups.ts';
import type { Platform } from '../platform/platform.ts';

/** Outcomes of one batch, all or none; what a batch has counted stays counted when a later one fails. */
const OUTCOMES_AT_ONCE = 500;

/** @returns how many were new. */
export async function recordOutcomes(
  platform: Platform,
  decided: readonly DecidedOutcome[],
): Promise<number> {
  const now = new Date().toISOString();
  const fresh = decided.filter(({ facts }) => facts.received_at === null);
  for (const group of inGroups(fresh, OUTCOMES_AT_ONCE)) {
    await platform.batch(countDecided(group, now));
  }
  return fresh.length;
}
