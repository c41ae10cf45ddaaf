// A moment in which the browser has nothing better to do.

/** Calls `run` when the page is idle, or after `latestMs` all the same. @returns what stops it. */
export function onIdle(run: () => void, latestMs: number): () => void {
  // Safari has no idle callbacks yet.
  if (!globalThis.requestIdleCallback) {
    const timer = setTimeout(run, 1);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(run, { timeout: latestMs });
  return () => cancelIdleCallback(request);
}
