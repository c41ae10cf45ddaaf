// Whether the model puts good payers above the others: ROC, precision and recall, KS, lift.

import { BarChart } from '../../charts/BarChart.tsx';
import { LineChart } from '../../charts/LineChart.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { TermHelp } from '../../components/TermHelp.tsx';
import type { Evidence } from '../../evidence/evidence.ts';
import { nearestBy } from '../../evidence/nearestBy.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { modelWords } from '../../i18n/modelWords.ts';
import { termWords } from '../../i18n/termWords.ts';

export function RankingSection(evidence: Evidence) {
  const words = inLanguage(modelWords).ranking;
  return (
    <PageSection id="ranking" title={words.title} lead={words.lead}>
      <div class="chart-grid chart-grid-wide">
        <RocChart {...evidence} />
        <PrecisionChart {...evidence} />
        <KsChart {...evidence} />
        <LiftChart {...evidence} />
      </div>
    </PageSection>
  );
}

function RocChart({ manifest, report }: Evidence) {
  const words = inLanguage(modelWords).ranking;
  const { share } = figures();
  const { roc } = report;
  const x = roc.map(({ falsePositiveRate }) => falsePositiveRate);
  const at = nearestBy(roc, ({ decisionThreshold }) => decisionThreshold, manifest.decisionThreshold);
  return (
    <LineChart
      name={inLanguage(termWords).roc.term}
      help={<TermHelp name="roc" />}
      summary={words.roc(share(manifest.metrics.auc.value))}
      x={x}
      series={[
        {
          label: words.model,
          tone: 'main',
          stroke: 'line',
          values: roc.map(({ truePositiveRate }) => truePositiveRate),
          ...(roc.some(({ low }) => low !== null) && {
            band: { low: roc.map(({ low }) => low), high: roc.map(({ high }) => high) },
          }),
        },
        { label: words.chance, tone: 'neutral', stroke: 'dashed', values: x },
      ]}
      points={
        at
          ? [{ x: at.falsePositiveRate, y: at.truePositiveRate, label: words.atThreshold, tone: 'review' }]
          : []
      }
      xAxis={{ title: words.falsePositive, format: share, domain: [0, 1] }}
      yAxis={{ title: words.truePositive, format: share, domain: [0, 1] }}
    />
  );
}

function PrecisionChart({ manifest, report }: Evidence) {
  const words = inLanguage(modelWords).ranking;
  const { share, decimal } = figures();
  const { curve, area, defaultRate } = report.precisionRecall;
  const at = nearestBy(curve, ({ decisionThreshold }) => decisionThreshold, manifest.decisionThreshold);
  return (
    <LineChart
      name={inLanguage(termWords).precisionRecall.term}
      help={<TermHelp name="precisionRecall" />}
      summary={words.precisionRecall(decimal(3)(area.value), share(defaultRate))}
      x={curve.map(({ recall }) => recall)}
      series={[
        {
          label: words.model,
          tone: 'main',
          stroke: 'line',
          values: curve.map(({ precision }) => precision),
          ...(curve.some(({ low }) => low !== null) && {
            band: { low: curve.map(({ low }) => low), high: curve.map(({ high }) => high) },
          }),
        },
        { label: words.chance, tone: 'neutral', stroke: 'dashed', values: curve.map(() => defaultRate) },
      ]}
      points={at ? [{ x: at.recall, y: at.precision, label: words.atThreshold, tone: 'review' }] : []}
      xAxis={{ title: words.recall, format: share, domain: [0, 1] }}
      yAxis={{ title: words.precision, format: share }}
    />
  );
}

function KsChart({ manifest, report }: Evidence) {
  const words = inLanguage(modelWords).ranking;
  const { share, count } = figures();
  const { curve, value, points } = report.ks;
  return (
    <LineChart
      name={inLanguage(termWords).ks.term}
      help={<TermHelp name="ks" />}
      summary={words.ks(share(value.value), count(points))}
      x={curve.map((one) => one.points)}
      series={[
        {
          label: words.defaulted,
          tone: 'refused',
          stroke: 'dashed',
          values: curve.map(({ defaultedShare }) => defaultedShare),
        },
        {
          label: words.repaid,
          tone: 'main',
          stroke: 'line',
          values: curve.map(({ repaidShare }) => repaidShare),
        },
      ]}
      markers={[
        { x: points, label: `KS ${share(value.value)}`, tone: 'second' },
        { x: manifest.decisionPoints, label: words.atThreshold, tone: 'review' },
      ]}
      xAxis={{ title: words.points, format: count }}
      yAxis={{ title: words.cumulative, format: share, domain: [0, 1] }}
    />
  );
}

function LiftChart({ report }: Evidence) {
  const words = inLanguage(modelWords).ranking;
  const { share, decimal } = figures();
  const [first] = report.lift;
  if (!first) return null;
  return (
    <BarChart
      name={inLanguage(termWords).lift.term}
      help={<TermHelp name="lift" />}
      summary={words.lift(decimal(1)(first.lift), share(first.cumulativeDefaultsShare))}
      rowTitle={words.tenths}
      valueTitle={words.liftAxis}
      format={decimal(2)}
      bars={report.lift.map(({ lift, defaultRate, defaultRateInterval }, i) => ({
        label: words.tenth(i + 1),
        value: lift,
        note: words.tenthNote(share(defaultRate)),
        ...(defaultRateInterval &&
          defaultRate > 0 && {
            low: (defaultRateInterval.low * lift) / defaultRate,
            high: (defaultRateInterval.high * lift) / defaultRate,
          }),
      }))}
    />
  );
}
