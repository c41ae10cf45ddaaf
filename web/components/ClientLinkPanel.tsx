// Links for the client of one decision: made and shown once, copied, listed with how often they were opened, revoked.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ClientLink, ClientLinksAnswer, CreatedClientLinkAnswer } from '../../worker/contractClient.ts';
import type { Answer, ApiFault } from '../api/client.ts';
import { wordApiFault } from '../api/wordApiFault.ts';
import { inLanguage, type Language, language, m } from '../i18n/language.ts';
import { sheetWords } from '../i18n/sheetWords.ts';
import { noticeFault } from '../session.ts';
import { session } from '../state.ts';
import '../styles/clientLinks.css';
import { Alert } from './Alert.tsx';
import { Button } from './Button.tsx';

const DAYS = [1, 3, 7, 14, 30] as const;
const LANGUAGES: readonly Language[] = ['fr', 'en'];

export function ClientLinkPanel({ decisionId }: { decisionId: string }) {
  const words = inLanguage(sheetWords);
  const links = useSignal<readonly ClientLink[] | null>(null);
  const made = useSignal<string | null>(null);
  const fault = useSignal<ApiFault | null>(null);
  const path = `/v1/decisions/${decisionId}/client-links`;

  async function call<Value>(method: 'GET' | 'POST' | 'DELETE', to: string, body?: object) {
    const now = session.peek();
    if (now.phase !== 'signedIn') return null;
    const answer: Answer<Value> = await now.client.call<Value>(method, to, body);
    fault.value = answer.ok ? null : answer.fault;
    if (!answer.ok) noticeFault(answer.fault);
    return answer.ok ? answer.value : null;
  }
  const list = async (): Promise<void> => {
    const answer = await call<ClientLinksAnswer>('GET', path);
    if (answer) links.value = answer.links;
  };
  useEffect(() => {
    made.value = null;
    void list();
  }, [decisionId]);

  async function create(days: number, of: Language): Promise<void> {
    const answer = await call<CreatedClientLinkAnswer>('POST', path, { days, language: of });
    if (!answer) return;
    made.value = answer.url;
    await list();
  }
  async function revoke(linkId: string): Promise<void> {
    if (await call('DELETE', `/v1/client-links/${linkId}`)) await list();
  }

  return (
    <section class="client-links" aria-labelledby="client-links-title">
      <h3 id="client-links-title">{words.links}</h3>
      <p class="panel-lead">{words.linksLead}</p>
      <NewLink onCreate={create} />
      {made.value && <Made url={made.value} />}
      {fault.value && (
        <Alert tone="danger" title={words.failed} urgent>
          {wordApiFault(fault.value, m.value)}
        </Alert>
      )}
      {links.value && <LinkList links={links.value} onRevoke={revoke} />}
    </section>
  );
}

function NewLink({ onCreate }: { onCreate: (days: number, language: Language) => Promise<void> }) {
  const words = inLanguage(sheetWords);
  const days = useSignal(7);
  const chosen = useSignal<Language>(language.peek());
  const busy = useSignal(false);
  return (
    <form
      class="client-links-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy.value) return;
        busy.value = true;
        void onCreate(days.value, chosen.value).finally(() => {
          busy.value = false;
        });
      }}
    >
      <label>
        <span>{words.days}</span>
        <span class="select">
          <select value={days.value} onChange={(event) => (days.value = Number(event.currentTarget.value))}>
            {DAYS.map((count) => (
              <option key={count} value={count}>
                {words.daysOf(count)}
              </option>
            ))}
          </select>
        </span>
      </label>
      <label>
        <span>{words.language}</span>
        <span class="select">
          <select
            value={chosen.value}
            onChange={(event) => (chosen.value = event.currentTarget.value as Language)}
          >
            {LANGUAGES.map((one) => (
              <option key={one} value={one}>
                {words.languages[one]}
              </option>
            ))}
          </select>
        </span>
      </label>
      <Button type="submit" kind="primary" disabled={busy.value}>
        {words.create}
      </Button>
    </form>
  );
}

/** The only time the address can be seen. */
function Made({ url }: { url: string }) {
  const words = inLanguage(sheetWords);
  const copied = useSignal(false);
  return (
    <div class="client-links-made">
      <p role="status">{words.once}</p>
      <div>
        <input
          class="input"
          readOnly
          value={url}
          aria-label={words.address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          onClick={() =>
            void navigator.clipboard.writeText(url).then(() => {
              copied.value = true;
            })
          }
        >
          {copied.value ? words.copied : words.copy}
        </Button>
      </div>
    </div>
  );
}

interface LinkListProps {
  readonly links: readonly ClientLink[];
  readonly onRevoke: (linkId: string) => Promise<void>;
}

function LinkList({ links, onRevoke }: LinkListProps) {
  const words = inLanguage(sheetWords);
  if (links.length === 0) return <p class="caption">{words.none}</p>;
  return (
    <ul class="client-links-list" aria-label={words.list}>
      {links.map(({ linkId, createdAt, expiresAt, opens, state }) => (
        <li key={linkId}>
          <span class="tag">{words.states[state]}</span>
          <span>
            {words.made(dayOf(createdAt))}, {words.until(dayOf(expiresAt))}, {words.opens(opens)}
          </span>
          {state === 'active' && (
            <Button label={words.revokeOf(dayOf(createdAt))} onClick={() => void onRevoke(linkId)}>
              {words.revoke}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function dayOf(at: string): string {
  const locale = language.value === 'fr' ? 'fr-FR' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}
