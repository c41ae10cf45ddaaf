// Alerts for persons: the list, and that somebody has taken note of one.

import { ApiError, fromStore } from '../apiFault.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { DriftAlert } from '../contractMonitoring.ts';
import type { Env } from '../env.ts';
import type { Mark } from '../idempotency/writeOnce.ts';
import { type AlertRow, alertOf } from './alertRow.ts';

const STATES = {
  open: 'WHERE cleared_at IS NULL',
  cleared: 'WHERE cleared_at IS NOT NULL',
  all: '',
} as const;

/** Open ones first, then the latest. @throws ApiError `storage_failing`. */
export async function listAlerts(
  env: Env,
  { state, limit }: { state: keyof typeof STATES; limit: number },
): Promise<{ alerts: DriftAlert[]; open: number }> {
  const [list, count] = await fromStore('DB', () =>
    env.DB.batch<AlertRow & { open: number }>([
      env.DB.prepare(
        `SELECT * FROM alerts ${STATES[state]}
         ORDER BY cleared_at IS NOT NULL, raised_window DESC, alert_id LIMIT ?`,
      ).bind(limit),
      env.DB.prepare('SELECT count(*) AS open FROM alerts WHERE cleared_at IS NULL'),
    ]),
  );
  return { alerts: list!.results.map(alertOf), open: count!.results[0]!.open };
}

/**
 * Once, and recorded. @returns the alert as it is now.
 * @throws ApiError `alert_unknown`, `alert_acknowledged`, `storage_failing`.
 */
export async function acknowledgeAlert(
  env: Env,
  alertId: string,
  actor: string,
  mark: Mark<DriftAlert>,
): Promise<DriftAlert> {
  const before = await readAlert(env, alertId);
  if (before.acknowledged_at !== null) {
    throw new ApiError({ reason: 'alert_acknowledged', acknowledgedAt: before.acknowledged_at });
  }
  const now = new Date().toISOString();
  const acknowledged = alertOf({ ...before, acknowledged_at: now, acknowledged_by: actor });
  const { results } = await appendAudit(
    env,
    {
      actor,
      action: 'alert_acknowledged',
      subject: { kind: 'alert', id: alertId },
      details: { rule: before.rule, kind: before.kind },
    },
    [
      env.DB.prepare(
        `UPDATE alerts SET acknowledged_at = ?, acknowledged_by = ?
         WHERE alert_id = ? AND acknowledged_at IS NULL`,
      ).bind(now, actor, alertId),
      ...(await mark(acknowledged)),
    ],
  );
  // Of two at once the second finds it done.
  if (results[0]!.meta.changes !== 1) {
    throw new ApiError({ reason: 'alert_acknowledged', acknowledgedAt: now });
  }
  return acknowledged;
}

async function readAlert(env: Env, alertId: string): Promise<AlertRow> {
  const statement = env.DB.prepare('SELECT * FROM alerts WHERE alert_id = ?').bind(alertId);
  const row = await fromStore('DB', () => statement.first<AlertRow>());
  if (!row) throw new ApiError({ reason: 'alert_unknown', alertId });
  return row;
}
