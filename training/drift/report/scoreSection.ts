// The score then and now, and what the model should give on the window.

import type { Estimate } from '../../../wasm/artefact/manifest.ts';
import { totalOf } from '../../../wasm/drift/binShares.ts';
import { absent, paragraphs, type Section } from '../../report/documents/section.ts';
import { histogram } from '../../report/render/charts/histogram.ts';
import { dataTable } from '../../report/render/dataTable.ts';
import { figure } from '../../report/render/figure.ts';
import { type Markup, markup } from '../../report/render/markup.ts';
import type { DriftReportContext } from './reportContext.ts';

/** Points of a class of the picture. */
const CLASS_POINTS = 20;

export function scoreSection(context: DriftReportContext): Section {
  const { words, numbers, snapshot } = context;
  const [points] = snapshot.outputs;
  const distances = points?.distances;
  return {
    id: 'score',
    title: words.score.title,
    body:
      snapshot.expected === null
        ? absent(words.score.none)
        : [
            distances &&
              paragraphs(
                words.score.psi(numbers.decimal(distances.psi), numbers.decimal(distances.psiNoise.upper)),
              ),
            pointsFigure(context),
            markup`<h3>${words.score.expected}</h3>`,
            expectedTable(context),
            paragraphs(words.score.expectedAbout),
          ],
  };
}

function pointsFigure({ words, numbers, snapshot, reference }: DriftReportContext): Markup {
  const classes = classesOf(
    reference.pointsHistogram.from,
    reference.pointsHistogram.width,
    reference.pointsHistogram.counts,
    snapshot.pointsHistogram,
  );
  const [then, now] = [
    totalOf(classes.map(({ first }) => first)),
    totalOf(classes.map(({ second }) => second)),
  ];
  const psi = snapshot.outputs[0]?.distances?.psi ?? 0;
  return figure({
    chart: histogram({
      numbers,
      summary: words.score.summary(numbers.decimal(psi)),
      classes,
      firstLabel: words.score.before,
      secondLabel: words.score.now,
      xTitle: words.score.points,
      yTitle: words.score.share,
    }),
    caption: words.score.chart,
    tableTitle: words.score.points,
    table: {
      columns: [
        { title: words.score.points },
        { title: words.score.before, isNumber: true },
        { title: words.score.now, isNumber: true },
      ],
      rows: classes.map(({ from, to, first, second }) => [
        words.features.between(numbers.count(from), numbers.count(to - 1)),
        numbers.share(first / Math.max(1, then)),
        numbers.share(second / Math.max(1, now)),
      ]),
    },
  });
}

/** Narrow bins as classes that a picture can show, without the empty ends. */
function classesOf(
  from: number,
  width: number,
  reference: readonly number[],
  current: readonly number[],
): { from: number; to: number; first: number; second: number }[] {
  const size = CLASS_POINTS / width;
  const classes = Array.from({ length: Math.ceil(reference.length / size) }, (_, i) => ({
    from: from + i * CLASS_POINTS,
    to: from + (i + 1) * CLASS_POINTS,
    first: totalOf(reference.slice(i * size, (i + 1) * size)),
    second: totalOf(current.slice(i * size, (i + 1) * size)),
  }));
  const isHeld = ({ first, second }: { first: number; second: number }) => first + second > 0;
  return classes.slice(classes.findIndex(isHeld), classes.findLastIndex(isHeld) + 1);
}

function expectedTable({ words, numbers, snapshot }: DriftReportContext): Markup {
  const { expected } = snapshot;
  const { figures } = words.score;
  const word = (name: keyof typeof figures, estimate: Estimate | null | undefined) => {
    if (!estimate) return '—';
    const style = name.endsWith('Rate') ? 'share' : 'decimal';
    return markup`${numbers[style](estimate.value)}<small>${numbers.interval(estimate, style)}</small>`;
  };
  return dataTable({
    caption: words.score.expected,
    isCaptionHidden: true,
    columns: [
      { title: words.score.figure },
      { title: words.score.before, isNumber: true },
      { title: words.score.now, isNumber: true },
    ],
    rows: (Object.keys(figures) as (keyof typeof figures)[]).map((name) => [
      figures[name],
      word(name, expected?.reference[name]),
      word(name, expected?.current[name]),
    ]),
  });
}
