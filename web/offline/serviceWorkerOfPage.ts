// The page's side of the service worker (serviceWorker.ts): starts it when there is time, and tells it of who comes and
// goes.

/** After the page is there: what it keeps for the next visit must not delay this one. Does nothing while developing. */
export function startServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const start = (): void => {
    // Without it everything works but the visit without a network.
    if (navigator.onLine) navigator.serviceWorker.register('/serviceWorker.js').catch(() => undefined);
    else addEventListener('online', start, { once: true });
  };
  if (document.readyState === 'complete') setTimeout(start, START_AFTER_MS);
  else addEventListener('load', () => setTimeout(start, START_AFTER_MS), { once: true });
}

const START_AFTER_MS = 4_000;

let isKept = false;

/** From now on the model is kept; not at once, because the first score of the day comes before it. */
export function keepModelOffline(): void {
  isKept = true;
  setTimeout(() => isKept && tell('signed in'), START_AFTER_MS);
}

/** The model is kept for who is signed in, and for nobody after. */
export function forgetModelOffline(): void {
  isKept = false;
  tell('signed out');
}

/** Whoever is active, also where this page came past it. */
function tell(what: 'signed in' | 'signed out'): void {
  if (!('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.ready.then(({ active }) => {
    if (isKept === (what === 'signed in')) active?.postMessage(what);
  });
}
