// Which models have an alias, as this isolate knows it: read from KV again at most every ALIAS_SECONDS_MAX. KV itself may
// serve a value that is KV_SECONDS_MAX old; together they stay under the minute a change may take.

import { fromStore } from '../apiFault.ts';
import type { Alias } from '../contractRegistry.ts';
import type { Env } from '../env.ts';
import { ALIAS_SECONDS_MAX, KV_SECONDS_MIN } from '../limits.ts';

/** How much of the traffic the challenger sees. */
export interface Traffic {
  readonly shadowShare: number;
  readonly canaryShare: number;
}

export interface Challenger extends Traffic {
  readonly version: string;
}

interface Known<Value> {
  readonly value: Value;
  readonly readAtMs: number;
}

const NO_TRAFFIC: Traffic = { shadowShare: 0, canaryShare: 0 };
const TRAFFIC_KEY = 'alias/challenger-traffic';

let champion: Known<string> | null = null;
let challenger: Known<Challenger | null> | null = null;

/**
 * @returns the champion's modelVersion, null while nothing is published (which is not remembered).
 * @throws ApiError `storage_failing` when KV does not answer and this isolate never knew one.
 */
export async function championVersion(env: Env): Promise<string | null> {
  if (champion && isFresh(champion)) return champion.value;
  try {
    const version = await read(env, 'alias/champion');
    champion = version === null ? null : { value: version, readAtMs: Date.now() };
    return version;
  } catch (error) {
    // The last one known keeps the API alive while KV is away.
    if (champion) return champion.value;
    throw error;
  }
}

/** @returns null where there is none, or KV does not answer: the champion needs no challenger. */
export async function currentChallenger(env: Env): Promise<Challenger | null> {
  if (challenger && isFresh(challenger)) return challenger.value;
  const value = await readChallenger(env).catch(() => null);
  challenger = { value, readAtMs: Date.now() };
  return value;
}

async function readChallenger(env: Env): Promise<Challenger | null> {
  const [version, traffic] = await Promise.all([read(env, 'alias/challenger'), read(env, TRAFFIC_KEY)]);
  return version === null ? null : { version, ...(traffic === null ? NO_TRAFFIC : parseTraffic(traffic)) };
}

/** Effective on this isolate at once. `version` null takes the alias away. @throws ApiError `storage_failing`. */
export async function writeAlias(
  env: Env,
  alias: Alias,
  version: string | null,
  traffic: Traffic = NO_TRAFFIC,
): Promise<void> {
  await fromStore('MODELS', async () => {
    if (alias === 'challenger') await env.MODELS.put(TRAFFIC_KEY, JSON.stringify(traffic));
    if (version === null) await env.MODELS.delete(`alias/${alias}`);
    else await env.MODELS.put(`alias/${alias}`, version);
  });
  const readAtMs = Date.now();
  if (alias === 'champion') champion = version === null ? null : { value: version, readAtMs };
  else challenger = { value: version === null ? null : { version, ...traffic }, readAtMs };
}

function read(env: Env, key: string): Promise<string | null> {
  return fromStore('MODELS', () => env.MODELS.get(key, { cacheTtl: KV_SECONDS_MIN }));
}

function isFresh({ readAtMs }: Known<unknown>): boolean {
  return Date.now() - readAtMs < ALIAS_SECONDS_MAX * 1000;
}

/** Anything that is no share is none: a damaged value must not send traffic anywhere. */
function parseTraffic(text: string): Traffic {
  try {
    const { shadowShare, canaryShare } = JSON.parse(text) as Partial<Traffic>;
    return { shadowShare: shareOf(shadowShare), canaryShare: shareOf(canaryShare) };
  } catch {
    return NO_TRAFFIC;
  }
}

function shareOf(value: unknown): number {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : 0;
}
