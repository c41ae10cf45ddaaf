// The page around the pages: which one is shown, the bar above it, and the way past that bar for the keyboard.

import { useEffect, useRef } from 'preact/hooks';
import { TopBar } from './components/TopBar.tsx';
import { inLanguage, m } from './i18n/language.ts';
import { newApplicantWords } from './i18n/newApplicantWords.ts';
import { pagesWords } from './i18n/pagesWords.ts';
import { type Route, route } from './router.ts';
import { session } from './state.ts';
import { ApplicantsView } from './views/ApplicantsView.tsx';
import { LazyView, Waiting } from './views/LazyView.tsx';
import { LAZY_VIEWS } from './views/lazyViews.ts';
import { NotFoundView } from './views/NotFoundView.tsx';
import { SignInView } from './views/SignInView.tsx';

export function App() {
  const { phase } = session.value;
  const signedIn = phase === 'signedIn';
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
      <main ref={content} id="content" class="content" tabIndex={-1}>
        {signedIn ? <Page route={route.value} /> : phase === 'resuming' ? <Waiting /> : <SignInView />}
      </main>
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

function Page({ route }: { route: Route }) {
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
