// Estimates with their intervals, row by row, against named lines: groups, candidates, bins of a feature.

import '../styles/charts.css';
import { chartWords } from '../i18n/chartWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { ChartFrame, type ChartText, type Plot } from './ChartFrame.tsx';
import type { ChartTable } from './chartTable.ts';
import { type IntervalLine, type IntervalRow, intervalGeometry } from './intervalGeometry.ts';
import { measureText } from './measureText.ts';
import { pointerIn } from './pointerIn.ts';
import { RowLabels } from './RowLabels.tsx';
import { rowAt } from './rowLayout.ts';
import { XAxis } from './XAxis.tsx';

export interface IntervalData {
  readonly rows: readonly IntervalRow[];
  readonly lines?: readonly IntervalLine[];
  readonly rowTitle: string;
  readonly valueTitle: string;
  /** Of the notes, for the table. */
  readonly noteTitle?: string;
  readonly format: (value: number) => string;
}

export function IntervalChart(props: ChartText & IntervalData) {
  const words = inLanguage(chartWords);
  const { rows, format } = props;
  const hasNotes = rows.some(({ note }) => note !== undefined);
  const table: ChartTable = {
    columns: [
      { label: props.rowTitle },
      { label: props.valueTitle, format },
      { label: words.lowest, format },
      { label: words.highest, format },
      ...(hasNotes ? [{ label: props.noteTitle ?? '' }] : []),
    ],
    rows: rows.map(({ label, value, low, high, note }) => [
      label,
      value,
      low,
      high,
      ...(hasNotes ? [note ?? null] : []),
    ]),
  };
  const stops = rows.map(({ label, value, low, high, note }) => {
    const shown = words.interval(format(value), format(low), format(high));
    return `${label}${note ? ` (${note})` : ''}${words.colon}${shown}`;
  });
  return (
    <ChartFrame {...props} xTitle={props.valueTitle} table={table} stops={stops}>
      {(plot) => <IntervalPicture data={props} plot={plot} />}
    </ChartFrame>
  );
}

function IntervalPicture({ data, plot }: { data: IntervalData; plot: Plot }) {
  const { rows, lines = [], format } = data;
  const labels = rows.map(({ label, note }) => (note ? `${label} · ${note}` : label));
  const texts = rows.map(({ value }) => format(value));
  const geometry = intervalGeometry(rows, lines, labels, texts, plot.width, measureText);
  const { layout, scale } = geometry;
  const bottom = layout.height - 22;
  return (
    <svg
      class="chart-svg"
      width={plot.width}
      height={layout.height}
      viewBox={`0 0 ${plot.width} ${layout.height}`}
      aria-hidden="true"
      focusable="false"
      onPointerMove={(event) => plot.pointAt(rowAt(layout, pointerIn(event).y, rows.length))}
    >
      <XAxis scale={scale} top={layout.top(0)} bottom={bottom} format={format} />
      <RowLabels labels={labels} layout={layout} width={plot.width} cursor={plot.cursor} />
      {geometry.lines.map(({ x, labelY, anchor }, i) => (
        <g key={lines[i]!.label} class="tone-review">
          <line class="shape-marker" x1={x} x2={x} y1={labelY + 3} y2={bottom} />
          <text class="shape-marker-label" x={x} y={labelY} text-anchor={anchor}>
            {lines[i]!.label}
          </text>
        </g>
      ))}
      {geometry.rows.map(({ x, from, to, y }, row) => (
        <g key={labels[row]!} class={`tone-${rows[row]!.tone ?? 'main'}`}>
          <path class="shape-interval" d={`M${from} ${y - 4}v8M${from} ${y}H${to}M${to} ${y - 4}v8`} />
          {rows[row]!.isReference ? (
            <rect class="shape-bar" x={x - 4.5} y={y - 4.5} width="9" height="9" />
          ) : (
            <circle class="shape-bar" cx={x} cy={y} r="4.5" />
          )}
          <text class="chart-value" x={plot.width} y={y + 4} text-anchor="end">
            {texts[row]}
          </text>
        </g>
      ))}
    </svg>
  );
}
