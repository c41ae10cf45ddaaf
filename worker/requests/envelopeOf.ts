// What every JSON answer carries.

import type { Context } from 'hono';
import type { Envelope } from '../contract.ts';
import type { AppEnv } from '../env.ts';

export function envelopeOf(c: Context<AppEnv>): Envelope {
  const degraded = c.get('degraded');
  return {
    modelVersion: c.get('modelVersion') ?? null,
    requestId: c.get('requestId'),
    ...(degraded?.size && { degraded: [...degraded].sort() }),
  };
}
