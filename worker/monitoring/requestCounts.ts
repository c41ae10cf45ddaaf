// Requests by how they ended and how long they took: what the alerts on errors and latency rest on.

import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';
import { createPlannedFlush } from '../requests/plannedFlush.ts';
import { utcDay } from '../requests/utcDay.ts';
import { createCountFlush } from './countFlush.ts';
import {
  type DayCounts,
  LATENCY_ENDS_MS,
  LATENCY_FROM,
  REQUEST_PLACES,
  REQUESTED,
  REQUESTS,
  STATUS_FROM,
} from './dayCounts.ts';

let open = new Map<string, Uint32Array>();
const planFlush = createPlannedFlush(createCountFlush(take));

/**
 * Counts the calls of known callers; strangers cost no write. In production the clock of a Worker stands still while it
 * computes, so the time is that of its waiting for stores: a lower bound.
 * @example new Hono().use(countRequests())
 */
export function countRequests(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const startedMs = performance.now();
    await next();
    if (!c.get('key')) return;
    const counts = countsOf(utcDay());
    const status = STATUS_FROM + Math.min(5, Math.max(2, Math.floor(c.res.status / 100))) - 2;
    const ms = performance.now() - startedMs;
    const bin = LATENCY_ENDS_MS.findIndex((end) => ms <= end);
    const latency = LATENCY_FROM + (bin === -1 ? LATENCY_ENDS_MS.length : bin);
    for (const place of [REQUESTED, status, latency]) counts[place] = counts[place]! + 1;
    planFlush(c);
  };
}

function countsOf(day: string): Uint32Array {
  const counts = open.get(day) ?? new Uint32Array(REQUEST_PLACES);
  open.set(day, counts);
  return counts;
}

function take(): DayCounts[] {
  const taken = [...open].map(([day, counts]) => ({ day, subject: REQUESTS, counts }));
  open = new Map();
  return taken;
}
