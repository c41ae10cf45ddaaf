import { axisLabels } from './axisLabels.ts';
import type { LinearScale } from './linearScale.ts';
import { measureText } from './measureText.ts';

interface XAxisProps {
  readonly scale: LinearScale;
  readonly top: number;
  readonly bottom: number;
  readonly format: (value: number) => string;
}

/** Vertical grid lines and, below them, the values that have room. */
export function XAxis({ scale, top, bottom, format }: XAxisProps) {
  return (
    <g>
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          class="chart-gridline"
          x1={scale.at(tick)}
          x2={scale.at(tick)}
          y1={top}
          y2={bottom}
        />
      ))}
      {axisLabels(scale, format, measureText).map(({ value, text, x, anchor }) => (
        <text key={value} class="chart-tick" x={x} y={bottom + 16} text-anchor={anchor}>
          {text}
        </text>
      ))}
    </g>
  );
}
