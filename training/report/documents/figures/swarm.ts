// How the contributions of the most important features spread over applicants, high and low values apart.

import { swarmChart } from '../../render/charts/swarmChart.ts';
import { figure } from '../../render/figure.ts';
import type { Markup } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';
import { featureLabel } from '../labels.ts';
import { everyNth } from './everyNth.ts';

const FEATURES_SHOWN = 12;
/** Dots a feature: a document of 3,600 of them would be slow to open and no clearer. */
const DOTS_MAX = 120;

/** Null where the report has no such data. */
export function swarmFigure(context: DocumentContext): Markup | null {
  const { words, numbers, report } = context;
  const shown = report.importance.beeswarm.filter(({ points }) => points.length > 0).slice(0, FEATURES_SHOWN);
  if (shown.length === 0) return null;
  const { swarm, columns } = words;
  const caption = swarm.caption(numbers.count(report.importance.rows));
  return figure({
    chart: swarmChart({
      summary: caption,
      rows: shown.map(({ feature, points }) => ({
        label: featureLabel(feature, context),
        points: everyNth(points, DOTS_MAX),
      })),
      axisTitle: words.importance.dependenceAxis,
      tick: (value, digits) => numbers.change(value, digits),
      key: { low: swarm.low, high: swarm.high, missing: words.missing },
    }),
    caption,
    tableTitle: words.behindChart,
    table: {
      columns: [
        { title: columns.feature },
        { title: columns.low, isNumber: true },
        { title: swarm.middle, isNumber: true },
        { title: columns.high, isNumber: true },
      ],
      rows: shown.map(({ feature, points }) => [
        featureLabel(feature, context),
        numbers.change(points[0]![0], 1),
        numbers.change(points[Math.floor(points.length / 2)]![0], 1),
        numbers.change(points.at(-1)![0], 1),
      ]),
    },
  });
}
