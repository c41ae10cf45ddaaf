// Lines over a numeric x, painted by uPlot. New data of the same shape are handed to the chart that is there.

import 'uplot/dist/uPlot.min.css';
import '../styles/charts.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import { chartWords } from '../i18n/chartWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { ChartFrame, type ChartText, type Plot } from './ChartFrame.tsx';
import { Legend, type LegendItem } from './Legend.tsx';
import { type LineData, lineColumns, lineShape, lineStops, lineTable, nearestStop } from './lineChartData.ts';
import { lineOptions } from './lineOptions.ts';
import { appearance, type Inks, resolveInks } from './tones.ts';

interface LineChartProps extends ChartText, LineData {
  /** px, 240 unless said. */
  readonly height?: number;
  /** Left out where one line needs no name. */
  readonly hideLegend?: boolean;
}

export function LineChart(props: LineChartProps) {
  const words = inLanguage(chartWords);
  return (
    <ChartFrame
      {...props}
      xTitle={props.xAxis.title}
      yTitle={props.yAxis.title}
      table={lineTable(props, words)}
      stops={lineStops(props, words)}
      legend={props.hideLegend ? undefined : <Legend items={legendOf(props)} />}
    >
      {(plot) => <LinePicture data={props} plot={plot} height={props.height ?? 240} />}
    </ChartFrame>
  );
}

function legendOf({ series, zones = [], points = [] }: LineData): LegendItem[] {
  return [
    ...series.map(({ label, tone, stroke }) => ({ label, tone, sign: stroke })),
    ...zones.map(({ label }) => ({ label, tone: 'neutral' as const, sign: 'zone' as const })),
    ...points.map(({ label, tone }) => ({ label, tone, sign: 'dot' as const })),
  ];
}

function LinePicture({ data, plot, height }: { data: LineData; plot: Plot; height: number }) {
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);
  const latest = useRef(data);
  latest.current = data;
  const inks = useRef<Inks | null>(null);
  const shape = lineShape(data);
  const looks = appearance.value;

  // Made anew for another shape only; everything else is handed to the one that is there.
  useLayoutEffect(() => {
    const view = {
      data: () => latest.current,
      inks: () => {
        inks.current ??= resolveInks(holder.current!);
        return inks.current;
      },
    };
    const columns = lineColumns(data) as uPlot.AlignedData;
    const made = new uPlot(lineOptions(view, plot.width, height), columns, holder.current!);
    chart.current = made;
    return () => {
      made.destroy();
      chart.current = null;
    };
  }, [shape]);

  useLayoutEffect(() => {
    inks.current = null;
    chart.current?.redraw();
  }, [looks]);

  useLayoutEffect(() => {
    chart.current?.setSize({ width: plot.width, height });
  }, [plot.width, height]);

  useLayoutEffect(() => {
    chart.current?.setData(lineColumns(data) as uPlot.AlignedData);
  }, [data]);

  useLayoutEffect(() => {
    const shown = chart.current;
    if (!shown) return;
    const at = plot.cursor === null ? -10 : shown.valToPos(data.x[plot.cursor]!, 'x');
    shown.setCursor({ left: at, top: plot.cursor === null ? -10 : 1 }, false);
  }, [plot.cursor, data]);

  return (
    <div
      ref={holder}
      class="chart-canvas"
      aria-hidden="true"
      onPointerMove={(event) => {
        const over = chart.current?.over.getBoundingClientRect();
        if (!over || !chart.current) return;
        const value = chart.current.posToVal(event.clientX - over.left, 'x');
        plot.pointAt(nearestStop(data.x, value));
      }}
    />
  );
}
