// While the page works without a network: asks for the session again when the network may be back, and ends when this
// browser may no longer be used without one.

import { effect } from '@preact/signals';
import { endOffline, resumeSession } from '../session.ts';
import { session } from '../state.ts';
import { offlineUntil } from './offlineAccess.ts';

/** The browser says when a cable is plugged in, not when the server is up again. */
const ASK_AGAIN_MS = 10_000;

export function startRegaining(): void {
  effect(() => {
    if (session.value.phase !== 'offline') return undefined;
    const ask = (): void => {
      if (offlineUntil() === null) endOffline();
      else void resumeSession();
    };
    const timer = setInterval(ask, ASK_AGAIN_MS);
    addEventListener('online', ask);
    return () => {
      clearInterval(timer);
      removeEventListener('online', ask);
    };
  });
}
