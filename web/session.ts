// Signing in and out. The key is exchanged for a session whose cookie no script can read: the page keeps no secret.

import { batch } from '@preact/signals';
import type { SessionAnswer } from '../worker/contractAccess.ts';
import { type ApiFault, createClient, heard, sessionCalls } from './api/client.ts';
import { forgetModelOffline } from './offline/serviceWorkerOfPage.ts';
import type { ModelStatus } from './scorer/browserScorer.ts';
import { applicantFile, applicantList, modelStatus, type SessionEnd, session } from './state.ts';

/** What the dashboard cannot do without: to read applicants and to fetch the model. */
const NEEDED = ['read', 'score'] as const;

/** Takes up the session of this browser, if there is one. */
export async function resumeSession(): Promise<void> {
  const answer = await sessionCalls.read();
  if (answer.ok && mayEnter(answer.value)) return open(answer.value);
  const isUnreachable = !answer.ok && answer.fault.reason === 'unreachable';
  session.value = { phase: 'signedOut', end: isUnreachable ? 'unreachable' : null };
}

/** @returns what was wrong, or null when signed in. */
export async function signIn(key: string): Promise<ApiFault | null> {
  const answer = await sessionCalls.open(key);
  if (!answer.ok) return answer.fault;
  if (!mayEnter(answer.value)) {
    await sessionCalls.close();
    return { reason: 'forbidden', problem: 'scope-missing' };
  }
  open(answer.value);
  return null;
}

/** Ends the session, here and on the server. */
export async function signOut(): Promise<void> {
  leave(null);
  forgetModelOffline();
  const answer = await sessionCalls.close();
  const isOpen = !answer.ok && answer.fault.reason !== 'unauthorised';
  if (isOpen && session.value.phase === 'signedOut')
    session.value = { phase: 'signedOut', end: 'not_closed' };
}

/** Signs out when the fault says that the session is over, and says which end it came to. */
export function noticeFault(fault: ApiFault): void {
  if (fault.reason === 'unauthorised') leave(endOf());
}

/** Fetches the model again, after a failure. */
export function reloadModel(): void {
  const now = session.value;
  if (now.phase !== 'signedIn') return;
  const report = (status: ModelStatus): void => {
    if (session.value === now) modelStatus.value = status;
  };
  report({ phase: 'loading', loadedBytes: 0, totalBytes: null });
  // On demand: signing in needs neither scorer nor contract.
  import('./scorer/browserScorer.ts')
    .then(({ loadBrowserScorer }) => loadBrowserScorer(now.client, report))
    .catch(() => report({ phase: 'failed', fault: { reason: 'api', fault: { reason: 'unreachable' } } }));
}

function mayEnter({ scopes }: SessionAnswer): boolean {
  return NEEDED.every((scope) => scopes.includes(scope));
}

function open({ actor, scopes, expiresAt, idleExpiresAt }: SessionAnswer): void {
  const idleMs = idleExpiresAt === null ? null : Date.parse(idleExpiresAt) - Date.now();
  session.value = { phase: 'signedIn', client: createClient(), actor, scopes, expiresAt, idleMs };
  reloadModel();
}

/** The server says that it is over; which limit that was, the clock tells. */
function endOf(): SessionEnd {
  const now = session.value;
  if (now.phase !== 'signedIn' || now.expiresAt === null || now.idleMs === null) return 'ended';
  if (Date.parse(now.expiresAt) <= Date.now()) return 'absolute';
  return Date.now() - heard.atMs >= now.idleMs ? 'idle' : 'ended';
}

function leave(end: SessionEnd | null): void {
  batch(() => {
    session.value = { phase: 'signedOut', end };
    modelStatus.value = { phase: 'idle' };
    // Whoever signs in next may not see what this one saw.
    applicantList.value = { phase: 'loading' };
    applicantFile.value = { phase: 'loading' };
  });
}
