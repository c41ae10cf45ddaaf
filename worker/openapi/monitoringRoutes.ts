// The routes of monitoring, for routeTable.ts.

import { z } from 'zod';
import { snapshotSchema } from '../../wasm/drift/snapshot.ts';
import {
  ALERT_RULES,
  alertsQuerySchema,
  driftQuerySchema,
  outcomesRequestSchema,
  performanceQuerySchema,
  WINDOW_KINDS,
} from '../contractMonitoring.ts';
import type { RouteDoc } from './routeDoc.ts';

const JSON_TYPE = 'application/json';
const version = z.string().regex(/^[0-9a-f]{16}$/);
const envelope = { modelVersion: version.nullable(), requestId: z.uuid() };
const text = z.string().nullable();
const { window, source, verdict, expected, rows } = snapshotSchema.shape;

const summary = z
  .looseObject({
    snapshotId: z.string(),
    modelVersion: version,
    kind: z.enum(WINDOW_KINDS),
    ...{ window, source, verdict, expected, rows },
    createdAt: z.string(),
    scorePsi: z.number().nullable(),
    features: z
      .array(z.looseObject({ name: z.string(), psi: z.number().nullable() }))
      .describe('Those that drift, and the most important ones.'),
  })
  .meta({ id: 'SnapshotSummary' });
const alert = z
  .strictObject({
    alertId: z.string(),
    rule: z.enum(ALERT_RULES),
    subject: z.string().describe('A feature; empty where the rule is about the whole.'),
    modelVersion: version,
    kind: z.enum(WINDOW_KINDS),
    raisedWindow: z.string(),
    raisedAt: z.string(),
    sentence: z.strictObject({ fr: z.string(), en: z.string() }),
    evidence: z.strictObject({ value: z.number(), limit: z.number() }),
    clearedWindow: text,
    clearedAt: text,
    acknowledgedAt: text,
    acknowledgedBy: text,
  })
  .meta({ id: 'Alert' });

export const MONITORING_ROUTES: Readonly<Record<string, RouteDoc>> = {
  'GET /v1/drift': {
    tag: 'monitoring',
    summary: { fr: 'Les relevés de dérive, le dernier d’abord', en: 'Snapshots of drift, the latest first' },
    query: driftQuerySchema,
    answer: {
      content: {
        [JSON_TYPE]: z.strictObject({ ...envelope, snapshots: z.array(summary) }).meta({ id: 'DriftAnswer' }),
      },
    },
    problems: ['storage_failing'],
    example: { query: { window: 'month', limit: '2' } },
  },
  'GET /v1/drift/:snapshot': {
    tag: 'monitoring',
    summary: { fr: 'Un relevé entier', en: 'One whole snapshot' },
    answer: {
      content: {
        [JSON_TYPE]: z
          .strictObject({
            ...envelope,
            snapshotId: z.string(),
            createdAt: z.string(),
            snapshot: snapshotSchema,
          })
          .meta({ id: 'SnapshotAnswer' }),
      },
    },
    problems: ['snapshot_unknown', 'storage_failing'],
  },
  'GET /v1/drift/performance': {
    tag: 'monitoring',
    summary: {
      fr: 'La qualité attendue, et la qualité constatée là où les suites sont connues',
      en: 'Expected performance, and realised where outcomes are known',
    },
    query: performanceQuerySchema,
    answer: {
      content: {
        [JSON_TYPE]: z
          .looseObject({
            ...envelope,
            watchedVersion: version,
            windows: z.array(z.looseObject({ window, rows })),
          })
          .meta({ id: 'PerformanceAnswer' }),
      },
    },
    problems: ['model_missing', 'storage_failing'],
    example: { query: { window: 'month' } },
  },
  'POST /v1/outcomes': {
    tag: 'monitoring',
    summary: { fr: 'Dire qui a remboursé', en: 'Tell who has repaid' },
    description: {
      fr: 'Chaque suite est rattachée à sa décision et comptée une fois ; seuls des comptes sont gardés.',
      en: 'Each outcome is joined to its decision and counted once; only counts are kept.',
    },
    request: { [JSON_TYPE]: outcomesRequestSchema },
    answer: {
      content: {
        [JSON_TYPE]: z
          .strictObject({
            ...envelope,
            counted: z.int().min(0),
            repeated: z.int().min(0),
            unknown: z.int().min(0),
          })
          .meta({ id: 'OutcomesAnswer' }),
      },
    },
    problems: ['storage_failing'],
    example: { body: { outcomes: [{ applicantId: 100_011, scoredOn: '2026-01-31', defaulted: false }] } },
  },
  'GET /v1/alerts': {
    tag: 'monitoring',
    summary: { fr: 'Les alertes, les ouvertes d’abord', en: 'Alerts, open ones first' },
    query: alertsQuerySchema,
    answer: {
      content: {
        [JSON_TYPE]: z
          .strictObject({ ...envelope, alerts: z.array(alert), open: z.int().min(0) })
          .meta({ id: 'AlertsAnswer' }),
      },
    },
    problems: ['storage_failing'],
    example: { query: { state: 'open' } },
  },
  'POST /v1/alerts/:id/acknowledge': {
    tag: 'monitoring',
    summary: { fr: 'Prendre acte d’une alerte', en: 'Acknowledge an alert' },
    answer: { content: { [JSON_TYPE]: z.strictObject({ ...envelope, alert }).meta({ id: 'AlertAnswer' }) } },
    problems: ['alert_unknown', 'alert_acknowledged', 'storage_failing'],
  },
};
