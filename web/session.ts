// Signing in and out. The key is kept in memory and, for reloads, in the tab's own storage; it goes nowhere else.

import { batch } from '@preact/signals';
import { type ApiFault, type Client, createClient } from './api/client.ts';
import type { ModelStatus } from './scorer/browserScorer.ts';
import { applicantFile, applicantList, modelStatus, session } from './state.ts';

const KEY_ITEM = 'clairscore.key';

/** Takes up the session of this tab after a reload, without asking the server again. */
export function resumeSession(): void {
  const key = sessionStorage.getItem(KEY_ITEM);
  if (key) open(key);
}

/** @returns what was wrong, or null when signed in. */
export async function signIn(key: string): Promise<ApiFault | null> {
  const answer = await createClient(key).applicants({ search: '', cursor: null, limit: 1 });
  if (!answer.ok) return answer.fault;
  sessionStorage.setItem(KEY_ITEM, key);
  open(key);
  return null;
}

/** @param expired whether the server no longer takes the key, which the sign-in page then says. */
export function signOut(expired = false): void {
  sessionStorage.removeItem(KEY_ITEM);
  batch(() => {
    session.value = { phase: 'signedOut', expired };
    modelStatus.value = { phase: 'idle' };
    // Another key may not see what this one saw.
    applicantList.value = { phase: 'loading' };
    applicantFile.value = { phase: 'loading' };
  });
}

/** Fetches the model again, after a failure. */
export function reloadModel(): void {
  const now = session.value;
  if (now.phase !== 'signedIn') return;
  void loadModel(now.client, (status) => {
    if (session.value === now) modelStatus.value = status;
  });
}

async function loadModel(client: Client, report: (status: ModelStatus) => void): Promise<void> {
  report({ phase: 'loading', loadedBytes: 0, totalBytes: null });
  try {
    // On demand: signing in needs neither scorer nor contract.
    const { loadBrowserScorer } = await import('./scorer/browserScorer.ts');
    await loadBrowserScorer(client, report);
  } catch {
    report({ phase: 'failed', fault: { reason: 'api', fault: { reason: 'unreachable' } } });
  }
}

function open(key: string): void {
  session.value = { phase: 'signedIn', client: createClient(key) };
  reloadModel();
}

/** Signs out when the fault says that the key is no longer accepted. */
export function noticeFault(fault: ApiFault): void {
  if (fault.reason === 'unauthorised') signOut(true);
}
