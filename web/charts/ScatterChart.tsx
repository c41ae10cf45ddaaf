// Two numbers of thousands of people: points on a canvas under the axes, dense where many are alike. The cursor goes
// through vertical strips and says what each holds.

import '../styles/charts.css';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { chartWords } from '../i18n/chartWords.ts';
import { formatNumber } from '../i18n/format.ts';
import { inLanguage, language } from '../i18n/language.ts';
import { ChartFrame, type ChartText, type Plot } from './ChartFrame.tsx';
import { Legend } from './Legend.tsx';
import { measureText } from './measureText.ts';
import { paintScatter } from './paintScatter.ts';
import { pointerIn } from './pointerIn.ts';
import {
  type ScatterData,
  type ScatterStrip,
  scatterBox,
  scatterDomain,
  scatterStrips,
  scatterTable,
} from './scatterGeometry.ts';
import { appearance, resolveInks } from './tones.ts';
import { XAxis } from './XAxis.tsx';
import { YAxis } from './YAxis.tsx';

interface ScatterChartProps extends ChartText {
  readonly data: ScatterData;
  /** px, 320 unless said. */
  readonly height?: number;
}

export function ScatterChart(props: ScatterChartProps) {
  const words = inLanguage(chartWords);
  const { data } = props;
  const { xAxis, yAxis, classes, marked } = data;
  const domain = scatterDomain(data.x, marked?.x ?? null);
  const strips = useMemo(
    () => scatterStrips(data),
    [data.x, data.y, data.classOf, classes, xAxis, ...domain],
  );
  const formatCount = (count: number): string => formatNumber(count, language.value, 0);
  const stops = strips.map(({ from, to, points, medianY, byClass }) => {
    const counted = classes.map(({ label }, i) => `${label} ${formatCount(byClass[i]!)}`).join(' ; ');
    const middle = `${words.median(yAxis.title)} ${yAxis.format(medianY)}`;
    const people = words.applicants(points, formatCount(points));
    return `${xAxis.title} ${words.range(xAxis.format(from), xAxis.format(to))}${words.colon}${people} ; ${middle} ; ${counted}`;
  });
  return (
    <ChartFrame
      {...props}
      xTitle={xAxis.title}
      yTitle={yAxis.title}
      stops={stops}
      table={scatterTable(strips, data, words, formatCount)}
      legend={
        <Legend
          items={[
            ...classes.map(({ label, tone, shape }) => ({
              label,
              tone,
              sign: shape === 'disc' ? ('dot' as const) : ('cross' as const),
            })),
            ...(marked ? [{ label: marked.label, tone: 'review' as const, sign: 'diamond' as const }] : []),
          ]}
        />
      }
    >
      {(plot) => <ScatterPicture data={data} strips={strips} plot={plot} height={props.height ?? 320} />}
    </ChartFrame>
  );
}

interface ScatterPictureProps {
  readonly data: ScatterData;
  readonly strips: readonly ScatterStrip[];
  readonly plot: Plot;
  readonly height: number;
}

function ScatterPicture({ data, strips, plot, height }: ScatterPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, cursor } = plot;
  const box = scatterBox(data, width, height, measureText);
  const looks = appearance.value;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    const scale = devicePixelRatio;
    canvas.current.width = Math.round(width * scale);
    canvas.current.height = Math.round(height * scale);
    paintScatter(context, data, box, resolveInks(canvas.current.parentElement!), scale);
    // The marked one is no part of it, unless it widens the picture.
  }, [data.x, data.y, data.classOf, ...box.x.domain, ...box.y.domain, box.left, width, height, looks]);
  const strip = cursor === null ? null : strips[cursor];
  return (
    <div class="scatter">
      <canvas ref={canvas} class="scatter-canvas" width={width} height={height} />
      <svg
        class="chart-svg scatter-axes"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        focusable="false"
        onPointerMove={(event) => {
          const value = box.x.valueAt(pointerIn(event).x);
          const at = strips.findIndex(({ from, to }) => value >= from && value <= to);
          plot.pointAt(at < 0 ? null : at);
        }}
      >
        <YAxis scale={box.y} left={box.left} right={box.right} format={data.yAxis.format} />
        <XAxis scale={box.x} top={box.top} bottom={box.bottom} format={data.xAxis.format} />
        {strip && (
          <>
            <rect
              class="scatter-strip"
              x={box.x.at(strip.from)}
              width={box.x.at(strip.to) - box.x.at(strip.from)}
              y={box.top}
              height={box.bottom - box.top}
            />
            <line
              class="shape-whisker"
              x1={box.x.at(strip.from)}
              x2={box.x.at(strip.to)}
              y1={box.y.at(strip.medianY)}
              y2={box.y.at(strip.medianY)}
            />
          </>
        )}
        <line class="chart-axis" x1={box.left} x2={box.right} y1={box.bottom} y2={box.bottom} />
        {data.marked && (
          <path
            class="scatter-marked"
            d={`M${box.x.at(data.marked.x)} ${box.y.at(data.marked.y) - 8}l7 8l-7 8l-7 -8z`}
          />
        )}
      </svg>
    </div>
  );
}
