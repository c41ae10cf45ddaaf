// The page around the pages: which one is shown, the bar above it, and the way past that bar for the keyboard.

import { useEffect, useRef } from 'preact/hooks';
import { ClientModeBar } from './clientMode/ClientModeBar.tsx';
import { clientMode } from './clientMode/clientMode.ts';
import { ShieldedPage } from './clientMode/ShieldedPage.tsx';
import { LAZY_OVERLAYS, LazyOverlay } from './components/LazyOverlay.tsx';
import { TopBar } from './components/TopBar.tsx';
import { isHelpOpen } from './help/help.ts';
import { clientModeWords } from './i18n/clientModeWords.ts';
import { inLanguage, m } from './i18n/language.ts';
import { newApplicantWords } from './i18n/newApplicantWords.ts';
import { pagesWords } from './i18n/pagesWords.ts';
import { OfflineBar } from './offline/OfflineBar.tsx';
import { OfflinePage } from './offline/OfflinePage.tsx';
import { type Route, route } from './router.ts';
import { session } from './state.ts';
import { tourStep } from './tour/tour.ts';
import { ApplicantsView } from './views/ApplicantsView.tsx';
import { LazyView, Waiting } from './views/LazyView.tsx';
import { LAZY_VIEWS } from './views/lazyViews.ts';
import { NotFoundView } from './views/NotFoundView.tsx';
import { SignInView } from './views/SignInView.tsx';

export function App() {
  const { phase } = session.value;
  const signedIn = phase === 'signedIn' || phase === 'offline';
  const isTouring = phase === 'signedIn' && clientMode.value === null && tourStep.value !== null;
  const title = titleOf(route.value, phase !== 'signedOut');
  useEffect(() => {
    document.title = `${title} · Clairscore`;
  }, [title]);
  const content = useFocusOnNewPage(phase === 'signedOut' ? 'signIn' : pageOf(route.value));

  return (
    <>
      <a class="skip-link" href="#content">
        {m.value.shell.skipToContent}
      </a>
      <TopBar signedIn={signedIn} />
      {phase === 'offline' && <OfflineBar />}
      {signedIn && clientMode.value !== null && <ClientModeBar />}
      <main ref={content} id="content" class="content" tabIndex={-1}>
        {signedIn ? <Page route={route.value} /> : phase === 'resuming' ? <Waiting /> : <SignInView />}
      </main>
      {signedIn && isHelpOpen.value && <LazyOverlay load={LAZY_OVERLAYS.help} />}
      {isTouring && <LazyOverlay load={LAZY_OVERLAYS.tour} />}
    </>
  );
}

/**
 * When one page gives way to another, what had the focus is gone: it goes to the new page, unless that has taken it.
 * The first page leaves it alone, so that the first Tab reaches the way past the bar.
 */
function useFocusOnNewPage(page: string) {
  const content = useRef<HTMLElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    if (!content.current?.contains(document.activeElement)) content.current?.focus({ preventScroll: true });
  }, [page]);
  return content;
}

function pageOf(route: Route): string {
  return route.page === 'applicant' ? `applicant ${route.id}` : route.page;
}

/** Where people and what was recorded of them are; the rest is made of the model. */
const NEEDS_NETWORK: ReadonlySet<Route['page']> = new Set([
  'applicants',
  'applicant',
  'monitoring',
  'registry',
]);

function Page({ route }: { route: Route }) {
  if (session.value.phase === 'offline' && NEEDS_NETWORK.has(route.page)) return <OfflinePage />;
  const client = clientMode.value;
  if (client !== null && !(route.page === 'applicant' && route.id === client))
    return <ShieldedPage id={client} />;
  switch (route.page) {
    case 'applicants':
      return <ApplicantsView search={route.search} />;
    case 'applicant':
      return <LazyView key={route.id} load={LAZY_VIEWS.applicant} query={route.id} />;
    case 'newApplicant':
      return <LazyView load={LAZY_VIEWS.newApplicant} query="" />;
    case 'notFound':
      return <NotFoundView />;
    default:
      return <LazyView load={LAZY_VIEWS[route.page]} query={route.query} />;
  }
}

function titleOf(route: Route, signedIn: boolean): string {
  const words = m.value;
  if (!signedIn) return words.signIn.title;
  if (clientMode.value !== null) return inLanguage(clientModeWords).on;
  switch (route.page) {
    case 'applicants':
      return words.applicants.title;
    case 'applicant':
      return words.applicant.title(Number(route.id));
    case 'newApplicant':
      return inLanguage(newApplicantWords).title;
    case 'notFound':
      return words.shell.notFoundTitle;
    default:
      return inLanguage(pagesWords)[route.page];
  }
}
