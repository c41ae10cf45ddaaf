// How each feature moves the score, for many applicants at once: right raises it, left lowers it; a filled dot is a high
// value of the feature, a pale one a low value, a ring none.

import '../styles/charts.css';
import { chartWords } from '../i18n/chartWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { beeswarmGeometry, SWARM_RADIUS, type SwarmRow } from './beeswarmGeometry.ts';
import { ChartFrame, type ChartText, type Plot } from './ChartFrame.tsx';
import { measureText } from './measureText.ts';
import { pointerIn } from './pointerIn.ts';
import { RowLabels } from './RowLabels.tsx';
import { rowAt } from './rowLayout.ts';
import { XAxis } from './XAxis.tsx';

export interface BeeswarmData {
  readonly rows: readonly SwarmRow[];
  readonly rowTitle: string;
  readonly valueTitle: string;
  readonly rankTitle: string;
  readonly missingLabel: string;
  /** Says a row in one sentence, for its stop. */
  readonly describe: (row: SwarmRow) => string;
  readonly format: (value: number) => string;
  readonly formatRank: (rank: number) => string;
}

const STEPS = 5;

export function Beeswarm(props: ChartText & BeeswarmData) {
  const words = inLanguage(chartWords);
  const { rows, format } = props;
  return (
    <ChartFrame
      {...props}
      xTitle={props.valueTitle}
      stops={rows.map((row) => `${row.label}${words.colon}${props.describe(row)}`)}
      table={{
        columns: [
          { label: props.rowTitle },
          { label: props.valueTitle, format },
          { label: props.rankTitle, format: props.formatRank },
        ],
        rows: rows.flatMap(({ label, points }) => points.map(([value, rank]) => [label, value, rank])),
      }}
      legend={<SwarmLegend {...props} />}
    >
      {(plot) => <BeeswarmPicture data={props} plot={plot} />}
    </ChartFrame>
  );
}

function SwarmLegend({ rankTitle, missingLabel }: BeeswarmData) {
  const words = inLanguage(chartWords);
  return (
    <ul class="legend">
      <li class="legend-item">
        {rankTitle}
        {words.colon}
        {words.less.toLowerCase()}
        <svg
          class="legend-sign"
          viewBox="0 0 60 12"
          width="60"
          height="12"
          aria-hidden="true"
          focusable="false"
        >
          {Array.from({ length: STEPS }, (_, step) => (
            <circle key={String(step)} class={`swarm swarm-${step}`} cx={6 + step * 12} cy="6" r="4" />
          ))}
        </svg>
        {words.more.toLowerCase()}
      </li>
      <li class="legend-item">
        <svg
          class="legend-sign"
          viewBox="0 0 12 12"
          width="12"
          height="12"
          aria-hidden="true"
          focusable="false"
        >
          <circle class="swarm swarm-none" cx="6" cy="6" r="4" />
        </svg>
        {missingLabel}
      </li>
    </ul>
  );
}

function BeeswarmPicture({ data, plot }: { data: BeeswarmData; plot: Plot }) {
  const { rows, format } = data;
  const { layout, scale, zero, dots } = beeswarmGeometry(rows, plot.width, measureText);
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
      <XAxis scale={scale} top={0} bottom={bottom} format={format} />
      <line class="chart-axis" x1={zero} x2={zero} y1={0} y2={bottom} />
      <RowLabels
        labels={rows.map(({ label }) => label)}
        layout={layout}
        width={plot.width}
        cursor={plot.cursor}
      />
      {rows.map(({ label, points }, row) => (
        <g key={label}>
          {dots[row]!.map(({ x, y }, i) => (
            <circle key={i} class={`swarm ${stepClass(points[i]![1])}`} cx={x} cy={y} r={SWARM_RADIUS} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function stepClass(rank: number | null): string {
  return rank === null ? 'swarm-none' : `swarm-${Math.min(STEPS - 1, Math.floor(rank * STEPS))}`;
}
