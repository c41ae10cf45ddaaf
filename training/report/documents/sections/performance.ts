// How well the model ranks and decides on the test part, as a whole and by segment.

import { dataTable } from '../../render/dataTable.ts';
import type { Content, Markup } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';
import { precisionRecallFigure, rocFigure } from '../figures/curves.ts';
import { scoreFigure } from '../figures/distributions.ts';
import { judgedSegments, segmentFigure } from '../figures/groups.ts';
import { gainsFigure, ksFigure } from '../figures/ranking.ts';
import { segmentsOffCalibration } from '../findings.ts';
import { listed } from '../labels.ts';
import { absent, paragraphs, type Section } from '../section.ts';

export function performanceSection(context: DocumentContext): Section {
  const { words, numbers, manifest } = context;
  const { performance } = words;
  const { test } = manifest.data.applicants;
  const { refusedDefaults, missedDefaults } = manifest.metrics.confusion;
  return {
    id: 'performance',
    title: performance.title,
    body: [
      paragraphs(performance.about(numbers.count(test), numbers.count(refusedDefaults + missedDefaults))),
      metricsTable(context),
      confusionTable(context),
      rocFigure(context),
      precisionRecallFigure(context),
      scoreFigure(context),
      ksFigure(context),
      gainsFigure(context),
      liftSentence(context),
    ],
  };
}

export function metricsTable({ words, numbers, manifest, report }: DocumentContext): Markup {
  const { metrics, columns, performance } = words;
  const own = manifest.metrics;
  const rows = [
    [metrics.auc, numbers.estimate(own.auc)],
    [metrics.gini, numbers.estimate(own.gini)],
    [metrics.ks, numbers.estimate(own.ks)],
    [metrics.prAuc, numbers.estimate(report.precisionRecall.area)],
    [metrics.logLoss, numbers.estimate(own.logLoss, 4)],
    [metrics.brier, numbers.estimate(own.brier, 4)],
    [metrics.expectedCalibrationError, numbers.estimate(own.expectedCalibrationError, 4)],
    [metrics.costPerApplicant, numbers.estimate(own.costPerApplicant)],
    [metrics.accuracy, numbers.shareEstimate(own.accuracy)],
    [metrics.approvalRate, numbers.shareEstimate(own.approvalRate)],
  ];
  return dataTable({
    caption: performance.caption,
    columns: [{ title: columns.metric }, { title: columns.value, isNumber: true }],
    rows,
  });
}

function confusionTable({ words, numbers, manifest }: DocumentContext): Markup {
  const { columns, performance } = words;
  const { confusion } = manifest.metrics;
  return dataTable({
    caption: performance.confusion,
    columns: [
      { title: '' },
      { title: columns.repaid, isNumber: true },
      { title: columns.defaulted, isNumber: true },
    ],
    rows: [
      [
        columns.granted,
        numbers.count(confusion.grantedGoodCustomers),
        numbers.count(confusion.missedDefaults),
      ],
      [columns.refused, numbers.count(confusion.lostGoodCustomers), numbers.count(confusion.refusedDefaults)],
    ],
  });
}

function liftSentence({ words, numbers, report }: DocumentContext): Content {
  const first = report.lift[0];
  return (
    first &&
    paragraphs(
      words.performance.lift(
        numbers.share(first.cumulativeApplicantsShare, 0),
        numbers.share(first.cumulativeDefaultsShare),
        numbers.decimal(first.cumulativeLift, 1),
      ),
    )
  );
}

/** Of intervals at 95 %. */
const MISSED_SHARE = 0.05;

export function segmentsSection(context: DocumentContext): Section {
  const { words, numbers, report } = context;
  const { validation } = words;
  const figures = report.segments
    .map((segment) => segmentFigure(segment, context))
    .filter((one) => one !== null);
  const off = listed(segmentsOffCalibration(context), context);
  const judged = report.segments.reduce((sum, segment) => sum + judgedSegments(segment).length, 0);
  const small = report.segments.reduce(
    (sum, segment) => sum + segment.groups.length - judgedSegments(segment).length,
    0,
  );
  return {
    id: 'segments',
    title: validation.title,
    body:
      figures.length === 0
        ? absent(words.notGiven.segments)
        : [
            paragraphs(
              validation.about,
              off ? validation.off(off) : validation.noneOff,
              judged > 0 &&
                validation.byChance(numbers.count(judged), numbers.plain(judged * MISSED_SHARE, 1)),
              small > 0 && validation.small(numbers.count(small)),
            ),
            figures,
          ],
  };
}
