// Signing in and out. The key is exchanged for a session whose cookie no script can read: the page keeps no secret.

import { batch } from '@preact/signals';
import type { SessionAnswer } from '../worker/contractAccess.ts';
import { type ApiFault, createClient, heard, sessionCalls } from './api/client.ts';
import { leaveClientMode } from './clientMode/clientMode.ts';
import { allowOffline, forbidOffline, offlineUntil, owedSignOut } from './offline/offlineAccess.ts';
import { forgetModelOffline, keepModelOffline } from './offline/serviceWorkerOfPage.ts';
import type { ModelStatus } from './scorer/browserScorer.ts';
import {
  applicantFile,
  applicantList,
  modelStatus,
  type SessionEnd,
  session,
  sessionClient,
} from './state.ts';
import { endTour, offerTour } from './tour/tour.ts';

/** What the dashboard cannot do without: to read applicants and to fetch the model. */
const NEEDED = ['read', 'score'] as const;

/** Takes up the session of this browser, if there is one; without a network, what works without a session. */
export async function resumeSession(): Promise<void> {
  if (owedSignOut.isOwed()) return closeSession();
  const answer = await sessionCalls.read();
  if (answer.ok && mayEnter(answer.value)) return open(answer.value);
  if (answer.ok || answer.fault.reason === 'unauthorised')
    leave(session.value.phase === 'offline' ? 'ended' : null);
  else if (offlineUntil() !== null) workOffline();
  else leave('unreachable');
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
  await closeSession();
}

/** What is not heard now is told at the next visit, before a session is asked for. */
async function closeSession(): Promise<void> {
  owedSignOut.note();
  const answer = await sessionCalls.close();
  const isClosed = answer.ok || answer.fault.reason === 'unauthorised';
  if (isClosed) owedSignOut.settle();
  if (session.value.phase !== 'signedIn')
    session.value = { phase: 'signedOut', end: isClosed ? null : 'not_closed' };
}

/** This browser may no longer be used without a network. */
export function endOffline(): void {
  leave('absolute');
}

/** Signs out when the fault says that the session is over, and says which end it came to. */
export function noticeFault(fault: ApiFault): void {
  if (fault.reason === 'unauthorised') leave(endOf());
}

/** Fetches the model again, after a failure. */
export function reloadModel(): void {
  const client = sessionClient.value;
  if (!client) return;
  const report = (status: ModelStatus): void => {
    if (sessionClient.value === client) modelStatus.value = status;
  };
  report({ phase: 'loading', loadedBytes: 0, totalBytes: null });
  // On demand: signing in needs neither scorer nor contract.
  import('./scorer/browserScorer.ts')
    .then(({ loadBrowserScorer }) => loadBrowserScorer(client, report))
    .catch(() => report({ phase: 'failed', fault: { reason: 'api', fault: { reason: 'unreachable' } } }));
}

function mayEnter({ scopes }: SessionAnswer): boolean {
  return NEEDED.every((scope) => scopes.includes(scope));
}

function open({ actor, scopes, expiresAt, idleExpiresAt }: SessionAnswer): void {
  const idleMs = idleExpiresAt === null ? null : Date.parse(idleExpiresAt) - Date.now();
  const client = createClient();
  session.value = { phase: 'signedIn', client, actor, scopes, expiresAt, idleMs };
  owedSignOut.settle();
  offerTour();
  allowOffline(expiresAt);
  reloadModel();
  keepModelOffline();
}

function workOffline(): void {
  if (session.value.phase === 'offline') return;
  leaveClientMode();
  session.value = { phase: 'offline', client: createClient() };
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
  leaveClientMode();
  endTour();
  // Whoever comes next finds neither the lender's model nor a way in without a network.
  forgetModelOffline();
  forbidOffline();
  batch(() => {
    session.value = { phase: 'signedOut', end };
    modelStatus.value = { phase: 'idle' };
    // Whoever signs in next may not see what this one saw.
    applicantList.value = { phase: 'loading' };
    applicantFile.value = { phase: 'loading' };
  });
}
