// The challenger scores a share of the champion's traffic too, after the answer is sent: what it would have said is
// counted, and nobody is told.

import type { Context } from 'hono';
import type { Assessment, ScoringInput } from '../../wasm/scorer.ts';
import type { AppEnv } from '../env.ts';
import { scorerOf } from '../storage/models.ts';
import type { Challenger } from './aliases.ts';
import { nameOf, type TrafficSubject } from './chooseVersions.ts';
import { countShadow } from './shadowCounts.ts';
import { stableShare } from './stableShare.ts';

export interface Scored extends ScoringInput, TrafficSubject {
  readonly application: ScoringInput['application'];
  readonly assessment: Assessment;
}

/** Returns at once; never fails the request, whatever the challenger does. */
export function shadowScores(
  c: Context<AppEnv>,
  champion: string,
  challenger: Challenger | null,
  scored: readonly Scored[],
): void {
  if (!challenger || challenger.shadowShare === 0 || challenger.version === champion) return;
  c.executionCtx.waitUntil(
    shadow(c, champion, challenger, scored).catch((error: unknown) => {
      const name = error instanceof Error ? error.name : 'unknown';
      console.error(JSON.stringify({ event: 'shadow_failed', requestId: c.get('requestId'), error: name }));
    }),
  );
}

async function shadow(
  c: Context<AppEnv>,
  champion: string,
  challenger: Challenger,
  scored: readonly Scored[],
): Promise<void> {
  const drawn = scored.filter(
    (one) =>
      one.assessment.modelVersion === champion &&
      stableShare(`shadow ${nameOf(c, one)}`) < challenger.shadowShare,
  );
  if (drawn.length === 0) return;
  const keepAlive = (promise: Promise<unknown>) => c.executionCtx.waitUntil(promise);
  const scorer = await scorerOf(c.env, challenger.version, keepAlive);
  const answers = await scorer.scoreEach(drawn);
  answers.forEach((answer, i) => {
    if (!(answer instanceof RangeError)) countShadow(c.env, drawn[i]!.assessment, answer, keepAlive);
  });
}
