import type { Scale } from '../explanation/waterfallSteps.ts';

/** From where to where, in points. */
type Way = readonly [from: number, to: number];

interface WaterfallBarProps {
  readonly scale: Scale;
  readonly way: Way;
  /** The same way of the stored application; null where nothing was edited. */
  readonly before: Way | null;
  readonly decisionPoints: number;
  /** `mark`: a place on the scale, not a way. */
  readonly kind: 'step' | 'part' | 'mark';
}

/**
 * One row of the waterfall. Decorative: the row says the same in figures. One box with a painted ground: a hundred pictures
 * of their own would each be a layer to paint, and moving a ground lays nothing out.
 */
export function WaterfallBar({ scale, way, before, decisionPoints, kind }: WaterfallBarProps) {
  const [from, to] = spanOf(scale, way);
  const [beforeFrom, beforeTo] = before ? spanOf(scale, before) : ['0%', '0%'];
  const tone = way[1] > way[0] ? 'up' : way[1] < way[0] ? 'down' : 'none';
  return (
    <div
      class={`waterfall-bar waterfall-${kind} waterfall-${tone}`}
      style={{
        '--line-at': percent(scale.fractionOf(decisionPoints)),
        '--from': from,
        '--to': to,
        '--before-from': beforeFrom,
        '--before-to': beforeTo,
      }}
      aria-hidden="true"
    />
  );
}

/** What is worth nothing is still to be seen. */
const LEAST = 0.002;

function spanOf(scale: Scale, way: Way): readonly [string, string] {
  const [low, high] = [scale.fractionOf(Math.min(...way)), scale.fractionOf(Math.max(...way))];
  return [percent(low), percent(Math.max(high, low + LEAST))];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
