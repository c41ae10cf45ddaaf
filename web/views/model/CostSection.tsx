// What each threshold would cost, where the chosen and the theoretical one lie, and which cannot be told apart.

import { IntervalChart } from '../../charts/IntervalChart.tsx';
import { LineChart } from '../../charts/LineChart.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { TermHelp } from '../../components/TermHelp.tsx';
import type { Evidence } from '../../evidence/evidence.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { modelWords } from '../../i18n/modelWords.ts';

/** Thresholds beyond it are used by nobody, and would press the interesting ones together. */
const SHOWN_UP_TO = 0.3;

export function CostSection({ manifest, report }: Evidence) {
  const words = inLanguage(modelWords).cost;
  const { share, decimal, fixed } = figures();
  const { lowestCost, testCost, thresholdChoice } = report;
  const curve = lowestCost.costCurve.filter(({ decisionThreshold }) => decisionThreshold <= SHOWN_UP_TO);
  const three = fixed(3);
  const exactly = (value: number) => ({ value, low: value, high: value });
  const { missedDefault, lostGoodCustomer } = manifest.costMatrix;
  return (
    <PageSection
      id="cost"
      title={words.title}
      lead={words.lead(decimal(1)(missedDefault), decimal(1)(lostGoodCustomer))}
    >
      {thresholdChoice && <p class="page-section-lead">{words.choice[thresholdChoice.reason]}</p>}
      <div class="chart-grid">
        <LineChart
          name={words.curve}
          help={<TermHelp name="flatRegion" />}
          summary={words.curveSummary(
            share(lowestCost.decisionThreshold),
            share(lowestCost.low),
            share(lowestCost.high),
          )}
          x={curve.map(({ decisionThreshold }) => decisionThreshold)}
          series={[
            {
              label: words.cost,
              tone: 'main',
              stroke: 'line',
              values: curve.map(({ costPerApplicant }) => costPerApplicant),
              band: { low: curve.map(({ low }) => low), high: curve.map(({ high }) => high) },
            },
          ]}
          zones={[{ from: lowestCost.low, to: lowestCost.high, label: words.flat }]}
          markers={[
            {
              x: manifest.decisionThreshold,
              label: words.chosen(share(manifest.decisionThreshold)),
              tone: 'main',
            },
            {
              x: lowestCost.theoretical.decisionThreshold,
              label: words.theoretical(share(lowestCost.theoretical.decisionThreshold)),
              tone: 'review',
            },
          ]}
          xAxis={{ title: words.threshold, format: share }}
          yAxis={{ title: words.cost, format: decimal(2) }}
          height={280}
        />
        <IntervalChart
          name={words.test}
          help={<TermHelp name="costPerApplicant" />}
          summary={words.testSummary(three(testCost.chosen.cost.value), three(testCost.grantAll))}
          rowTitle={words.rule}
          valueTitle={words.cost}
          format={three}
          rows={[
            { label: words.ruleChosen, ...testCost.chosen.cost, isReference: true },
            { label: words.ruleTheoretical, ...testCost.theoretical.cost },
            { label: words.grantAll, ...exactly(testCost.grantAll), tone: 'neutral' },
            { label: words.refuseAll, ...exactly(testCost.refuseAll), tone: 'neutral' },
          ]}
        />
      </div>
    </PageSection>
  );
}
