// The page of the person a decision is about, on a phone first: the decision, why, what would change it, their data.

import { Button } from '../components/Button.tsx';
import { LanguageSwitch } from '../components/LanguageSwitch.tsx';
import { clientWords } from '../i18n/clientWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { ClientData } from './ClientData.tsx';
import { ClientDecision, ClientReasons, ClientRights } from './ClientDecision.tsx';
import { ClientReview } from './ClientReview.tsx';
import { ClientTrial } from './ClientTrial.tsx';
import type { LinkFault } from './clientApi.ts';
import { opened, openLink } from './clientState.ts';
import { takeToken } from './takeToken.ts';

export function ClientApp() {
  const words = inLanguage(clientWords);
  const now = opened.value;
  return (
    <>
      <a class="skip-link" href="#content">
        {words.skip}
      </a>
      <header class="client-bar">
        <p class="client-lender">{now.phase === 'ready' ? now.answer.document.lender.name : 'Clairscore'}</p>
        <LanguageSwitch />
      </header>
      <main id="content" class="client" tabIndex={-1}>
        {now.phase === 'loading' && (
          <p class="client-loading" aria-busy="true">
            {words.loading}
          </p>
        )}
        {now.phase === 'failed' && <Failed fault={now.fault} />}
        {now.phase === 'ready' && (
          <>
            <ClientDecision answer={now.answer} />
            <ClientReasons answer={now.answer} />
            <ClientTrial answer={now.answer} />
            <ClientReview answer={now.answer} />
            <ClientData answer={now.answer} />
            <ClientRights answer={now.answer} />
          </>
        )}
      </main>
    </>
  );
}

function Failed({ fault }: { fault: LinkFault }) {
  const words = inLanguage(clientWords);
  const mayPass = fault === 'unreachable' || fault === 'failing' || fault === 'limited';
  return (
    <div class="client-failed" role="alert">
      <h1>{words.faultTitle}</h1>
      <p>{words.faults[fault]}</p>
      {mayPass && <Button onClick={() => void openLink(takeToken())}>{words.retry}</Button>}
    </div>
  );
}
