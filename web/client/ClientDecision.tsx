// The decision in plain words, its reasons, and the rights that go with it.

import type { ClientAnswer } from '../../worker/contractClient.ts';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { clientWords } from '../i18n/clientWords.ts';
import { inLanguage, language } from '../i18n/language.ts';
import { ReasonList } from './ReasonList.tsx';

interface PartProps {
  readonly answer: ClientAnswer;
}

export function ClientDecision({ answer: { document, expiresAt } }: PartProps) {
  const words = inLanguage(clientWords);
  const { decisionSentences, standing, recommendation } = document;
  const [verdict, ...others] = decisionSentences;
  return (
    <section class="client-part" aria-labelledby="client-title">
      <div class={`client-verdict client-verdict-${standing}`}>
        <Icon name={standing === 'granted' ? 'check' : 'info'} />
        <h1 id="client-title">{verdict}</h1>
      </div>
      {others.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <details class="client-more">
        <summary>{words.how}</summary>
        {recommendation.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {recommendation.overrideReason !== null && <blockquote>{recommendation.overrideReason}</blockquote>}
      </details>
      <p class="client-note">{words.expires(dayOf(expiresAt))}</p>
      <Button onClick={() => print()}>{words.print}</Button>
    </section>
  );
}

export function ClientReasons({ answer: { document } }: PartProps) {
  const words = inLanguage(clientWords);
  const { adverse, favourable } = document.reasons;
  return (
    <section class="client-part" aria-labelledby="client-why">
      <h2 id="client-why">{words.why}</h2>
      <ReasonList title={words.against} side="against" sentences={adverse} none={words.noReason} />
      <ReasonList title={words.forIt} side="in favour" sentences={favourable} none={words.noReason} />
    </section>
  );
}

export function ClientRights({ answer: { document } }: PartProps) {
  const words = inLanguage(clientWords);
  const { rights, lender } = document;
  return (
    <section class="client-part" aria-labelledby="client-rights">
      <h2 id="client-rights">{words.rights}</h2>
      <ul class="client-rights">
        {rights.map(({ title, text, law }) => (
          <li key={title}>
            <strong>{title}.</strong> {text} <small>({law})</small>
          </li>
        ))}
      </ul>
      {lender.contact.length > 0 && (
        <>
          <h3>{words.contact}</h3>
          <address>
            {lender.contact.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </address>
        </>
      )}
    </section>
  );
}

function dayOf(at: string): string {
  const locale = language.value === 'fr' ? 'fr-FR' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at));
}
