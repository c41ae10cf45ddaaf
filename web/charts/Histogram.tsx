// A distribution of a number, whole or by outcome, with lines such as the decision threshold or where someone stands.

import '../styles/charts.css';
import { useId } from 'preact/hooks';
import { chartWords } from '../i18n/chartWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { ChartFrame, type ChartText, type Plot } from './ChartFrame.tsx';
import type { ChartTable } from './chartTable.ts';
import { HatchPattern } from './HatchPattern.tsx';
import { binAt, type HistogramData, histogramGeometry } from './histogramGeometry.ts';
import { Legend } from './Legend.tsx';
import { measureText } from './measureText.ts';
import { pointerIn } from './pointerIn.ts';
import { XAxis } from './XAxis.tsx';
import { YAxis } from './YAxis.tsx';

interface HistogramProps extends ChartText, HistogramData {
  /** px, 220 unless said. */
  readonly height?: number;
}

const SIGNS = { solid: 'bar', hatched: 'hatched', outline: 'outline' } as const;

export function Histogram(props: HistogramProps) {
  const words = inLanguage(chartWords);
  const { bins, parts, formatX, formatY, xTitle } = props;
  const stops = bins.map(({ from, to, counts }) => {
    const shown = counts.map((count, part) => `${parts[part]!.label} ${formatY(count)}`).join(' ; ');
    return `${xTitle} ${words.range(formatX(from), formatX(to))}${words.colon}${shown}`;
  });
  const table: ChartTable = {
    columns: [
      { label: `${xTitle}, ${words.from.toLowerCase()}`, format: formatX },
      { label: `${xTitle}, ${words.to.toLowerCase()}`, format: formatX },
      ...parts.map(({ label }) => ({ label, format: formatY })),
    ],
    rows: bins.map(({ from, to, counts }) => [from, to, ...counts]),
  };
  const legend =
    parts.length > 1 ? (
      <Legend items={parts.map(({ label, tone, fill }) => ({ label, tone, sign: SIGNS[fill] }))} />
    ) : undefined;
  return (
    <ChartFrame {...props} table={table} stops={stops} legend={legend}>
      {(plot) => <HistogramPicture data={props} plot={plot} height={props.height ?? 220} />}
    </ChartFrame>
  );
}

function HistogramPicture({ data, plot, height }: { data: HistogramData; plot: Plot; height: number }) {
  const pattern = useId();
  const geometry = histogramGeometry(data, plot.width, height, measureText);
  const { box, bars, markers } = geometry;
  const pointed = plot.cursor === null ? null : data.bins[plot.cursor];
  return (
    <svg
      class="chart-svg"
      width={plot.width}
      height={height}
      viewBox={`0 0 ${plot.width} ${height}`}
      aria-hidden="true"
      focusable="false"
      onPointerMove={(event) => plot.pointAt(binAt(geometry, data.bins, pointerIn(event).x))}
    >
      <YAxis scale={box.y} left={box.left} right={box.right} format={data.formatY} />
      <XAxis scale={box.x} top={box.bottom} bottom={box.bottom} format={data.formatX} />
      {pointed && (
        <rect
          class="chart-row-cursor"
          x={box.x.at(pointed.from)}
          width={box.x.at(pointed.to) - box.x.at(pointed.from)}
          y={box.top}
          height={box.bottom - box.top}
        />
      )}
      {data.parts.map(({ tone, fill }, i) => (
        <g key={data.parts[i]!.label} class={`tone-${tone}`}>
          {fill === 'hatched' && <HatchPattern id={`${pattern}-${i}`} />}
          {bars
            .filter(({ part, height }) => part === i && height > 0)
            .map(({ bin, x, y, width, height }) => (
              <rect
                key={bin}
                class={fill === 'outline' ? 'shape-outline' : 'shape-bar'}
                x={x}
                y={y}
                width={width}
                height={height}
                {...(fill === 'hatched' && { class: 'shape-hatched', fill: `url(#${pattern}-${i})` })}
              />
            ))}
        </g>
      ))}
      <line class="chart-axis" x1={box.left} x2={box.right} y1={box.bottom} y2={box.bottom} />
      {(data.markers ?? []).map(({ label, tone }, i) => {
        const { x, labelY, anchor } = markers[i]!;
        return (
          <g key={label} class={`tone-${tone}`}>
            <line class="shape-marker" x1={x} x2={x} y1={labelY - 8} y2={box.bottom} />
            <text
              class="shape-marker-label"
              x={x + (anchor === 'start' ? 5 : -5)}
              y={labelY}
              text-anchor={anchor}
            >
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
