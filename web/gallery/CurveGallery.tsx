// Charts over one or two numeric axes.

import { CalibrationChart } from '../charts/CalibrationChart.tsx';
import { Histogram } from '../charts/Histogram.tsx';
import { LineChart } from '../charts/LineChart.tsx';
import { ScatterChart } from '../charts/ScatterChart.tsx';
import { formatNumber, formatShare } from '../i18n/format.ts';
import { galleryWords } from '../i18n/galleryWords.ts';
import { inLanguage, language } from '../i18n/language.ts';
import {
  calibrationFixture,
  cloudFixture,
  curveFixture,
  histogramFixture,
} from './invented/chartFixtures.ts';

const curve = curveFixture();
const bins = histogramFixture();
const calibration = calibrationFixture();
const cloud = cloudFixture(4_000);

export function CurveGallery() {
  const words = inLanguage(galleryWords);
  const number = (digits: number) => (value: number) => formatNumber(value, language.value, digits);
  const share = (value: number) => formatShare(value, language.value);
  const histogram = {
    bins,
    xTitle: words.points,
    yTitle: words.applicants,
    formatX: number(0),
    formatY: number(0),
    summary: words.invented,
    markers: [
      { at: 605, label: words.chosen, tone: 'main' as const },
      { at: 663, label: words.here, tone: 'review' as const },
    ],
  };
  const xAxis = { title: words.thresholdAxis, format: share };
  const yAxis = { title: words.costAxis, format: number(2) };
  return (
    <>
      <LineChart
        name={words.line}
        summary={words.invented}
        x={curve.x}
        series={[
          {
            label: words.cost,
            tone: 'main',
            stroke: 'line',
            values: curve.value,
            band: { low: curve.low, high: curve.high },
          },
        ]}
        xAxis={xAxis}
        yAxis={yAxis}
        zones={[{ from: 0.078, to: 0.127, label: words.flat }]}
        markers={[
          { x: 0.0853, label: words.chosen, tone: 'main' },
          { x: 1 / 11, label: words.theoretical, tone: 'review' },
        ]}
        points={[{ x: 0.2, y: 0.55, label: words.here, tone: 'review' }]}
        level={{ y: 0.7, label: words.limit }}
      />
      <LineChart
        name={words.lines}
        summary={words.invented}
        x={curve.x}
        series={[
          { label: words.cost, tone: 'main', stroke: 'line', values: curve.value },
          { label: words.other, tone: 'second', stroke: 'dashed', values: curve.high },
          { label: words.limit, tone: 'third', stroke: 'dotted', values: curve.low },
        ]}
        xAxis={xAxis}
        yAxis={yAxis}
      />
      <Histogram
        {...histogram}
        name={words.histogram}
        isStacked
        parts={[
          { label: words.repaid, tone: 'main', fill: 'solid' },
          { label: words.defaulted, tone: 'refused', fill: 'hatched' },
        ]}
      />
      <Histogram
        {...histogram}
        name={words.outline}
        isStacked={false}
        parts={[
          { label: words.repaid, tone: 'main', fill: 'solid' },
          { label: words.defaulted, tone: 'second', fill: 'outline' },
        ]}
      />
      <CalibrationChart
        name={words.calibration}
        summary={words.invented}
        points={calibration}
        saidTitle={words.said}
        seenTitle={words.seen}
        countTitle={words.applicants}
        perfectLabel={words.perfect}
        format={share}
        formatCount={number(0)}
      />
      <ScatterChart
        name={words.scatter}
        summary={words.invented}
        data={{
          ...cloud,
          classes: [
            { label: words.repaid, tone: 'main', shape: 'disc' },
            { label: words.defaulted, tone: 'refused', shape: 'cross' },
          ],
          xAxis: { title: words.income, format: number(0) },
          yAxis: { title: words.credit, format: number(0) },
          marked: { x: 210_000, y: 800_000, label: words.here },
        }}
      />
    </>
  );
}
