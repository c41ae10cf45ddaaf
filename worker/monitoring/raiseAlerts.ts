// The rules over the latest windows of a model: alerts raised and cleared in D1. Which is which, planAlerts.ts says.

import { fromStore } from '../apiFault.ts';
import { WINDOW_KINDS } from '../contractMonitoring.ts';
import type { Env } from '../env.ts';
import { ALERT_WINDOWS_MAX } from '../limits.ts';
import { REQUESTS, serviceFigures } from './dayCounts.ts';
import { countsOfDay } from './mergeCounts.ts';
import { planAlerts } from './planAlerts.ts';
import { listSnapshots, prepared } from './readSnapshots.ts';

/** @throws ApiError `storage_failing`. */
export async function raiseAlerts(env: Env, modelVersion: string, nowMs: number): Promise<void> {
  const now = new Date(nowMs).toISOString();
  for (const window of WINDOW_KINDS) {
    const snapshots = await listSnapshots(env, { window, modelVersion, limit: ALERT_WINDOWS_MAX });
    const service = new Map<string, ReturnType<typeof serviceFigures> | null>();
    if (window === 'day') {
      for (const { window: day } of snapshots) {
        const counts = await countsOfDay(env, day.label, REQUESTS);
        service.set(day.label, counts && serviceFigures(counts));
      }
    }
    const plan = planAlerts(snapshots.toReversed(), (label) => service.get(label) ?? null, now);
    if (plan.length > 0) {
      await fromStore('DB', () => env.DB.batch(plan.map((statement) => prepared(env, statement))));
    }
  }
}
