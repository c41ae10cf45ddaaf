// How signed steps lead from a start to an end, adding up before the eye: up to the right, down to the left.

import '../styles/charts.css';
import { useId } from 'preact/hooks';
import { chartWords } from '../i18n/chartWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { ChartFrame, type ChartText, type Plot } from './ChartFrame.tsx';
import { HatchPattern } from './HatchPattern.tsx';
import { measureText } from './measureText.ts';
import { pointerIn } from './pointerIn.ts';
import { RowLabels } from './RowLabels.tsx';
import { rowAt } from './rowLayout.ts';
import { WATERFALL_BAR_HEIGHT, type WaterfallStep, waterfallGeometry } from './waterfallGeometry.ts';
import { XAxis } from './XAxis.tsx';

export interface WaterfallData {
  readonly start: { readonly label: string; readonly value: number };
  readonly steps: readonly WaterfallStep[];
  readonly endLabel: string;
  readonly rowTitle: string;
  /** What the sums are, with their unit. */
  readonly valueTitle: string;
  readonly changeTitle: string;
  readonly format: (value: number) => string;
  /** Signed. */
  readonly formatChange: (value: number) => string;
  /** A sum to compare with, such as the decision threshold. */
  readonly level?: { readonly value: number; readonly label: string };
}

export function Waterfall(props: ChartText & WaterfallData) {
  const words = inLanguage(chartWords);
  const rows = rowsOf(props);
  return (
    <ChartFrame
      {...props}
      xTitle={props.valueTitle}
      table={{
        columns: [
          { label: props.rowTitle },
          { label: props.changeTitle, format: props.formatChange },
          { label: props.valueTitle, format: props.format },
        ],
        rows: rows.map(({ label, change, sum }) => [label, change, sum]),
      }}
      stops={rows.map(({ label, text, sum, change }) =>
        change === null
          ? `${label}${words.colon}${text}`
          : `${label}${words.colon}${text} → ${props.format(sum)}`,
      )}
    >
      {(plot) => <WaterfallPicture data={props} plot={plot} />}
    </ChartFrame>
  );
}

interface Row {
  readonly label: string;
  /** null for the start and the end. */
  readonly change: number | null;
  readonly sum: number;
  readonly text: string;
}

function rowsOf({ start, steps, endLabel, format, formatChange }: WaterfallData): Row[] {
  const rows: Row[] = [{ label: start.label, change: null, sum: start.value, text: format(start.value) }];
  let sum = start.value;
  for (const { label, change } of steps) {
    sum += change;
    rows.push({ label, change, sum, text: formatChange(change) });
  }
  return [...rows, { label: endLabel, change: null, sum, text: format(sum) }];
}

function WaterfallPicture({ data, plot }: { data: WaterfallData; plot: Plot }) {
  const pattern = useId();
  const rows = rowsOf(data);
  const { level } = data;
  const {
    layout,
    scale,
    rows: places,
  } = waterfallGeometry(
    data.start.value,
    data.steps,
    level ? [level.value] : [],
    rows.map(({ label }) => label),
    rows.map(({ text }) => text),
    plot.width,
    measureText,
  );
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
      <g class="tone-refused">
        <HatchPattern id={pattern} />
      </g>
      <XAxis scale={scale} top={layout.top(0)} bottom={bottom} format={data.format} />
      <RowLabels
        labels={rows.map(({ label }) => label)}
        layout={layout}
        width={plot.width}
        cursor={plot.cursor}
      />
      {places.map(({ kind, x, y, width, endX }, row) => (
        <g key={row} class={`tone-${kind === 'up' ? 'granted' : kind === 'down' ? 'refused' : 'neutral'}`}>
          <rect
            class={kind === 'down' ? 'shape-hatched' : 'shape-bar'}
            x={x}
            y={y}
            width={Math.max(1, width)}
            height={WATERFALL_BAR_HEIGHT}
            rx="2"
            {...(kind === 'down' && { fill: `url(#${pattern})` })}
          />
          {row < places.length - 1 && (
            <line
              class="shape-link"
              x1={endX}
              x2={endX}
              y1={y + WATERFALL_BAR_HEIGHT}
              y2={places[row + 1]!.y}
            />
          )}
          <text class="chart-value" x={x + Math.max(1, width) + 6} y={y + WATERFALL_BAR_HEIGHT / 2 + 4}>
            {rows[row]!.text}
          </text>
        </g>
      ))}
      {level && (
        <g class="tone-main">
          <line
            class="shape-marker"
            x1={scale.at(level.value)}
            x2={scale.at(level.value)}
            y1={14}
            y2={bottom}
          />
          <text class="shape-marker-label" x={scale.at(level.value)} y={11} text-anchor="middle">
            {level.label}
          </text>
        </g>
      )}
    </svg>
  );
}
