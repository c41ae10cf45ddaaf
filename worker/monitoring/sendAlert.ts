// Alerts told to another system: one POST each, signed, tried again within bounds. Its receiver checks
//   Clairscore-Signature: t=<seconds since 1970>,v1=<HMAC-SHA256, hexadecimal, of "<t>.<body>" with the secret>
// and refuses a t that is minutes old: then neither a forged nor a repeated message is believed.

import { fromStore } from '../apiFault.ts';
import type { Env } from '../env.ts';
import {
  WEBHOOK_ATTEMPTS_A_RUN,
  WEBHOOK_ATTEMPTS_MAX,
  WEBHOOK_TIMEOUT_MS_MAX,
  WEBHOOKS_A_RUN_MAX,
} from '../limits.ts';
import { type AlertRow, alertOf } from './alertRow.ts';

/** Sends what is open and was not yet sent. @returns how many arrived. @throws ApiError `storage_failing`. */
export async function sendAlerts(env: Env): Promise<number> {
  const { ALERT_WEBHOOK_URL: url, ALERT_WEBHOOK_SECRET: secret } = env;
  if (!url) return 0;
  if (!secret) {
    console.error(JSON.stringify({ event: 'webhook_unsigned', variable: 'ALERT_WEBHOOK_SECRET' }));
    return 0;
  }
  const waiting = env.DB.prepare(
    `SELECT * FROM alerts WHERE webhook_sent_at IS NULL AND cleared_at IS NULL AND acknowledged_at IS NULL
     AND webhook_attempts < ? ORDER BY raised_at LIMIT ?`,
  ).bind(WEBHOOK_ATTEMPTS_MAX, WEBHOOKS_A_RUN_MAX);
  const { results } = await fromStore('DB', () => waiting.all<AlertRow>());
  let sent = 0;
  for (const row of results) {
    if (!(await claim(env, row))) continue;
    // Who does not answer the first is not asked for the rest.
    if (!(await trySend(url, secret, row))) break;
    sent += 1;
    const note = env.DB.prepare('UPDATE alerts SET webhook_sent_at = ? WHERE alert_id = ?').bind(
      ...[new Date().toISOString(), row.alert_id],
    );
    await fromStore('DB', () => note.run());
  }
  return sent;
}

/** Of two runs at once one sends it. Counted before: a run that dies while sending has tried all the same. */
async function claim(env: Env, { alert_id, webhook_attempts }: AlertRow): Promise<boolean> {
  const { meta } = await env.DB.prepare(
    'UPDATE alerts SET webhook_attempts = ?3 + ?2 WHERE alert_id = ?1 AND webhook_attempts = ?3',
  )
    .bind(alert_id, WEBHOOK_ATTEMPTS_A_RUN, webhook_attempts)
    .run();
  return meta.changes === 1;
}

/** @returns whether it arrived. */
async function trySend(url: string, secret: string, row: AlertRow): Promise<boolean> {
  const body = JSON.stringify({ event: 'alert_raised', alert: alertOf(row) });
  for (let attempt = 1; attempt <= WEBHOOK_ATTEMPTS_A_RUN; attempt++) {
    const seconds = Math.floor(Date.now() / 1000);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Clairscore-Signature': `t=${seconds},v1=${await sign(secret, `${seconds}.${body}`)}`,
          // The same for every try: its receiver may have it already.
          'Idempotency-Key': row.alert_id,
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(WEBHOOK_TIMEOUT_MS_MAX),
      });
      await response.body?.cancel();
      if (response.ok) return true;
      console.error(JSON.stringify({ event: 'webhook_refused', status: response.status }));
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      console.error(JSON.stringify({ event: 'webhook_failed', error: name }));
    }
    await new Promise((resolve) => setTimeout(resolve, attempt * 200));
  }
  return false;
}

async function sign(secret: string, text: string): Promise<string> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const signature = await crypto.subtle.sign('HMAC', key, encoder.encode(text));
  return Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
