import { fitText, measureText } from './measureText.ts';
import type { RowLayout } from './rowLayout.ts';

interface RowLabelsProps {
  readonly labels: readonly string[];
  readonly layout: RowLayout;
  readonly width: number;
  readonly cursor: number | null;
  /** The row the page is about; -1 or undefined = none. */
  readonly marked?: number;
}

/** The names of rows, and the band behind the one that is looked at. */
export function RowLabels({ labels, layout, width, cursor, marked }: RowLabelsProps) {
  const room = layout.labelsAbove ? width - 4 : layout.labelWidth;
  return (
    <g>
      {cursor !== null && cursor < labels.length && (
        <rect
          class="chart-row-cursor"
          x={0}
          y={layout.top(cursor)}
          width={width}
          height={layout.rowHeight}
          rx="4"
        />
      )}
      {labels.map((label, row) => (
        <text
          key={row}
          class={row === marked ? 'chart-label chart-label-marked' : 'chart-label'}
          x={layout.labelsAbove ? 2 : layout.labelWidth}
          y={layout.top(row) + (layout.labelsAbove ? 16 : layout.middle + 4)}
          text-anchor={layout.labelsAbove ? 'start' : 'end'}
        >
          {fitText(label, room, measureText)}
        </text>
      ))}
    </g>
  );
}
