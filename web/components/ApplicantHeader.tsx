// Who the page is about, and the facts an advisor wants before any other.

import type { Application } from '../../wasm/features/application.ts';
import { type ApplicationName, fieldOf } from '../../wasm/features/catalogue.ts';
import { CLIENT_MODE_BUTTON, CLIENT_MODE_KEY, enterClientMode } from '../clientMode/clientMode.ts';
import { clientModeWords } from '../i18n/clientModeWords.ts';
import { formatFieldValue } from '../i18n/fieldValue.ts';
import { inLanguage, language, m, say } from '../i18n/language.ts';
import { scopes } from '../state.ts';
import { DataSheetLink } from './DataSheetLink.tsx';
import { Icon } from './Icon.tsx';
import { Link } from './Link.tsx';
import { Skeleton } from './Skeleton.tsx';

const KEY_FACTS: readonly ApplicationName[] = [
  'contract_type',
  'amount_credit',
  'amount_annuity',
  'amount_income',
  'occupation',
  'age_years',
];

/** @param application null while it is loading. */
export function ApplicantHeader({ id, application }: { id: string; application: Application | null }) {
  const { applicant: words, facts } = m.value;
  return (
    <div class="applicant-head">
      <Link to={{ page: 'applicants', search: '' }} class="back-link">
        <Icon name="chevronLeft" />
        {words.back}
      </Link>
      <h1>{words.title(Number(id))}</h1>
      <div class="applicant-actions">
        {scopes.value.includes('admin') && <DataSheetLink applicantId={Number(id)} />}
        <button
          type="button"
          id={CLIENT_MODE_BUTTON}
          class="button button-plain"
          title={inLanguage(clientModeWords).enterHint}
          aria-keyshortcuts={CLIENT_MODE_KEY}
          onClick={() => enterClientMode(id)}
        >
          <Icon name="person" />
          {inLanguage(clientModeWords).enter}
        </button>
      </div>
      <dl class="key-facts" aria-label={words.keyFacts}>
        {KEY_FACTS.map((name) => {
          const field = fieldOf(name);
          const text = application && formatFieldValue(field, application[name], language.value, m.value);
          return (
            <div key={name}>
              <dt>{say(field.label)}</dt>
              <dd>{application ? (text ?? <span class="missing">{facts.notGiven}</span>) : <Skeleton />}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
