// What every JSON answer carries.

import type { Context } from 'hono';
import type { Envelope } from '../contract.ts';
import type { AppEnv } from '../env.ts';

export function envelopeOf(c: Context<AppEnv>): Envelope {
  return { modelVersion: c.var.modelVersion ?? null, requestId: c.var.requestId };
}
