// Which page an address names, and the other way round. Pure, but for `startRouter` and `navigate`.

import { signal } from '@preact/signals';

/** Pages whose address is their name; `query` is what is chosen on them, e.g. "feature=age_years", without "?". */
const PLAIN_PAGES = ['portfolio', 'model', 'monitoring', 'registry', 'gallery'] as const;

export type PlainPage = (typeof PLAIN_PAGES)[number];

export type Route =
  /** `search`: filters and order as the address has them, without "?". */
  | { readonly page: 'applicants'; readonly search: string }
  | { readonly page: 'applicant'; readonly id: string }
  | { readonly page: 'newApplicant' }
  | { readonly page: PlainPage; readonly query: string }
  | { readonly page: 'notFound'; readonly path: string };

/** @param address path and query, e.g. "/applicants?search=1000". */
export function routeOf(address: string): Route {
  const { pathname, search } = new URL(address, 'https://page');
  const path = pathname.replace(/\/+$/, '');
  if (path === '' || path === '/applicants') {
    return { page: 'applicants', search: search.slice(1) };
  }
  if (path === '/applicants/new') return { page: 'newApplicant' };
  const plain = PLAIN_PAGES.find((page) => path === `/${page}`);
  if (plain) return { page: plain, query: search.slice(1) };
  const id = /^\/applicants\/(\d{1,10})$/.exec(path)?.[1];
  return id === undefined ? { page: 'notFound', path: pathname } : { page: 'applicant', id };
}

export function addressOf(route: Route): string {
  switch (route.page) {
    case 'applicants':
      return route.search ? `/applicants?${route.search}` : '/applicants';
    case 'applicant':
      return `/applicants/${route.id}`;
    case 'newApplicant':
      return '/applicants/new';
    case 'notFound':
      return route.path;
    default:
      return route.query ? `/${route.page}?${route.query}` : `/${route.page}`;
  }
}

export const route = signal<Route>({ page: 'applicants', search: '' });

interface HistoryState {
  readonly scrollY: number;
}

/** Shows the present address, then follows the back and forward buttons. */
export function startRouter(): void {
  history.scrollRestoration = 'manual';
  route.value = routeOf(location.pathname + location.search);
  addEventListener('popstate', (event) => {
    route.value = routeOf(location.pathname + location.search);
    const { scrollY = 0 } = (event.state ?? {}) as Partial<HistoryState>;
    requestAnimationFrame(() => scrollTo(0, scrollY));
  });
}

/** Goes to a page; `replace` when the reader would not call it another page, such as a letter more in the search. */
export function navigate(next: Route, replace = false): void {
  const address = addressOf(next);
  if (replace) {
    history.replaceState(history.state, '', address);
  } else {
    history.replaceState({ scrollY } satisfies HistoryState, '');
    history.pushState({ scrollY: 0 } satisfies HistoryState, '', address);
    scrollTo(0, 0);
  }
  route.value = next;
}
