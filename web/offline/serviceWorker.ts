// Makes a second visit work without a network: the page, its code and the published model come from the cache. Nothing
// about an applicant is ever kept: of the API only the model's own files are.

/** Written in by the build (serviceWorkerPlugin.ts): the files of this build, and a name for them all. */
declare const __PRECACHE__: { readonly version: string; readonly files: readonly string[] };

/** As far as it is needed here; the page is checked with the DOM's types, in which this one is missing. */
interface ServiceWorkerScope {
  readonly clients: { claim(): Promise<void> };
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(promise: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    type: 'fetch',
    listener: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: unknown; waitUntil(promise: Promise<unknown>): void }) => void,
  ): void;
}

const scope = globalThis as unknown as ServiceWorkerScope;
/** Not /index.html, which redirects here: a redirected answer is no answer to a navigation. */
const PAGE = '/';
const SHELL_CACHE = `shell-${__PRECACHE__.version}`;
const MODEL_CACHE = 'model';
/** A page that comes this late is taken from the cache; the next visit has the newer one. */
const PAGE_WAIT_MS = 3_000;

scope.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(SHELL_CACHE);
      await cache.addAll([PAGE, ...__PRECACHE__.files]);
      await scope.skipWaiting();
    })(),
  );
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      const old = names.filter((name) => name.startsWith('shell-') && name !== SHELL_CACHE);
      await Promise.all(old.map((name) => caches.delete(name)));
      await scope.clients.claim();
    })(),
  );
});

/** Counted up by each sign-out: what was begun before one is not kept after it. */
let signOuts = 0;

scope.addEventListener('message', (event) => {
  if (event.data === 'signed in') event.waitUntil(keepModel().catch(() => undefined));
  if (event.data !== 'signed out') return;
  // The model goes too: it is the lender's.
  signOuts += 1;
  event.waitUntil(caches.delete(MODEL_CACHE));
});

/** The files of the model in charge, those that no page has asked for yet among them; without them, no visit offline. */
async function keepModel(): Promise<void> {
  const answer = await fetchedOrKept(new Request('/v1/model'), MODEL_CACHE);
  const { files } = (await answer.json()) as { readonly files?: Readonly<Record<string, string>> };
  for (const path of Object.values(files ?? {})) await keptOrFetched(new Request(path), MODEL_CACHE);
}

scope.addEventListener('fetch', (event) => {
  const answer = answerOf(event.request);
  if (answer) event.respondWith(answer);
});

function answerOf(request: Request): Promise<Response> | null {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== new URL(scope.registration.scope).origin) return null;
  if (request.mode === 'navigate') return isPage(pathname) ? pageOrKept(request) : null;
  if (pathname.startsWith('/assets/')) return keptOrFetched(request, SHELL_CACHE);
  if (pathname.startsWith('/v1/artefacts/')) return keptOrFetched(request, MODEL_CACHE);
  return pathname === '/v1/model' ? fetchedOrKept(request, MODEL_CACHE) : null;
}

/** What the Worker answers itself is no page of the dashboard, nor is the client's own page, which is never kept. */
function isPage(pathname: string): boolean {
  return !/^\/(v1|health|openapi\.json|client)(\/|$)/.test(pathname);
}

async function pageOrKept(request: Request): Promise<Response> {
  const kept = await caches.match(PAGE, { cacheName: SHELL_CACHE });
  if (!kept) return fetch(request);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PAGE_WAIT_MS));
  return Promise.race([fetch(request).catch(() => kept), late]);
}

/** For what is named by its content, and so never changes. */
async function keptOrFetched(request: Request, cacheName: string): Promise<Response> {
  const kept = await caches.match(request, { cacheName, ignoreVary: true });
  return kept ?? fetchAndKeep(request, cacheName);
}

/** For what may change: which model is in charge. */
async function fetchedOrKept(request: Request, cacheName: string): Promise<Response> {
  try {
    return await fetchAndKeep(request, cacheName);
  } catch (error) {
    const kept = await caches.match(request, { cacheName, ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

async function fetchAndKeep(request: Request, cacheName: string): Promise<Response> {
  const before = signOuts;
  const answer = await fetch(request);
  if (answer.ok && (cacheName !== MODEL_CACHE || before === signOuts)) {
    const cache = await caches.open(cacheName);
    await cache.put(request, answer.clone());
  }
  return answer;
}
