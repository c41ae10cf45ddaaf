// An applicant's page as the client may see it: the decision, its reasons, what can be tried, the way to a yes, the
// rights. Made of what is meant for them; nothing of the advisor's page comes in unless it is named here.

import { useEffect, useRef } from 'preact/hooks';
import { loadDecisions } from '../decide/decisions.ts';
import { clientFileWords } from '../i18n/clientFileWords.ts';
import { inLanguage } from '../i18n/language.ts';
import type { OpenFile } from '../state.ts';
import '../styles/client.css';
import '../styles/clientMode.css';
import { ClientReasons } from './ClientReasons.tsx';
import { ClientTrial } from './ClientTrial.tsx';
import { ClientVerdict } from './ClientVerdict.tsx';
import { ClientWays } from './ClientWays.tsx';

export function ClientFile({ file }: { readonly file: OpenFile }) {
  const words = inLanguage(clientFileWords);
  const title = useRef<HTMLHeadingElement>(null);
  const { applicantId } = file;
  useEffect(() => {
    title.current?.focus();
    scrollTo(0, 0);
    if (applicantId !== null) void loadDecisions(applicantId);
  }, [applicantId]);
  return (
    <div class="client client-file">
      <h1 ref={title} tabIndex={-1}>
        {words.title}
      </h1>
      <ClientVerdict applicantId={applicantId} />
      <ClientReasons />
      <ClientWays />
      <ClientTrial application={file.application} />
      <section class="client-part" aria-labelledby="client-rights">
        <h2 id="client-rights">{words.rightsTitle}</h2>
        <ul class="client-rights">
          {words.rights.map(({ title, text }) => (
            <li key={title}>
              <strong>{title}.</strong> {text}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
