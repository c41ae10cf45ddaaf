import type { LinearScale } from './linearScale.ts';

interface YAxisProps {
  readonly scale: LinearScale;
  readonly left: number;
  readonly right: number;
  readonly format: (value: number) => string;
}

/** Horizontal grid lines and their values on the left. */
export function YAxis({ scale, left, right, format }: YAxisProps) {
  return (
    <g>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line class="chart-gridline" x1={left} x2={right} y1={scale.at(tick)} y2={scale.at(tick)} />
          <text class="chart-tick" x={left - 8} y={scale.at(tick) + 4} text-anchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}
