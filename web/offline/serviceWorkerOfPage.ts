// The page's side of the service worker (serviceWorker.ts): starts it when there is time, and tells it of a sign-out.

/** After the page is there: what it keeps for the next visit must not delay this one. Does nothing while developing. */
export function startServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const start = () => {
    // Without it everything works but the visit without a network.
    navigator.serviceWorker.register('/serviceWorker.js').catch(() => undefined);
  };
  if (document.readyState === 'complete') setTimeout(start, START_AFTER_MS);
  else addEventListener('load', () => setTimeout(start, START_AFTER_MS), { once: true });
}

const START_AFTER_MS = 4_000;

/** The model is kept for who is signed in, and for nobody after. */
export function forgetModelOffline(): void {
  if ('serviceWorker' in navigator) navigator.serviceWorker.controller?.postMessage('signed out');
}
