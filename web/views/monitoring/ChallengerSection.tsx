// The challenger beside the champion: what it would have said of the same applications (the shadow), and where it answered
// for a share of the applicants, how its windows compare.

import type { Decision } from '../../../wasm/decide/decision.ts';
import type { SnapshotSummary } from '../../../worker/contractMonitoring.ts';
import type { ModelsAnswer } from '../../../worker/contractRegistry.ts';
import { FigureHead } from '../../components/FigureHead.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { monitoringWords } from '../../i18n/monitoringWords.ts';
import { besideLeading } from '../../monitoring/leadingWindows.ts';
import { type ShadowSums, shadowSums } from '../../registry/shadowSums.ts';
import { ModelWindows } from './ModelWindows.tsx';

interface ChallengerSectionProps {
  readonly models: ModelsAnswer;
  /** Of all models, ascending by time. */
  readonly windows: readonly SnapshotSummary[];
}

export function ChallengerSection({ models: { challenger }, windows }: ChallengerSectionProps) {
  const words = inLanguage(monitoringWords).challenger;
  const sums = shadowSums(challenger?.shadow ?? []);
  const pair = challenger && besideLeading(windows, challenger.version);
  if (!challenger || (sums.scores === 0 && !pair)) {
    return (
      <PageSection id="challenger" title={words.title}>
        <p class="page-section-lead">{words.none}</p>
      </PageSection>
    );
  }
  const lead = words.summary(challenger.version, figures().count(sums.scores));
  return (
    <PageSection id="challenger" title={words.title} {...(sums.scores > 0 && { lead })}>
      <div class="chart-grid">
        {sums.scores > 0 && <Shadow sums={sums} />}
        {pair && <ModelWindows {...pair} />}
      </div>
    </PageSection>
  );
}

function Shadow({ sums: { scores, pairs, differences } }: { sums: ShadowSums }) {
  const words = inLanguage(monitoringWords).challenger;
  const { count, fineShare, fixed } = figures();
  const moved = differences.reduce((sum, [points, own]) => sum + points * own, 0) / scores;
  return (
    <div class="chart-card">
      <table class="plain-table">
        <caption class="table-caption">{words.caption}</caption>
        <FigureHead rows={words.both} figures={[words.scores, words.share]} />
        <tbody>
          {pairs.map(([decisions, own]) => (
            <tr key={decisions}>
              <th scope="row">
                {decisions
                  .split('>')
                  .map((decision) => words.decisions[decision as Decision])
                  .join(' → ')}
              </th>
              <td class="numeric">{count(own)}</td>
              <td class="numeric">{fineShare(own / scores)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="measures-note">{words.pointsDifference(fixed(1)(moved))}</p>
    </div>
  );
}
