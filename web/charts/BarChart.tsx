// Bars along rows, each named: importance, groups, segments. Values may be negative and may have an interval.

import '../styles/charts.css';
import { chartWords } from '../i18n/chartWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { type Bar, barGeometry } from './barGeometry.ts';
import { ChartFrame, type ChartText, type Plot } from './ChartFrame.tsx';
import type { ChartTable } from './chartTable.ts';
import { Legend } from './Legend.tsx';
import type { IntervalWording } from './lineChartData.ts';
import { measureText } from './measureText.ts';
import { pointerIn } from './pointerIn.ts';
import { RowLabels } from './RowLabels.tsx';
import { rowAt } from './rowLayout.ts';
import { XAxis } from './XAxis.tsx';

export interface BarData {
  readonly bars: readonly Bar[];
  /** What the rows are, such as "Feature". */
  readonly rowTitle: string;
  /** What the values are, with their unit. */
  readonly valueTitle: string;
  readonly format: (value: number) => string;
  readonly domain?: readonly [number, number];
  /** Of a chart whose bars have a value from before: what that one and the present one are called. */
  readonly beforeTitle?: string;
  readonly nowTitle?: string;
}

/** px by which the mark of the earlier value is longer than the bar is high. */
const BEFORE_OVERHANG = 3;

export function BarChart(props: ChartText & BarData) {
  const words = inLanguage(chartWords);
  return (
    <ChartFrame
      {...props}
      xTitle={props.valueTitle}
      table={barTable(props, words)}
      stops={barStops(props, words)}
      legend={barLegend(props)}
    >
      {(plot) => <BarPicture data={props} plot={plot} />}
    </ChartFrame>
  );
}

function barLegend({ beforeTitle, nowTitle }: BarData) {
  if (beforeTitle === undefined || nowTitle === undefined) return null;
  return (
    <Legend
      items={[
        { label: nowTitle, tone: 'main', sign: 'bar' },
        { label: beforeTitle, tone: 'neutral', sign: 'tick' },
      ]}
    />
  );
}

function barStops({ bars, format, beforeTitle }: BarData, words: IntervalWording): string[] {
  return bars.map(({ label, value, low, high, before, note }) => {
    const text = format(value);
    const shown =
      low === undefined || high === undefined ? text : words.interval(text, format(low), format(high));
    const earlier = before === undefined ? '' : ` (${beforeTitle}${words.colon}${format(before)})`;
    return `${label}${words.colon}${shown}${earlier}${note ? `, ${note}` : ''}`;
  });
}

function barTable(
  { bars, rowTitle, valueTitle, format, beforeTitle, nowTitle }: BarData,
  words: IntervalWording & { readonly note: string },
): ChartTable {
  const hasInterval = bars.some(({ low }) => low !== undefined);
  const hasNote = bars.some(({ note }) => note !== undefined);
  return {
    columns: [
      { label: rowTitle },
      { label: nowTitle ?? valueTitle, format },
      ...(beforeTitle === undefined ? [] : [{ label: beforeTitle, format }]),
      ...(hasInterval
        ? [
            { label: words.lowest, format },
            { label: words.highest, format },
          ]
        : []),
      ...(hasNote ? [{ label: words.note }] : []),
    ],
    rows: bars.map(({ label, value, low, high, before, note }) => [
      label,
      value,
      ...(beforeTitle === undefined ? [] : [before ?? null]),
      ...(hasInterval ? [low ?? null, high ?? null] : []),
      ...(hasNote ? [note ?? null] : []),
    ]),
  };
}

function BarPicture({ data, plot }: { data: BarData; plot: Plot }) {
  const { bars, format, domain } = data;
  const texts = bars.map(({ value }) => format(value));
  const { layout, scale, zero, bars: places } = barGeometry(bars, texts, plot.width, measureText, domain);
  return (
    <svg
      class="chart-svg"
      width={plot.width}
      height={layout.height}
      viewBox={`0 0 ${plot.width} ${layout.height}`}
      aria-hidden="true"
      focusable="false"
      onPointerMove={(event) => plot.pointAt(rowAt(layout, pointerIn(event).y, bars.length))}
    >
      <XAxis scale={scale} top={0} bottom={layout.height - 22} format={format} />
      <RowLabels
        labels={bars.map(({ label }) => label)}
        layout={layout}
        width={plot.width}
        cursor={plot.cursor}
        marked={bars.findIndex(({ isMarked }) => isMarked)}
      />
      {places.map((place, row) => (
        <g key={bars[row]!.label} class={`tone-${bars[row]!.tone ?? 'main'}`}>
          <rect class="shape-bar" x={place.x} y={place.y} width={place.width} height={place.height} rx="2" />
          {place.whisker && (
            <line
              class="shape-whisker"
              x1={place.whisker.from}
              x2={place.whisker.to}
              y1={place.y + place.height / 2}
              y2={place.y + place.height / 2}
            />
          )}
          {place.beforeX !== null && (
            <line
              class="shape-before"
              x1={place.beforeX}
              x2={place.beforeX}
              y1={place.y - BEFORE_OVERHANG}
              y2={place.y + place.height + BEFORE_OVERHANG}
            />
          )}
          <text class="chart-value" x={place.textX} y={place.y + place.height / 2 + 4}>
            {texts[row]}
          </text>
        </g>
      ))}
      <line class="chart-axis" x1={zero} x2={zero} y1={0} y2={layout.height - 22} />
    </svg>
  );
}
