// Alerts as a table, each with a button for the person who takes note of it.

import { useState } from 'preact/hooks';
import type { DriftAlert } from '../../../worker/contractMonitoring.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { inLanguage, say } from '../../i18n/language.ts';
import { monitoringWords } from '../../i18n/monitoringWords.ts';
import { noticeFault } from '../../session.ts';
import { session } from '../../state.ts';

export function AlertsSection({ alerts }: { alerts: readonly DriftAlert[] }) {
  const words = inLanguage(monitoringWords).alerts;
  const [changed, setChanged] = useState<ReadonlyMap<string, DriftAlert>>(new Map());
  const [failed, setFailed] = useState(false);
  const acknowledge = async ({ alertId }: DriftAlert) => {
    if (session.value.phase !== 'signedIn') return;
    const answer = await session.value.client.acknowledge(alertId);
    setFailed(!answer.ok);
    if (answer.ok) setChanged((before) => new Map(before).set(alertId, answer.value.alert));
    else noticeFault(answer.fault);
  };
  return (
    <PageSection id="alerts" title={words.title} lead={words.lead}>
      {failed && (
        <Alert tone="danger" title={words.failed} urgent>
          {null}
        </Alert>
      )}
      {alerts.length === 0 ? (
        <p class="alerts-none">{words.none}</p>
      ) : (
        // A table wider than the screen is scrolled by keyboard too.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the region scrolls
        <section class="chart-card alerts-card" aria-label={words.caption} tabIndex={0}>
          <table class="plain-table alerts-table">
            <caption class="hidden">{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.since}</th>
                <th scope="col">{words.state}</th>
              </tr>
            </thead>
            <tbody>
              {alerts.map((given) => {
                const alert = changed.get(given.alertId) ?? given;
                return <AlertRow key={alert.alertId} alert={alert} onAcknowledge={acknowledge} />;
              })}
            </tbody>
          </table>
        </section>
      )}
    </PageSection>
  );
}

interface AlertRowProps {
  readonly alert: DriftAlert;
  readonly onAcknowledge: (alert: DriftAlert) => void;
}

function AlertRow({ alert, onAcknowledge }: AlertRowProps) {
  const words = inLanguage(monitoringWords).alerts;
  const { clearedWindow, acknowledgedBy } = alert;
  const sentence = say(alert.sentence);
  return (
    <tr>
      <th scope="row" class="alert-sentence">
        {sentence}
      </th>
      <td class="alert-since" data-label={words.since}>
        {alert.raisedWindow}
      </td>
      <td class="alert-state">
        <span class={clearedWindow === null ? 'alert-open' : 'alert-cleared'}>
          {clearedWindow === null ? words.open : words.cleared(clearedWindow)}
        </span>
        {acknowledgedBy !== null && <span class="alert-by">{words.by(acknowledgedBy)}</span>}
        {acknowledgedBy === null && clearedWindow === null && (
          <Button label={words.acknowledgeThis(sentence)} onClick={() => onAcknowledge(alert)}>
            {words.acknowledge}
          </Button>
        )}
      </td>
    </tr>
  );
}
