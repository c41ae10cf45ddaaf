// The dashboard's sign-in: a key is exchanged for a cookie that scripts cannot read. Also who one is, and signing out.

import { type Context, Hono } from 'hono';
import { ApiError } from '../apiFault.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { VerifiedKey } from '../auth/scopes.ts';
import { clearSessionCookie, writeSessionCookie } from '../auth/sessionCookie.ts';
import { closeSession, forgetSessionsOf, openSession } from '../auth/sessions.ts';
import type { SessionAnswer } from '../contractAccess.ts';
import type { AppEnv } from '../env.ts';
import { SESSION_HOURS_MAX } from '../limits.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';

export const sessionRoutes = new Hono<AppEnv>()
  .post('/v1/session', async (c) => {
    const { keyId, scopes, via } = c.var.key!;
    if (via !== 'key') throw new ApiError({ reason: 'session_needs_key' });
    const { token, insert, times } = await openSession(c.env, keyId);
    const cookie = writeSessionCookie(c.req.url, token, SESSION_HOURS_MAX * 3600);
    await record(c, 'session_opened', times.sessionId, [insert]);
    const answer = sessionAnswer(c, { keyId, scopes, via: 'session', session: times });
    return c.json(answer, 201, { 'Set-Cookie': cookie });
  })
  .get('/v1/session', (c) => c.json(sessionAnswer(c, c.var.key!)))
  .delete('/v1/session', async (c) => {
    const { keyId, session } = c.var.key!;
    if (session) {
      await record(c, 'session_closed', session.sessionId, [closeSession(c.env, session.sessionId)]);
      forgetSessionsOf(keyId);
    }
    return c.body(null, 204, { 'Set-Cookie': clearSessionCookie(c.req.url) });
  });

function record(
  c: Context<AppEnv>,
  action: 'session_opened' | 'session_closed',
  id: string,
  alongside: Parameters<typeof appendAudit>[2],
) {
  const { keyId } = c.var.key!;
  return appendAudit(
    c.env,
    { actor: keyId, action, subject: { kind: 'session', id }, details: {} },
    alongside,
  );
}

function sessionAnswer(
  c: Context<AppEnv>,
  { keyId, scopes, via = 'key', session }: VerifiedKey,
): SessionAnswer {
  const { idleExpiresAt = null, expiresAt = null } = session ?? {};
  return { ...envelopeOf(c), actor: keyId, scopes, via, idleExpiresAt, expiresAt };
}
