// Monitoring: snapshots of drift, outcomes, expected and realised performance, alerts.

import { Hono } from 'hono';
import {
  type AlertAnswer,
  type AlertsAnswer,
  alertsQuerySchema,
  type DriftAlert,
  type DriftAnswer,
  driftQuerySchema,
  type OutcomesAnswer,
  outcomesRequestSchema,
  type PerformanceAnswer,
  performanceQuerySchema,
  type SnapshotAnswer,
} from '../contractMonitoring.ts';
import type { AppEnv } from '../env.ts';
import { writeOnce } from '../idempotency/writeOnce.ts';
import { acknowledgeAlert, listAlerts } from '../monitoring/alerts.ts';
import { type CountedOutcomes, countOutcomes } from '../monitoring/outcomes.ts';
import { performanceOf } from '../monitoring/performance.ts';
import { listSnapshots, readSnapshot } from '../monitoring/readSnapshots.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { jsonBody } from '../requests/jsonBody.ts';
import { query } from '../requests/query.ts';
import { requireChampion } from '../storage/champion.ts';

export const monitoringRoutes = new Hono<AppEnv>()
  .get('/v1/drift', query(driftQuerySchema), async (c) => {
    const snapshots = await listSnapshots(c.env, c.req.valid('query'));
    const answer: DriftAnswer = { ...envelopeOf(c), snapshots };
    return c.json(answer);
  })
  // Before :snapshot, which would take the word for an id.
  .get('/v1/drift/performance', query(performanceQuerySchema), async (c) => {
    const { modelVersion, ...wanted } = c.req.valid('query');
    const version = modelVersion ?? (await requireChampion(c.env));
    const answer: PerformanceAnswer = {
      ...envelopeOf(c),
      ...(await performanceOf(c.env, version, wanted)),
    };
    return c.json(answer);
  })
  .get('/v1/drift/:snapshot', async (c) => {
    const snapshotId = c.req.param('snapshot');
    const answer: SnapshotAnswer = {
      ...envelopeOf(c),
      snapshotId,
      ...(await readSnapshot(c.env, snapshotId)),
    };
    return c.json(answer);
  })
  .post('/v1/outcomes', jsonBody(outcomesRequestSchema), async (c) => {
    const { outcomes } = c.req.valid('json');
    const counted = await writeOnce<CountedOutcomes>(c, (mark) => countOutcomes(c.env, outcomes, mark));
    const answer: OutcomesAnswer = { ...envelopeOf(c), ...counted };
    return c.json(answer);
  })
  .get('/v1/alerts', query(alertsQuerySchema), async (c) => {
    const answer: AlertsAnswer = { ...envelopeOf(c), ...(await listAlerts(c.env, c.req.valid('query'))) };
    return c.json(answer);
  })
  .post('/v1/alerts/:id/acknowledge', async (c) => {
    const alert = await writeOnce<DriftAlert>(c, (mark) =>
      acknowledgeAlert(c.env, c.req.param('id'), c.var.key!.keyId, mark),
    );
    const answer: AlertAnswer = { ...envelopeOf(c), alert };
    return c.json(answer);
  });
