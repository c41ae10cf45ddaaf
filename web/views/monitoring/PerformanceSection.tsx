// What the model should achieve, window by window, with its interval; what it has achieved where outcomes are known.

import { useState } from 'preact/hooks';
import type { PerformanceAnswer, SnapshotSummary } from '../../../worker/contractMonitoring.ts';
import { LineChart } from '../../charts/LineChart.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { PickList } from '../../components/PickList.tsx';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { monitoringWords } from '../../i18n/monitoringWords.ts';
import { windowAxis } from '../../monitoring/windowAxis.ts';
import { RealisedPart } from './RealisedPart.tsx';

const FIGURES = ['costPerApplicant', 'auc', 'brier', 'defaultRate'] as const;
type Figure = (typeof FIGURES)[number];

interface PerformanceSectionProps {
  readonly windows: readonly SnapshotSummary[];
  readonly performance: PerformanceAnswer;
}

export function PerformanceSection({ windows, performance }: PerformanceSectionProps) {
  const all = inLanguage(monitoringWords);
  const words = all.performance;
  const [figure, setFigure] = useState<Figure>('costPerApplicant');
  const format = figures().fixed(3);
  const axis = windowAxis(windows, all.drift.window, all.score.model);
  const expected = windows.map(({ expected }) => expected?.current[figure] ?? null);
  const reference = windows.findLast(({ expected }) => expected)?.expected?.reference[figure];
  const name = words.figures[figure];
  const now = expected.at(-1);
  // Only the rate of defaults is known by cohort.
  const cohorts = figure === 'defaultRate' ? (performance.realised?.cohorts ?? []) : [];
  const points = cohorts.flatMap((cohort) => {
    const x = windows.findIndex(({ window }) => window.label === cohort.name);
    return x === -1
      ? []
      : [{ x, y: cohort.defaultRate.realised, label: words.realised, tone: 'review' as const }];
  });
  return (
    <PageSection id="performance" title={words.title} lead={words.lead}>
      <div class="chart-grid">
        <LineChart
          name={name}
          summary={now ? words.summary(name, format(now.value), format(now.low), format(now.high)) : ''}
          controls={
            <PickList
              label={words.figure}
              value={figure}
              options={FIGURES.map((value) => ({ value, label: words.figures[value] }))}
              onPick={setFigure}
            />
          }
          {...axis}
          yAxis={{ title: name, format }}
          series={[
            {
              label: name,
              tone: 'main',
              stroke: 'line',
              values: expected.map((one) => one?.value ?? null),
              band: {
                low: expected.map((one) => one?.low ?? null),
                high: expected.map((one) => one?.high ?? null),
              },
            },
          ]}
          points={points}
          {...(reference && { level: { y: reference.value, label: all.score.reference } })}
          hideLegend
        />
        <RealisedPart performance={performance} />
      </div>
    </PageSection>
  );
}
