// Contributions of many applicants, a row a feature: where a dot lies is what a group of applicants gains or loses,
// how dark it is how high their value. Dots that would cover one another are stacked.

import { type Markup, markup } from '../markup.ts';
import { at, chartFrame } from './plotArea.ts';
import { linearScale } from './scale.ts';

export interface SwarmRow {
  readonly label: string;
  /** [position, rank of the value from 0 to 1, null = missing] */
  readonly points: readonly (readonly [number, number | null])[];
}

export interface SwarmOptions {
  readonly summary: string;
  readonly rows: readonly SwarmRow[];
  readonly axisTitle: string;
  readonly tick: (value: number, digits: number) => string;
  /** Names of the key: low values, high values, missing ones. */
  readonly key: { readonly low: string; readonly high: string; readonly missing: string };
}

const WIDTH = 640;
const LABEL_WIDTH = 230;
const RIGHT = 14;
const ROW_HEIGHT = 30;
const TOP = 34;
const BOTTOM = 44;
const RADIUS = 2;
/** Dots above one another in a row, at most. */
const STACK_MAX = 6;
/** Tones of the value, from low to high: they differ in lightness, and are told by the key. */
export const SWARM_TONES = 5;

export function swarmChart({ rows, ...options }: SwarmOptions): Markup {
  const height = TOP + rows.length * ROW_HEIGHT + BOTTOM;
  const bottom = height - BOTTOM;
  const positions = rows.flatMap(({ points }) => points.map(([position]) => position));
  const x = linearScale({
    domain: [Math.min(0, ...positions), Math.max(1, ...positions)],
    range: [LABEL_WIDTH, WIDTH - RIGHT],
    tickCount: 5,
  });
  const zero = at(x.at(0));
  return chartFrame({ width: WIDTH, height, summary: options.summary }, [
    keyOf(options.key),
    markup`<g class="grid">${x.ticks.map((tick) => markup`<line x1="${at(x.at(tick))}" x2="${at(x.at(tick))}" y1="${TOP}" y2="${bottom}"/>`)}</g>`,
    markup`<g class="tick">${x.ticks.map((tick) => markup`<text x="${at(x.at(tick))}" y="${bottom + 16}" text-anchor="middle">${options.tick(tick, x.tickDigits)}</text>`)}</g>`,
    markup`<text class="axis-title" x="${WIDTH - RIGHT}" y="${height - 8}" text-anchor="end">${options.axisTitle}</text>`,
    markup`<line class="reference" x1="${zero}" x2="${zero}" y1="${TOP}" y2="${bottom}"/>`,
    rows.map(({ label, points }, row) => {
      const middle = TOP + (row + 0.5) * ROW_HEIGHT;
      return markup`<text class="label" x="${LABEL_WIDTH - 12}" y="${at(middle + 4)}" text-anchor="end">${shorten(label)}</text>${dotsOf(points, x.at, middle)}`;
    }),
  ]);
}

function dotsOf(points: SwarmRow['points'], position: (value: number) => number, middle: number): Markup[] {
  const stacked = new Map<number, number>();
  return [...points]
    .sort(([a], [b]) => a - b)
    .map(([value, rank]) => {
      const px = position(value);
      const slot = Math.round(px / (2 * RADIUS));
      const level = stacked.get(slot) ?? 0;
      stacked.set(slot, level + 1);
      // 0, +1, -1, +2, -2 ... diameters from the middle; what is more lies on the last place.
      const place = Math.min(level, STACK_MAX - 1);
      const offset = (place % 2 === 0 ? -1 : 1) * Math.ceil(place / 2) * 2 * RADIUS;
      return markup`<circle class="dot ${toneOf(rank)}" cx="${at(px)}" cy="${at(middle + offset)}" r="${RADIUS}"/>`;
    });
}

function toneOf(rank: number | null): string {
  if (rank === null) return 'missing';
  return `tone${Math.min(SWARM_TONES - 1, Math.floor(rank * SWARM_TONES))}`;
}

function keyOf({ low, high, missing }: SwarmOptions['key']): Markup {
  const start = LABEL_WIDTH;
  const tones = Array.from({ length: SWARM_TONES }, (_, tone) => tone);
  const dotsAt = start + low.length * 6.6 + 12;
  const end = dotsAt + SWARM_TONES * 11;
  const missingAt = end + high.length * 6.6 + 26;
  return markup`<g><text class="note" x="${start}" y="14">${low}</text>${tones.map((tone) => markup`<circle class="dot tone${tone}" cx="${at(dotsAt + tone * 11)}" cy="10" r="4"/>`)}<text class="note" x="${at(end)}" y="14">${high}</text><circle class="dot missing" cx="${at(missingAt)}" cy="10" r="4"/><text class="note" x="${at(missingAt + 9)}" y="14">${missing}</text></g>`;
}

/** About 6.4 units a character; the table below the chart has the whole name. */
function shorten(label: string): string {
  const most = Math.floor((LABEL_WIDTH - 12) / 6.4);
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`;
}
