// What the monitoring page shows: windows compared with the reference profile, alerts, and the challenger's traffic. Counts
// and shares, never a person. Loaded once a session.

import type { Snapshot } from '../../wasm/drift/snapshot.ts';
import type {
  AlertsAnswer,
  DriftAlert,
  DriftAnswer,
  PerformanceAnswer,
  SnapshotAnswer,
  SnapshotSummary,
} from '../../worker/contractMonitoring.ts';
import type { ModelsAnswer } from '../../worker/contractRegistry.ts';
import type { Client } from '../api/client.ts';
import { createPart } from '../evidence/createPart.ts';
import { ApiFailure } from '../evidence/openArtefact.ts';
import { session } from '../state.ts';

export interface MonitoringData {
  /** Ascending by time; empty until something was measured. */
  readonly days: readonly SnapshotSummary[];
  readonly months: readonly SnapshotSummary[];
  /** Open ones first, then the latest. */
  readonly alerts: readonly DriftAlert[];
  readonly performance: PerformanceAnswer;
  readonly models: ModelsAnswer;
}

const DAYS = 31;
const MONTHS = 24;

export const monitoring = createPart<MonitoringData>(async () => {
  const client = clientNow();
  const [days, months, alerts, performance, models] = await Promise.all([
    read<DriftAnswer>(client, `/v1/drift?window=day&limit=${DAYS}`),
    read<DriftAnswer>(client, `/v1/drift?window=month&limit=${MONTHS}`),
    read<AlertsAnswer>(client, '/v1/alerts?limit=50'),
    read<PerformanceAnswer>(client, `/v1/drift/performance?window=month&limit=${MONTHS}`),
    read<ModelsAnswer>(client, '/v1/models'),
  ]);
  return {
    days: days.snapshots.toReversed(),
    months: months.snapshots.toReversed(),
    ...{ alerts: alerts.alerts, performance, models },
  };
});

/** One whole snapshot, with the bins of the model that scored it. @throws ApiFailure. */
export async function readWindow(
  summary: SnapshotSummary,
): Promise<{ snapshot: Snapshot; reference: unknown }> {
  const client = clientNow();
  const [{ snapshot }, reference] = await Promise.all([
    read<SnapshotAnswer>(client, `/v1/drift/${summary.snapshotId}`),
    read<unknown>(client, `/v1/artefacts/${summary.modelVersion}/reference.json`),
  ]);
  return { snapshot, reference };
}

function clientNow(): Client {
  const { value } = session;
  if (value.phase !== 'signedIn') throw new ApiFailure({ reason: 'unauthorised' });
  return value.client;
}

async function read<Value>(client: Client, path: string): Promise<Value> {
  const answer = await client.file(path);
  if (!answer.ok) throw new ApiFailure(answer.fault);
  return JSON.parse(new TextDecoder().decode(answer.value)) as Value;
}
