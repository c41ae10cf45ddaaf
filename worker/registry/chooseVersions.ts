// Which model answers for whom: the champion, but for the canary's share of applicants, who always meet the challenger.

import type { Context } from 'hono';
import type { AppEnv } from '../env.ts';
import type { Challenger } from './aliases.ts';
import { stableShare } from './stableShare.ts';

/** What is the same for one applicant of one partner, whenever they come. */
export interface TrafficSubject {
  readonly applicantId?: number | undefined;
  readonly application: object;
}

/** In the order of the subjects. */
export function chooseVersions(
  c: Context<AppEnv>,
  champion: string,
  challenger: Challenger | null,
  subjects: readonly TrafficSubject[],
): string[] {
  if (!challenger || challenger.canaryShare === 0) return subjects.map(() => champion);
  return subjects.map((subject) =>
    stableShare(`canary ${nameOf(c, subject)}`) < challenger.canaryShare ? challenger.version : champion,
  );
}

/** Without an id the application itself says who it is. */
export function nameOf(c: Context<AppEnv>, { applicantId, application }: TrafficSubject): string {
  return `${c.get('key')?.keyId ?? 'public'} ${applicantId ?? JSON.stringify(application)}`;
}
