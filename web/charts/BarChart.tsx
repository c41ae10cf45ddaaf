// Bars along rows, each named: importance, groups, segments. Values may be negative and may have an interval.

import '../styles/charts.css';
import { chartWords } from '../i18n/chartWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { type Bar, barGeometry } from './barGeometry.ts';
import { ChartFrame, type ChartText, type Plot } from './ChartFrame.tsx';
import type { ChartTable } from './chartTable.ts';
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
}

export function BarChart(props: ChartText & BarData) {
  const words = inLanguage(chartWords);
  return (
    <ChartFrame
      {...props}
      xTitle={props.valueTitle}
      table={barTable(props, words)}
      stops={barStops(props, words)}
    >
      {(plot) => <BarPicture data={props} plot={plot} />}
    </ChartFrame>
  );
}

function barStops({ bars, format }: BarData, words: IntervalWording): string[] {
  return bars.map(({ label, value, low, high, note }) => {
    const text = format(value);
    const shown =
      low === undefined || high === undefined ? text : words.interval(text, format(low), format(high));
    return `${label}${words.colon}${shown}${note ? `, ${note}` : ''}`;
  });
}

function barTable(
  { bars, rowTitle, valueTitle, format }: BarData,
  words: IntervalWording & { readonly note: string },
): ChartTable {
  const hasInterval = bars.some(({ low }) => low !== undefined);
  const hasNote = bars.some(({ note }) => note !== undefined);
  return {
    columns: [
      { label: rowTitle },
      { label: valueTitle, format },
      ...(hasInterval
        ? [
            { label: words.lowest, format },
            { label: words.highest, format },
          ]
        : []),
      ...(hasNote ? [{ label: words.note }] : []),
    ],
    rows: bars.map(({ label, value, low, high, note }) => [
      label,
      value,
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
          <text class="chart-value" x={place.textX} y={place.y + place.height / 2 + 4}>
            {texts[row]}
          </text>
        </g>
      ))}
      <line class="chart-axis" x1={zero} x2={zero} y1={0} y2={layout.height - 22} />
    </svg>
  );
}
