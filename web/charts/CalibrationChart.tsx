// What was said against what was seen: points with their intervals beside the diagonal of a perfect calibration.

import '../styles/charts.css';
import { chartWords } from '../i18n/chartWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { ChartFrame, type ChartText, type Plot } from './ChartFrame.tsx';
import { type CalibrationPoint, calibrationGeometry } from './calibrationGeometry.ts';
import { measureText } from './measureText.ts';
import { pointerIn } from './pointerIn.ts';
import { XAxis } from './XAxis.tsx';
import { YAxis } from './YAxis.tsx';

export interface CalibrationData {
  readonly points: readonly CalibrationPoint[];
  readonly saidTitle: string;
  readonly seenTitle: string;
  readonly countTitle: string;
  /** Names the diagonal. */
  readonly perfectLabel: string;
  readonly format: (share: number) => string;
  readonly formatCount: (count: number) => string;
}

interface CalibrationChartProps extends ChartText, CalibrationData {
  /** px, 300 unless said. */
  readonly height?: number;
}

export function CalibrationChart(props: CalibrationChartProps) {
  const words = inLanguage(chartWords);
  const { points, format, saidTitle, seenTitle } = props;
  return (
    <ChartFrame
      {...props}
      xTitle={saidTitle}
      yTitle={seenTitle}
      table={{
        columns: [
          { label: saidTitle, format },
          { label: seenTitle, format },
          { label: words.lowest, format },
          { label: words.highest, format },
          { label: props.countTitle, format: props.formatCount },
        ],
        rows: points.map(({ said, seen, low, high, applicants }) => [said, seen, low, high, applicants]),
      }}
      stops={points.map(({ said, seen, low, high, applicants }) => {
        const shown = words.interval(format(seen), format(low), format(high));
        const counted = `${props.countTitle} ${props.formatCount(applicants)}`;
        return `${saidTitle} ${format(said)}${words.colon}${seenTitle} ${shown} ; ${counted}`;
      })}
    >
      {(plot) => <CalibrationPicture data={props} plot={plot} height={props.height ?? 300} />}
    </ChartFrame>
  );
}

function CalibrationPicture({ data, plot, height }: { data: CalibrationData; plot: Plot; height: number }) {
  const { box, points } = calibrationGeometry(data.points, data.format, plot.width, height, measureText);
  const end = Math.min(box.x.domain[1], box.y.domain[1]);
  const [diagonalX, diagonalY] = [box.x.at(end), box.y.at(end)];
  return (
    <svg
      class="chart-svg"
      width={plot.width}
      height={height}
      viewBox={`0 0 ${plot.width} ${height}`}
      aria-hidden="true"
      focusable="false"
      onPointerMove={(event) => {
        const { x } = pointerIn(event);
        const distances = points.map((point) => Math.abs(point.x - x));
        plot.pointAt(distances.indexOf(Math.min(...distances)));
      }}
    >
      <YAxis scale={box.y} left={box.left} right={box.right} format={data.format} />
      <XAxis scale={box.x} top={box.top} bottom={box.bottom} format={data.format} />
      <line class="shape-diagonal" x1={box.x.at(0)} y1={box.y.at(0)} x2={diagonalX} y2={diagonalY} />
      <text class="chart-tick" x={diagonalX - 8} y={diagonalY + 4} text-anchor="end">
        {data.perfectLabel}
      </text>
      <g class="tone-main">
        {points.map(({ x, y, top, bottom }, i) => (
          <g key={String(data.points[i]!.said)}>
            <path
              class="shape-interval"
              d={`M${x - 4} ${top}h8M${x} ${top}V${bottom}M${x - 4} ${bottom}h8`}
            />
            <circle class="shape-bar" cx={x} cy={y} r={plot.cursor === i ? 7 : 4.5} />
          </g>
        ))}
      </g>
      <line class="chart-axis" x1={box.left} x2={box.right} y1={box.bottom} y2={box.bottom} />
    </svg>
  );
}
