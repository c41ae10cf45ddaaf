// What every JSON answer carries.

import type { Context } from 'hono';
import type { Envelope } from '../contract.ts';
import type { AppEnv } from '../env.ts';

export function envelopeOf(c: Context<AppEnv>): Envelope {
  const { modelVersion, requestId, degraded } = c.var;
  return {
    modelVersion: modelVersion ?? null,
    requestId,
    ...(degraded?.size && { degraded: [...degraded].sort() }),
  };
}
