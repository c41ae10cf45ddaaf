// In the place of any page but the client's own: what is on it must not be seen now.

import { Button } from '../components/Button.tsx';
import { Link } from '../components/Link.tsx';
import { clientModeWords } from '../i18n/clientModeWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { leaveClientMode } from './clientMode.ts';

export function ShieldedPage({ id }: { readonly id: string }) {
  const words = inLanguage(clientModeWords);
  return (
    <section class="blank">
      <h1>{words.shieldedTitle}</h1>
      <p>{words.shielded}</p>
      <Link to={{ page: 'applicant', id }} class="button button-primary">
        {words.back}
      </Link>
      <Button onClick={leaveClientMode}>{words.leave}</Button>
    </section>
  );
}
