// The bar above every page: where one is, where one can go, and how the page looks.

import { clientMode } from '../clientMode/clientMode.ts';
import { isHelpOpen } from '../help/help.ts';
import { helpWords } from '../i18n/helpWords.ts';
import { inLanguage, m } from '../i18n/language.ts';
import { pagesWords } from '../i18n/pagesWords.ts';
import { type Route, route } from '../router.ts';
import { signOut } from '../session.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Link } from './Link.tsx';
import { ModelBadge } from './ModelBadge.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

const home: Route = { page: 'applicants', search: '' };

/** In the order of use; an applicant's page belongs to the first. */
const PAGES = [
  { name: 'applicants', to: home },
  { name: 'portfolio', to: { page: 'portfolio', query: '' } },
  { name: 'model', to: { page: 'model', query: '' } },
  { name: 'monitoring', to: { page: 'monitoring', query: '' } },
  { name: 'registry', to: { page: 'registry', query: '' } },
] as const satisfies readonly { readonly name: string; readonly to: Route }[];

export function TopBar({ signedIn }: { signedIn: boolean }) {
  const { shell } = m.value;
  const names = inLanguage(pagesWords);
  // Nothing leads away from the client's file while the screen is turned to them.
  const client = clientMode.value;
  const isOpen = signedIn && client === null;
  return (
    <header class="top-bar">
      <div class="top-bar-inner">
        <Link to={client === null ? home : { page: 'applicant', id: client }} class="brand">
          <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true" focusable="false">
            <rect width="32" height="32" rx="7" class="brand-tile" />
            <path d="M7 21a9 9 0 0 1 18 0M16 21l5-6" class="brand-stroke" />
          </svg>
          Clairscore
        </Link>
        {isOpen && (
          <nav class="top-nav" aria-label={shell.mainNavigation}>
            <ul class="top-nav-list">
              {PAGES.map(({ name, to }) => (
                <li key={name}>
                  <Link to={to} class="top-nav-link" current={name === shownPage()}>
                    {names[name]}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div class="top-bar-end">
          {isOpen && <ModelBadge />}
          {isOpen && (
            <Button
              kind="quiet"
              label={inLanguage(helpWords).title}
              onClick={() => {
                isHelpOpen.value = true;
              }}
            >
              <Icon name="help" />
            </Button>
          )}
          <LanguageSwitch />
          <ThemeSwitch />
          {isOpen && (
            <Button kind="quiet" label={shell.signOut} onClick={() => void signOut()}>
              <Icon name="signOut" />
            </Button>
          )}
        </div>
      </div>
    </header>
  );
}

function shownPage(): string {
  const { page } = route.value;
  return page === 'applicant' || page === 'newApplicant' ? 'applicants' : page;
}
