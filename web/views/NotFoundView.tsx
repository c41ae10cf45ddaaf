import { Link } from '../components/Link.tsx';
import { m } from '../i18n/language.ts';

export function NotFoundView() {
  const { shell } = m.value;
  return (
    <section class="blank">
      <h1>{shell.notFoundTitle}</h1>
      <p>{shell.notFound}</p>
      <Link to={{ page: 'applicants', search: '' }} class="text-link">
        {shell.backToApplicants}
      </Link>
    </section>
  );
}
