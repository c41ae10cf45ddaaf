// Links for clients: made for a decision, listed, revoked. What they open is in client.ts.

import { Hono } from 'hono';
import {
  type ClientLink,
  type ClientLinksAnswer,
  type CreatedClientLinkAnswer,
  clientLinkRequestSchema,
} from '../contractClient.ts';
import { readDecision } from '../decisions/readDecisions.ts';
import type { AppEnv } from '../env.ts';
import { writeOnce } from '../idempotency/writeOnce.ts';
import { type ClientLinkRow, clientLinkOf } from '../links/clientLinkRow.ts';
import { type CreatedLink, createClientLink } from '../links/createClientLink.ts';
import { linksOf, revokeClientLink } from '../links/readClientLinks.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { jsonBody } from '../requests/jsonBody.ts';

export const clientLinkRoutes = new Hono<AppEnv>()
  .post('/v1/decisions/:id/client-links', jsonBody(clientLinkRequestSchema), async (c) => {
    const decision = await readDecision(c.env, c.req.param('id'));
    const created = await writeOnce<CreatedLink>(c, (mark) =>
      createClientLink(c.env, decision, c.req.valid('json'), c.var.key!.keyId, mark),
    );
    const { linkId, expiresAt, token } = created;
    // In the fragment, which browsers send to nobody.
    const url = new URL(`/client#${token}`, c.req.url).href;
    const answer: CreatedClientLinkAnswer = { ...envelopeOf(c), linkId, url, expiresAt };
    return c.json(answer, 201);
  })
  .get('/v1/decisions/:id/client-links', async (c) => {
    const { decision_id: decisionId } = await readDecision(c.env, c.req.param('id'));
    const rows = await linksOf(c.env, 'decision_id', decisionId);
    const answer: ClientLinksAnswer = {
      ...envelopeOf(c),
      links: rows.map((row) => clientLinkOf(row, Date.now())),
    };
    return c.json(answer);
  })
  .delete('/v1/client-links/:linkId', async (c) => {
    const row = await writeOnce<ClientLinkRow>(c, (mark) =>
      revokeClientLink(c.env, c.req.param('linkId'), c.var.key!.keyId, mark),
    );
    const answer: ClientLink & ReturnType<typeof envelopeOf> = {
      ...envelopeOf(c),
      ...clientLinkOf(row, Date.now()),
    };
    return c.json(answer);
  });
