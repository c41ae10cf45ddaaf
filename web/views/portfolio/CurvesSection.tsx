// The sample's scores and risks, and every cut-off at once.

import { useMemo } from 'preact/hooks';
import type { Manifest } from '../../../wasm/artefact/manifest.ts';
import type { Population } from '../../../wasm/population/population.ts';
import { Histogram } from '../../charts/Histogram.tsx';
import { LineChart } from '../../charts/LineChart.tsx';
import { figures } from '../../i18n/figures.ts';
import { inLanguage } from '../../i18n/language.ts';
import { portfolioWords } from '../../i18n/portfolioWords.ts';
import type { CutOffCurve } from '../../portfolio/cutOffCurve.ts';
import { portfolioOutcome } from '../../portfolio/portfolioOutcome.ts';
import { riskOfPoints } from '../../portfolio/riskOfPoints.ts';
import { pointsBins, riskBins } from '../../portfolio/scoreBins.ts';
import type { Simulation } from '../../portfolio/simulation.ts';

interface CurvesSectionProps {
  readonly manifest: Manifest;
  readonly population: Population;
  readonly simulation: Simulation;
  readonly curve: CutOffCurve;
  readonly lowestCostPoints: number;
}

export function CurvesSection(props: CurvesSectionProps) {
  return (
    <div class="chart-grid chart-grid-wide">
      <CostChart {...props} />
      <RatesChart {...props} />
      <Distributions {...props} />
    </div>
  );
}

function CostChart({ manifest, simulation, curve, lowestCostPoints }: CurvesSectionProps) {
  const words = inLanguage(portfolioWords);
  const { count, decimal } = figures();
  const lowest = curve.costPerApplicant[curve.decisionPoints.indexOf(lowestCostPoints)]!;
  return (
    <LineChart
      name={words.costCurve}
      summary={words.costSummary(count(lowestCostPoints), decimal(3)(lowest))}
      x={curve.decisionPoints}
      series={[{ label: words.cost, tone: 'main', stroke: 'line', values: curve.costPerApplicant }]}
      hideLegend
      markers={[
        { x: simulation.points, label: words.marker(count(simulation.points)), tone: 'main' },
        {
          x: manifest.decisionPoints,
          label: words.publishedMarker(count(manifest.decisionPoints)),
          tone: 'neutral',
        },
        { x: lowestCostPoints, label: words.lowestMarker(count(lowestCostPoints)), tone: 'review' },
      ]}
      xAxis={{ title: words.cutOff, format: count }}
      yAxis={{ title: words.cost, format: decimal(2) }}
    />
  );
}

function RatesChart({ manifest, population, simulation, curve }: CurvesSectionProps) {
  const words = inLanguage(portfolioWords);
  const { count, share } = figures();
  const now = portfolioOutcome(population, simulation.points, manifest.costMatrix);
  return (
    <LineChart
      name={words.rates}
      summary={words.ratesSummary(share(now.approvalRate), now.granted ? share(now.defaultRate) : '—')}
      x={curve.decisionPoints}
      series={[
        { label: words.approvals, tone: 'main', stroke: 'line', values: curve.approvalRate },
        { label: words.defaultRate, tone: 'refused', stroke: 'dashed', values: curve.defaultRate },
      ]}
      markers={[{ x: simulation.points, label: words.marker(count(simulation.points)), tone: 'main' }]}
      xAxis={{ title: words.cutOff, format: count }}
      yAxis={{ title: words.share, format: share, domain: [0, 1] }}
    />
  );
}

function Distributions({ manifest, population, simulation }: CurvesSectionProps) {
  const words = inLanguage(portfolioWords);
  const { count, share } = figures();
  const scores = useMemo(() => pointsBins(population), [population]);
  const risks = useMemo(() => riskBins(population, manifest.points), [population, manifest]);
  const now = portfolioOutcome(population, simulation.points, manifest.costMatrix);
  // Rows lie in the order of their scores.
  const median = riskOfPoints(population.points[population.count >> 1]!, manifest.points);
  const risk = riskOfPoints(simulation.points - 0.5, manifest.points);
  const common = {
    parts: [
      { label: words.repaid, tone: 'main', fill: 'solid' },
      { label: words.defaulted, tone: 'refused', fill: 'hatched' },
    ],
    isStacked: true,
    yTitle: words.people,
    formatY: count,
  } as const;
  return (
    <>
      <Histogram
        {...common}
        name={words.distribution}
        summary={words.distributionSummary(share(1 - now.approvalRate), count(simulation.points))}
        bins={scores}
        xTitle={words.points}
        formatX={count}
        markers={[{ at: simulation.points, label: words.marker(count(simulation.points)), tone: 'review' }]}
      />
      <Histogram
        {...common}
        name={words.risks}
        summary={words.risksSummary(share(median))}
        bins={risks}
        xTitle={words.riskAxis}
        formatX={share}
        markers={[{ at: Math.min(risk, 0.4), label: words.riskMarker(share(risk)), tone: 'review' }]}
      />
    </>
  );
}
