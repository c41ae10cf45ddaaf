// Whether the risks that are said are those that are seen, and how scores spread.

import { CalibrationChart } from '../../charts/CalibrationChart.tsx';
import { Histogram } from '../../charts/Histogram.tsx';
import { IntervalChart } from '../../charts/IntervalChart.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { TermHelp } from '../../components/TermHelp.tsx';
import type { Evidence } from '../../evidence/evidence.ts';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { modelWords } from '../../i18n/modelWords.ts';
import { termWords } from '../../i18n/termWords.ts';

export function ProbabilitySection({ manifest, report }: Evidence) {
  const { probability: words, ranking } = inLanguage(modelWords);
  const { share, count, decimal } = figures();
  const { reliability, scoreHistogram, calibrations } = report;
  const error = reliability.expectedCalibrationError.value;
  return (
    <PageSection id="probability" title={words.title} lead={words.lead}>
      <div class="chart-grid">
        <CalibrationChart
          name={inLanguage(termWords).calibration.term}
          help={<TermHelp name="calibration" />}
          summary={words.calibration(
            decimal(4)(error),
            decimal(4)(reliability.noise.upper),
            error <= reliability.noise.upper,
          )}
          points={reliability.bins.map(({ meanProbability, observedShare, low, high, applicants }) => ({
            said: meanProbability,
            seen: observedShare,
            low,
            high,
            applicants,
          }))}
          saidTitle={words.said}
          seenTitle={words.seen}
          countTitle={inLanguage(modelWords).figures.people}
          perfectLabel={words.perfect}
          format={share}
          formatCount={count}
        />
        <Histogram
          name={words.distribution}
          summary={words.distributionSummary(share(1 - manifest.metrics.approvalRate.value))}
          bins={scoreHistogram.map(({ from, to, repaid, defaulted }) => ({
            from,
            to,
            counts: [repaid, defaulted],
          }))}
          parts={[
            { label: ranking.repaid, tone: 'main', fill: 'solid' },
            { label: ranking.defaulted, tone: 'refused', fill: 'hatched' },
          ]}
          isStacked
          markers={[
            {
              at: manifest.decisionPoints,
              label: words.decisionPoints(count(manifest.decisionPoints)),
              tone: 'review',
            },
          ]}
          xTitle={ranking.points}
          yTitle={inLanguage(modelWords).figures.people}
          formatX={count}
          formatY={count}
          height={300}
        />
        {calibrations && (
          <IntervalChart
            name={words.methods}
            summary={words.methodsSummary}
            rowTitle={words.method}
            valueTitle={inLanguage(termWords).expectedCalibrationError.term}
            format={decimal(3)}
            rows={calibrations.map(({ name, expectedCalibrationError }) => ({
              label: words.methodNames[name],
              ...expectedCalibrationError,
              isReference: name === 'platt',
            }))}
          />
        )}
      </div>
    </PageSection>
  );
}
