// Values of rows over columns, such as the drift of features over days: darker is more, a cross marks what is over the limit.

import '../styles/charts.css';
import { chartWords } from '../i18n/chartWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { ChartFrame, type ChartText, type Plot } from './ChartFrame.tsx';
import { HEAT_STEPS, heatMapGeometry, heatStep } from './heatMapGeometry.ts';
import { fitText, measureText } from './measureText.ts';
import { pointerIn } from './pointerIn.ts';

export interface HeatMapData {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** values[row][column]; null = not known. */
  readonly values: readonly (readonly (number | null)[])[];
  /** Ends of the colour scale. */
  readonly domain: readonly [number, number];
  /** Above it a cell gets a cross. */
  readonly limit?: { readonly value: number; readonly label: string };
  readonly rowTitle: string;
  readonly columnTitle: string;
  readonly valueTitle: string;
  readonly format: (value: number) => string;
}

export function HeatMap(props: ChartText & HeatMapData) {
  const words = inLanguage(chartWords);
  const { rows, columns, values, format, limit } = props;
  const stops = rows.flatMap((row, r) =>
    columns.map((column, c) => {
      const value = values[r]?.[c] ?? null;
      const shown = value === null ? words.absent : format(value);
      const over = limit && value !== null && value > limit.value ? `, ${limit.label}` : '';
      return `${row}, ${column}${words.colon}${shown}${over}`;
    }),
  );
  return (
    <ChartFrame
      {...props}
      xTitle={props.columnTitle}
      stops={stops}
      columns={columns.length}
      table={{
        columns: [{ label: props.rowTitle }, ...columns.map((label) => ({ label, format }))],
        rows: rows.map((row, r) => [row, ...columns.map((_, c) => values[r]?.[c] ?? null)]),
      }}
      legend={<HeatLegend {...props} />}
    >
      {(plot) => <HeatPicture data={props} plot={plot} />}
    </ChartFrame>
  );
}

function HeatLegend({ domain, format, valueTitle, limit }: HeatMapData) {
  return (
    <ul class="legend">
      <li class="legend-item">
        {valueTitle} {format(domain[0])}
        <svg
          class="legend-sign"
          viewBox="0 0 84 12"
          width="84"
          height="12"
          aria-hidden="true"
          focusable="false"
        >
          {Array.from({ length: HEAT_STEPS }, (_, step) => (
            <rect key={String(step)} class={`heat heat-${step}`} x={step * 12} width="12" height="12" />
          ))}
        </svg>
        {format(domain[1])}
      </li>
      {limit && (
        <li class="legend-item">
          <svg
            class="legend-sign"
            viewBox="0 0 12 12"
            width="12"
            height="12"
            aria-hidden="true"
            focusable="false"
          >
            <path class="heat-cross" d="M2 2 10 10M10 2 2 10" />
          </svg>
          {limit.label}
        </li>
      )}
    </ul>
  );
}

/** Seen on the darkest cells too. */
function crossOn(step: number | null): string {
  return step !== null && step > HEAT_STEPS / 2 ? 'heat-cross heat-cross-dark' : 'heat-cross';
}

function HeatPicture({ data, plot }: { data: HeatMapData; plot: Plot }) {
  const { rows, columns, values, domain, limit } = data;
  const { left, cellWidth, cellHeight, height, labelEvery } = heatMapGeometry(
    rows,
    columns,
    plot.width,
    measureText,
  );
  const at = plot.cursor;
  // A label that the edge would cut off is left out.
  const fits = (label: string, c: number) => measureText(label) / 2 <= (columns.length - c - 0.5) * cellWidth;
  return (
    <svg
      class="chart-svg"
      width={plot.width}
      height={height}
      viewBox={`0 0 ${plot.width} ${height}`}
      aria-hidden="true"
      focusable="false"
      onPointerMove={(event) => {
        const { x, y } = pointerIn(event);
        const [column, row] = [Math.floor((x - left) / cellWidth), Math.floor(y / cellHeight)];
        const inside = column >= 0 && column < columns.length && row >= 0 && row < rows.length;
        plot.pointAt(inside ? row * columns.length + column : null);
      }}
    >
      {rows.map((label, r) => (
        <g key={r}>
          <text class="chart-label" x={left - 8} y={r * cellHeight + cellHeight / 2 + 4} text-anchor="end">
            {fitText(label, left - 10, measureText)}
          </text>
          {columns.map((column, c) => {
            const value = values[r]?.[c] ?? null;
            const step = heatStep(value, domain);
            const [x, y] = [left + c * cellWidth, r * cellHeight];
            const [mx, my] = [x + cellWidth / 2, y + cellHeight / 2];
            return (
              <g key={column}>
                <rect
                  class={step === null ? 'heat heat-none' : `heat heat-${step}`}
                  x={x + 0.5}
                  y={y + 0.5}
                  width={Math.max(1, cellWidth - 1)}
                  height={cellHeight - 1}
                />
                {limit && value !== null && value > limit.value && (
                  <path class={crossOn(step)} d={`M${mx - 3} ${my - 3}l6 6m0 -6l-6 6`} />
                )}
              </g>
            );
          })}
        </g>
      ))}
      {columns.map(
        (label, c) =>
          c % labelEvery === 0 &&
          fits(label, c) && (
            <text
              key={label}
              class="chart-tick"
              x={left + (c + 0.5) * cellWidth}
              y={height - 8}
              text-anchor="middle"
            >
              {label}
            </text>
          ),
      )}
      {at !== null && (
        <rect
          class="heat-cursor"
          x={left + (at % columns.length) * cellWidth}
          y={Math.floor(at / columns.length) * cellHeight}
          width={cellWidth}
          height={cellHeight}
        />
      )}
    </svg>
  );
}
