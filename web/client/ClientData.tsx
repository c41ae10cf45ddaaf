// The client's own data sheet: what the decision was based on, group by group.

import type { ClientAnswer } from '../../worker/contractClient.ts';
import type { FactGroup } from '../../worker/contractExplanation.ts';
import { clientWords } from '../i18n/clientWords.ts';
import { inLanguage } from '../i18n/language.ts';

export function ClientData({ answer: { document } }: { answer: ClientAnswer }) {
  const words = inLanguage(clientWords);
  const { application, missing, historySentence, history } = document.data;
  return (
    <section class="client-part" aria-labelledby="client-data">
      <h2 id="client-data">{words.data}</h2>
      <p>{words.dataLead}</p>
      {application.map((group) => (
        <Group key={group.group} group={group} />
      ))}
      {missing.length > 0 && (
        <>
          <h3>{words.missing}</h3>
          <p class="client-note">{missing.join(', ')}.</p>
        </>
      )}
      <h3>{words.history}</h3>
      <p>{historySentence}</p>
      {history.map((group) => (
        <Group key={group.group} group={group} />
      ))}
    </section>
  );
}

function Group({ group: { title, facts } }: { group: FactGroup }) {
  return (
    <details class="client-group">
      <summary>
        <span>{title}</span> <small class="client-count">{inLanguage(clientWords).facts(facts.length)}</small>
      </summary>
      <dl>
        {facts.map(({ field, label, value }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
