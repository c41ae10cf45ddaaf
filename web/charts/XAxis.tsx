import type { LinearScale } from './linearScale.ts';
import { measureText } from './measureText.ts';

interface XAxisProps {
  readonly scale: LinearScale;
  readonly top: number;
  readonly bottom: number;
  readonly format: (value: number) => string;
}

/** Vertical grid lines and their values below. Labels at the ends lean inward so that none is cut. */
export function XAxis({ scale, top, bottom, format }: XAxisProps) {
  const [low, high] = [Math.min(...scale.range), Math.max(...scale.range)];
  return (
    <g>
      {scale.ticks.map((tick) => {
        const x = scale.at(tick);
        const text = format(tick);
        const half = measureText(text) / 2;
        const anchor = x - half < low - 8 ? 'start' : x + half > high + 8 ? 'end' : 'middle';
        return (
          <g key={tick}>
            <line class="chart-gridline" x1={x} x2={x} y1={top} y2={bottom} />
            <text class="chart-tick" x={x} y={bottom + 16} text-anchor={anchor}>
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
