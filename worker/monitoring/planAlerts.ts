// Windows in their order -> the alerts they raise and clear, as statements that may be run any number of times: the same
// windows name the same alerts, and only one of a kind is open at a time. Used by the scheduled close and by publication.

import type { SnapshotSummary, WindowKind } from '../contractMonitoring.ts';
import { type Breach, HYSTERESIS, RULES, type WatchedWindow } from './alertRules.ts';
import type { ServiceFigures } from './dayCounts.ts';
import { alertSpans } from './hysteresis.ts';
import type { Statement } from './snapshotRow.ts';
import { wordAlert } from './wordAlert.ts';

/**
 * @param snapshots of one model and one kind of window, the oldest first.
 * @param serviceOf figures of the requests of a window by its label.
 * @param now ISO 8601.
 */
export function planAlerts(
  snapshots: readonly SnapshotSummary[],
  serviceOf: (label: string) => ServiceFigures | null,
  now: string,
): Statement[] {
  if (snapshots.length === 0) return [];
  const [{ kind, modelVersion }] = [snapshots[0]!];
  const windows = snapshots.map(
    (snapshot, i): WatchedWindow => ({
      snapshot,
      service: serviceOf(snapshot.window.label),
      earlierRows: snapshots.slice(Math.max(0, i - 28), i).map(({ rows }) => rows),
    }),
  );
  return RULES.flatMap((rule) => {
    const found = windows.map((window) => rule.breaches(window));
    const subjects = new Set(found.flatMap((breaches) => breaches?.map(({ subject }) => subject) ?? []));
    return [...subjects].flatMap((subject) => {
      const own = found.map((breaches) => breaches && (breaches.find((b) => b.subject === subject) ?? false));
      const spans = alertSpans(
        own.map((breach) => (breach === null ? null : breach !== false)),
        HYSTERESIS[kind],
      );
      return spans.flatMap(({ raisedAt, clearedAt }) => {
        const breach = own[raisedAt] as Breach;
        const snapshot = snapshots[raisedAt]!;
        const name = { rule: rule.name, subject, modelVersion, kind, label: snapshot.window.label };
        const sentence = wordAlert(rule.name, breach, snapshot);
        const raise = raiseAlert(name, { sentence, breach }, now);
        if (clearedAt === null) return [raise];
        return [raise, clearAlert(name, snapshots[clearedAt]!.window.label, now)];
      });
    });
  });
}

interface AlertName {
  readonly rule: string;
  readonly subject: string;
  readonly modelVersion: string;
  readonly kind: WindowKind;
  readonly label: string;
}

function idOf({ rule, subject, modelVersion, label }: AlertName): string {
  return [rule, subject || 'all', encodeURIComponent(label).replaceAll('%', '~'), modelVersion].join('.');
}

function raiseAlert(
  name: AlertName,
  { sentence, breach }: { sentence: object; breach: Breach },
  now: string,
): Statement {
  const { rule, subject, modelVersion, kind, label } = name;
  const { value, limit } = breach;
  return {
    sql: `INSERT INTO alerts
      (alert_id, rule, subject, model_version, kind, raised_window, raised_at, sentence, evidence)
      SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 WHERE NOT EXISTS (SELECT 1 FROM alerts
        WHERE rule = ?2 AND subject = ?3 AND model_version = ?4 AND kind = ?5
        AND raised_window <= ?6 AND (cleared_window IS NULL OR cleared_window >= ?6))
      ON CONFLICT DO NOTHING`,
    values: [
      ...[idOf(name), rule, subject, modelVersion, kind, label, now],
      ...[JSON.stringify(sentence), JSON.stringify({ value, limit })],
    ],
  };
}

/** Whatever of the kind was raised in or before that window and is open. */
function clearAlert({ rule, subject, modelVersion, kind }: AlertName, label: string, now: string): Statement {
  return {
    sql: `UPDATE alerts SET cleared_window = ?, cleared_at = ?
      WHERE rule = ? AND subject = ? AND model_version = ? AND kind = ? AND cleared_at IS NULL AND raised_window < ?`,
    values: [label, now, rule, subject, modelVersion, kind, label],
  };
}
