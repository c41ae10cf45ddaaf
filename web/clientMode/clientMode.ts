// Whether the screen is turned to the client, and for whom: the rest of the dashboard is out of reach meanwhile. Kept
// for this tab alone, so that a reload does not show what was hidden.

import { signal } from '@preact/signals';
import { route } from '../router.ts';
import { session } from '../state.ts';

const ITEM = 'clairscore.clientMode';
/** Turns it on and off: no letter, which a field might be waiting for. */
export const CLIENT_MODE_KEY = 'F2';
/** What has the focus once the mode is left. */
export const CLIENT_MODE_BUTTON = 'client-mode-on';

/** The id of the client's file; null = off. */
export const clientMode = signal<string | null>(null);

/** Takes up what the tab had before a reload, and listens for the key. */
export function startClientMode(): void {
  clientMode.value = sessionStorage.getItem(ITEM);
  addEventListener('keydown', (event) => {
    if (event.key !== CLIENT_MODE_KEY || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    toggle();
  });
}

export function enterClientMode(id: string): void {
  clientMode.value = id;
  sessionStorage.setItem(ITEM, id);
}

export function leaveClientMode(): void {
  clientMode.value = null;
  sessionStorage.removeItem(ITEM);
  requestAnimationFrame(() => document.getElementById(CLIENT_MODE_BUTTON)?.focus());
}

function toggle(): void {
  const { page } = route.value;
  if (clientMode.value !== null) leaveClientMode();
  else if (page === 'applicant' && session.value.phase === 'signedIn') enterClientMode(route.value.id);
}
