// Outcomes of recorded decisions counted on the platform, as POST /v1/outcomes counts them: once each, by model, month and
// points; whose they are is not kept.

import { countOutcome } from '../../worker/monitoring/outcomeStatements.ts';
import { inGroups } from '../platform/inGroups.ts';
import type { Platform } from '../platform/platform.ts';
import type { DecidedOutcome } from './storedOutcomes.ts';

/** Outcomes of one batch, all or none: two statements each. */
const OUTCOMES_AT_ONCE = 50;

/** @returns how many were new. */
export async function recordOutcomes(
  platform: Platform,
  decided: readonly DecidedOutcome[],
): Promise<number> {
  const now = new Date().toISOString();
  const fresh = decided.filter(({ facts }) => facts.received_at === null);
  for (const group of inGroups(fresh, OUTCOMES_AT_ONCE)) {
    await platform.batch(group.flatMap(({ facts, defaulted }) => countOutcome(facts, defaulted, now)));
  }
  return fresh.length;
}
