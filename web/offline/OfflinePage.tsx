// In the place of a page that needs the server: why, and what can be done meanwhile.

import { Link } from '../components/Link.tsx';
import { inLanguage } from '../i18n/language.ts';
import { newApplicantWords } from '../i18n/newApplicantWords.ts';
import { offlineWords } from '../i18n/offlineWords.ts';
import { pagesWords } from '../i18n/pagesWords.ts';

export function OfflinePage() {
  const words = inLanguage(offlineWords);
  const names = inLanguage(pagesWords);
  return (
    <section class="blank">
      <h1>{words.title}</h1>
      <p>{words.why}</p>
      <p>{words.instead}</p>
      <ul class="offline-links">
        <li>
          <Link to={{ page: 'newApplicant' }} class="text-link">
            {inLanguage(newApplicantWords).title}
          </Link>
        </li>
        {(['portfolio', 'model'] as const).map((page) => (
          <li key={page}>
            <Link to={{ page, query: '' }} class="text-link">
              {names[page]}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
