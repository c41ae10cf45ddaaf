// What the challenger would have said beside the champion: how often which decisions met. From the shadow's counts.

import type { Decision } from '../../../wasm/decide/decision.ts';
import type { ModelsAnswer } from '../../../worker/contractRegistry.ts';
import { PageSection } from '../../components/PageSection.tsx';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { monitoringWords } from '../../i18n/monitoringWords.ts';

export function ChallengerSection({ models: { challenger } }: { models: ModelsAnswer }) {
  const words = inLanguage(monitoringWords).challenger;
  const { count, fineShare } = figures();
  const scores = (challenger?.shadow ?? []).reduce((sum, one) => sum + one.scores, 0);
  if (!challenger || scores === 0) {
    return (
      <PageSection id="challenger" title={words.title}>
        <p class="page-section-lead">{words.none}</p>
      </PageSection>
    );
  }
  const byDecisions = new Map<string, number>();
  for (const one of challenger.shadow) {
    byDecisions.set(one.decisions, (byDecisions.get(one.decisions) ?? 0) + one.scores);
  }
  return (
    <PageSection id="challenger" title={words.title} lead={words.summary(challenger.version, count(scores))}>
      <div class="chart-card">
        <table class="plain-table">
          <caption class="hidden">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.both}</th>
              <th scope="col">{words.scores}</th>
              <th scope="col">{words.share}</th>
            </tr>
          </thead>
          <tbody>
            {[...byDecisions].toSorted().map(([decisions, own]) => (
              <tr key={decisions}>
                <th scope="row">
                  {decisions
                    .split('>')
                    .map((decision) => words.decisions[decision as Decision])
                    .join(' → ')}
                </th>
                <td>{count(own)}</td>
                <td>{fineShare(own / scores)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </PageSection>
  );
}
