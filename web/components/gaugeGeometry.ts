// Where points lie on the half circle of the gauge. Pure geometry, in the units of its viewBox.

export const GAUGE = { width: 320, height: 184, radius: 128, centre: { x: 160, y: 160 } } as const;

/** Points shown on either side of the middle: four doublings of the odds at 50 points each. */
const REACH_POINTS = 200;
/** The ends are multiples of this, so that decisionPoints lie at the top or close to it. */
const ROUND_POINTS = 50;

export interface GaugeScale {
  readonly low: number;
  readonly high: number;
  /** 0 at the left end, 1 at the right end; points beyond stay at the end. */
  fractionOf(points: number): number;
}

export function gaugeScale(decisionPoints: number): GaugeScale {
  const middle = Math.round(decisionPoints / ROUND_POINTS) * ROUND_POINTS;
  const low = middle - REACH_POINTS;
  const high = middle + REACH_POINTS;
  return { low, high, fractionOf: (points) => Math.min(1, Math.max(0, (points - low) / (high - low))) };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** @param fraction 0 = left end, 1 = right end. */
export function onArc(fraction: number, radius: number = GAUGE.radius): Point {
  const angle = Math.PI * (1 - fraction);
  const round = (length: number): number => Math.round(length * 100) / 100;
  return {
    x: round(GAUGE.centre.x + radius * Math.cos(angle)),
    y: round(GAUGE.centre.y - radius * Math.sin(angle)),
  };
}

/** The arc from one fraction to a later one, as an SVG path. */
export function arcPath(from: number, to: number): string {
  const start = onArc(from);
  const end = onArc(to);
  return `M${start.x} ${start.y}A${GAUGE.radius} ${GAUGE.radius} 0 0 1 ${end.x} ${end.y}`;
}
