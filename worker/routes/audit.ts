// GET /v1/audit and GET /v1/audit/verify: what was done, by whom, and whether the record still holds together.

import { Hono } from 'hono';
import { auditEntryOf } from '../audit/auditEntryOf.ts';
import { listAudit } from '../audit/listAudit.ts';
import { verifyChain } from '../audit/verifyChain.ts';
import {
  type AuditAnswer,
  type AuditVerifyAnswer,
  auditQuerySchema,
  auditVerifyQuerySchema,
} from '../contractAudit.ts';
import type { AppEnv } from '../env.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { query } from '../requests/query.ts';

export const auditRoutes = new Hono<AppEnv>()
  .get('/v1/audit', query(auditQuerySchema), async (c) => {
    const { limit, cursor, ...filter } = c.req.valid('query');
    // One more than asked for: whether there is a next page.
    const rows = await listAudit(c.env, { ...filter, before: cursor }, limit + 1);
    const entries = rows.slice(0, limit).map(auditEntryOf);
    const nextCursor = rows.length > limit ? String(entries.at(-1)!.sequence) : null;
    const answer: AuditAnswer = { ...envelopeOf(c), entries, nextCursor };
    return c.json(answer);
  })
  .get('/v1/audit/verify', query(auditVerifyQuerySchema), async (c) => {
    const { from, limit } = c.req.valid('query');
    const walk = await verifyChain(c.env, from ?? null, limit);
    const answer: AuditVerifyAnswer = { ...envelopeOf(c), holds: walk.broken === null, ...walk };
    return c.json(answer);
  });
