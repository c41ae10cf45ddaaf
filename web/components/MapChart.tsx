// The map as a picture in the frame that every chart has: cells by points, the decision line, the present request.

import type { ResponseMap } from '../../wasm/explain/responseMap.ts';
import type { ApplicationValue } from '../../wasm/features/application.ts';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import { ChartFrame, type Plot } from '../charts/ChartFrame.tsx';
import { pointerIn } from '../charts/pointerIn.ts';
import '../styles/charts.css';
import { formatFieldValue } from '../i18n/fieldValue.ts';
import { formatNumber, formatShare } from '../i18n/format.ts';
import { inLanguage, language, m, say } from '../i18n/language.ts';
import { mapWords } from '../i18n/mapWords.ts';
import { decisionContour } from '../whatIf/decisionContour.ts';
import type { Edits } from '../whatIf/whatIf.ts';

interface MapChartProps {
  readonly map: ResponseMap;
  readonly onTry: (pair: Edits) => void;
}

const HEIGHT = 340;
const LEFT = 92;
const BELOW = 26;
/** Points from the decision line at which a cell has its full colour. */
const FULL_POINTS = 60;
const SHADES = 4;

export function MapChart({ map, onTry }: MapChartProps) {
  const words = inLanguage(mapWords);
  const { x, y, decisionPoints } = map;
  const columns = x.x.length;
  const cells = topDown(map);
  const shown = (field: string, value: ApplicationValue): string =>
    formatFieldValue(fieldOf(field), value, language.value, m.value) ?? m.value.facts.notGiven;
  const points = (value: number): string => formatNumber(value, language.value, 0);
  const [xLabel, yLabel] = [say(fieldOf(x.field).label), say(fieldOf(y.field).label)];
  const granted = map.points.filter((one) => one >= decisionPoints).length;
  const summary = words.summary(
    formatShare(granted / map.points.length, language.value),
    points(Math.min(...map.points)),
    points(Math.max(...map.points)),
  );
  return (
    <ChartFrame
      name={words.name(xLabel, yLabel)}
      summary={summary}
      xTitle={xLabel}
      yTitle={yLabel}
      columns={columns}
      stops={cells.map((cell) =>
        words.cell(
          shown(x.field, cell.x),
          shown(y.field, cell.y),
          points(cell.points),
          cell.points >= decisionPoints ? words.granted : words.refused,
        ),
      )}
      table={{
        columns: [
          { label: `${yLabel} \\ ${xLabel}` },
          ...x.x.map((value) => ({ label: shown(x.field, value), format: points })),
        ],
        rows: y.x.map((value, j) => [
          shown(y.field, value),
          ...map.points.slice(j * columns, (j + 1) * columns),
        ]),
      }}
    >
      {(plot) => (
        <Picture
          map={map}
          cells={cells}
          plot={plot}
          xLabels={x.x.map((value) => shown(x.field, value))}
          yLabels={y.x.map((value) => shown(y.field, value))}
          onTry={onTry}
        />
      )}
    </ChartFrame>
  );
}

interface Cell {
  readonly x: number | string | boolean;
  readonly y: number | string | boolean;
  readonly points: number;
}

/** Row after row from the top: larger values of y stand higher. */
function topDown({ x, y, points }: ResponseMap): Cell[] {
  return y.x
    .map((yValue, j) =>
      x.x.map((xValue, i) => ({ x: xValue, y: yValue, points: points[j * x.x.length + i]! })),
    )
    .reverse()
    .flat();
}

interface PictureProps extends MapChartProps {
  readonly cells: readonly Cell[];
  readonly plot: Plot;
  readonly xLabels: readonly string[];
  readonly yLabels: readonly string[];
}

function Picture({ map, cells, plot, xLabels, yLabels, onTry }: PictureProps) {
  const [columns, rows] = [xLabels.length, yLabels.length];
  const width = (plot.width - LEFT - 8) / columns;
  const height = (HEIGHT - BELOW) / rows;
  const cellAt = (event: PointerEvent & { readonly currentTarget: SVGSVGElement }): number | null => {
    const at = pointerIn(event);
    const [column, row] = [Math.floor((at.x - LEFT) / width), Math.floor(at.y / height)];
    return column >= 0 && column < columns && row >= 0 && row < rows ? row * columns + column : null;
  };
  const own = ownPlace(map);
  const isGranted = cells.map(({ points }) => points >= map.decisionPoints);
  return (
    <svg
      class="chart-svg map-svg"
      width={plot.width}
      height={HEIGHT}
      viewBox={`0 0 ${plot.width} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
      onPointerMove={(event) => plot.pointAt(cellAt(event))}
      onClick={(event) => {
        const at = cellAt(event as unknown as Parameters<typeof cellAt>[0]);
        if (at !== null) onTry({ [map.x.field]: cells[at]!.x, [map.y.field]: cells[at]!.y });
      }}
    >
      <g transform={`translate(${LEFT} 0) scale(${width} ${height})`}>
        {cells.map(({ points }, i) => (
          <rect
            key={i}
            class={shadeOf(points - map.decisionPoints)}
            x={i % columns}
            y={Math.floor(i / columns)}
            width={1.02}
            height={1.02}
          />
        ))}
        <path class="map-line" d={decisionContour(isGranted, columns)} />
        {plot.cursor !== null && (
          <rect
            class="map-cursor"
            x={plot.cursor % columns}
            y={Math.floor(plot.cursor / columns)}
            width={1}
            height={1}
          />
        )}
      </g>
      {own && (
        <circle class="map-own" cx={LEFT + own.x * width * columns} cy={(1 - own.y) * height * rows} r={6} />
      )}
      {[0, Math.floor(columns / 2), columns - 1].map((i) => (
        <text
          key={i}
          class="chart-tick"
          x={LEFT + (i + 0.5) * width}
          y={HEIGHT - 8}
          text-anchor={i === 0 ? 'start' : i === columns - 1 ? 'end' : 'middle'}
        >
          {xLabels[i]}
        </text>
      ))}
      {[0, Math.floor(rows / 2), rows - 1].map((j) => (
        <text
          key={j}
          class="chart-tick"
          x={LEFT - 8}
          y={Math.min(HEIGHT - BELOW - 2, Math.max(12, (rows - j - 0.5) * height + 4))}
          text-anchor="end"
        >
          {yLabels[j]}
        </text>
      ))}
    </svg>
  );
}

/** Lighter near the decision line; the line itself tells the sides apart where colours do not. */
function shadeOf(distance: number): string {
  const shade = Math.min(SHADES, Math.ceil((Math.abs(distance) + 1) / (FULL_POINTS / SHADES)));
  return `map-cell map-${distance >= 0 ? 'granted' : 'refused'}-${shade}`;
}

/** Shares of the two axes at which the present request stands, for numbers within them. */
function ownPlace({ x, y, own }: ResponseMap): { readonly x: number; readonly y: number } | null {
  const share = (axis: ResponseMap['x'], value: ApplicationValue): number | null => {
    const [low, high] = [axis.x[0], axis.x.at(-1)];
    if (typeof low !== 'number' || typeof high !== 'number') {
      const level = axis.x.indexOf(value as string | boolean);
      return level < 0 ? null : (level + 0.5) / axis.x.length;
    }
    if (typeof value !== 'number' || value < low || value > high) return null;
    return (((value - low) / (high - low)) * (axis.x.length - 1) + 0.5) / axis.x.length;
  };
  const [across, upward] = [share(x, own.x[0]), share(y, own.x[1])];
  return across === null || upward === null ? null : { x: across, y: upward };
}
