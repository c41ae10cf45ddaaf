// The score over time: how many would be granted, and how far the distribution of points has moved.

import type { SnapshotSummary } from '../../../worker/contractMonitoring.ts';
import { LineChart } from '../../charts/LineChart.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { monitoringWords } from '../../i18n/monitoringWords.ts';
import { windowAxis } from '../../monitoring/windowAxis.ts';

const LIMIT = 0.1;

export function ScoreSection({ windows }: { windows: readonly SnapshotSummary[] }) {
  const words = inLanguage(monitoringWords);
  const { score } = words;
  const { decimal, fineShare, fixed } = figures();
  const axis = windowAxis(windows, words.drift.window, score.model);
  const rates = windows.map(({ expected }) => expected?.current.approvalRate ?? null);
  const usual = windows.findLast(({ expected }) => expected)?.expected?.reference.approvalRate.value;
  const now = rates.at(-1);
  return (
    <PageSection id="score" title={score.title}>
      <div class="chart-grid">
        <LineChart
          name={score.approval}
          summary={
            now && usual !== undefined ? score.approvalSummary(fineShare(now.value), fineShare(usual)) : ''
          }
          {...axis}
          yAxis={{ title: score.rate, format: fineShare }}
          series={[
            {
              label: score.rate,
              tone: 'main',
              stroke: 'line',
              values: rates.map((rate) => rate?.value ?? null),
              band: {
                low: rates.map((rate) => rate?.low ?? null),
                high: rates.map((rate) => rate?.high ?? null),
              },
            },
          ]}
          {...(usual !== undefined && { level: { y: usual, label: score.reference } })}
          hideLegend
        />
        <LineChart
          name={score.psi}
          summary={score.psiSummary(fixed(3)(windows.at(-1)!.scorePsi ?? 0))}
          {...axis}
          yAxis={{ title: score.distance, format: decimal(3) }}
          series={[
            {
              label: score.distance,
              tone: 'main',
              stroke: 'line',
              values: windows.map(({ scorePsi }) => scorePsi),
            },
          ]}
          level={{ y: LIMIT, label: score.limit }}
          hideLegend
        />
      </div>
    </PageSection>
  );
}
