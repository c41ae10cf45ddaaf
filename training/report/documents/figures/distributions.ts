// Figures of how points and probabilities lie: points by outcome, reliability, stability between populations.

import { histogram } from '../../render/charts/histogram.ts';
import { reliabilityChart } from '../../render/charts/reliabilityChart.ts';
import { figure } from '../../render/figure.ts';
import type { Markup } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';
import { rangeLabel } from '../labels.ts';

export function scoreFigure({ words, numbers, report, manifest }: DocumentContext): Markup {
  const { performance, columns } = words;
  const { ks, scoreHistogram } = report;
  const caption = performance.scores(numbers.estimate(ks.value), numbers.count(ks.points));
  return figure({
    chart: histogram({
      numbers,
      summary: caption,
      classes: scoreHistogram.map((bin) => ({
        from: bin.from,
        to: bin.to,
        first: bin.repaid,
        second: bin.defaulted,
      })),
      firstLabel: columns.repaid,
      secondLabel: columns.defaulted,
      xTitle: performance.scoreAxis,
      yTitle: performance.shareAxis,
      line: {
        value: manifest.decisionPoints,
        label: performance.grantedFrom(numbers.count(manifest.decisionPoints)),
      },
    }),
    caption,
    tableTitle: words.behindChart,
    table: {
      columns: [
        { title: columns.points },
        { title: columns.repaid, isNumber: true },
        { title: columns.defaulted, isNumber: true },
      ],
      rows: scoreHistogram.map((bin) => [
        words.between(numbers.count(bin.from), numbers.count(bin.to)),
        numbers.count(bin.repaid),
        numbers.count(bin.defaulted),
      ]),
    },
  });
}

export function reliabilityFigure({ words, numbers, report }: DocumentContext): Markup {
  const { calibration, columns } = words;
  const { bins, expectedCalibrationError, noise } = report.reliability;
  const caption = calibration.figure(
    numbers.estimate(expectedCalibrationError, 4),
    numbers.decimal(noise.upper, 4),
  );
  return figure({
    chart: reliabilityChart({
      numbers,
      summary: caption,
      dots: bins,
      xTitle: calibration.said,
      yTitle: calibration.seen,
      diagonalLabel: calibration.diagonal,
    }),
    caption,
    tableTitle: words.behindChart,
    table: {
      columns: [
        { title: columns.meanProbability },
        { title: columns.observed, isNumber: true },
        { title: columns.applicants, isNumber: true },
      ],
      rows: bins.map((bin) => [
        numbers.share(bin.meanProbability),
        numbers.shareEstimate({ value: bin.observedShare, low: bin.low, high: bin.high }),
        numbers.count(bin.applicants),
      ]),
    },
  });
}

/** Train against the later applicants, or against the test part where there are none. */
export function stabilityFigure({ words, numbers, report }: DocumentContext): Markup {
  const { stability, columns } = words;
  const { bands } = report.stability;
  const hasLater = bands.some((band) => band.later !== null);
  const other = hasLater ? columns.later : columns.test;
  const shareOf = (band: (typeof bands)[number]) => (hasLater ? (band.later ?? 0) : band.test);
  return figure({
    chart: histogram({
      numbers,
      summary: stability.chart,
      classes: bands.map((band) => ({
        ...closed(band),
        first: band.train,
        second: shareOf(band),
      })),
      firstLabel: columns.train,
      secondLabel: other,
      xTitle: stability.bandAxis,
      yTitle: columns.share,
    }),
    caption: stability.chart,
    tableTitle: words.behindChart,
    table: {
      columns: [
        { title: columns.band },
        { title: columns.train, isNumber: true },
        { title: columns.test, isNumber: true },
        ...(hasLater ? [{ title: columns.later, isNumber: true }] : []),
      ],
      rows: bands.map((band) => [
        rangeLabel(band, { words, numbers }, '…'),
        numbers.share(band.train),
        numbers.share(band.test),
        ...(hasLater ? [numbers.share(band.later ?? 0)] : []),
      ]),
    },
  });
}

/** An open band is drawn as wide as the others: 20 points. */
function closed({ from, to }: { readonly from: number | null; readonly to: number | null }): {
  from: number;
  to: number;
} {
  const width = 20;
  return { from: from ?? (to ?? 0) - width, to: to ?? (from ?? 0) + width };
}
