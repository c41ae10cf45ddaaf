import type { Scale, Step } from '../explanation/waterfallSteps.ts';

interface WaterfallBarProps {
  readonly scale: Scale;
  readonly step: Step;
  /** The same step of the stored application; null where nothing was edited. */
  readonly before: Step | null;
  readonly decisionPoints: number;
  /** `mark`: a place on the scale, not a way. */
  readonly kind: 'step' | 'part' | 'mark';
}

/** In units of the drawing, which is stretched to its cell. */
const WIDTH = 1000;
const HEIGHT = 20;

/** One row of the waterfall. Decorative: the row says the same in figures. */
export function WaterfallBar({ scale, step, before, decisionPoints, kind }: WaterfallBarProps) {
  const at = (points: number): number => Math.round(scale.fractionOf(points) * WIDTH * 10) / 10;
  const span = ({ from, to }: Step) => ({
    x: Math.min(at(from), at(to)),
    width: Math.max(Math.abs(at(to) - at(from)), kind === 'mark' ? 0 : 2),
  });
  const tone = step.points > 0 ? 'up' : step.points < 0 ? 'down' : 'none';
  const line = at(decisionPoints);
  return (
    <svg
      class={`waterfall-bar waterfall-${kind}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <line class="waterfall-line" x1={line} x2={line} y1={0} y2={HEIGHT} />
      {kind === 'mark' ? (
        <line class="waterfall-mark" x1={at(step.to)} x2={at(step.to)} y1={1} y2={HEIGHT - 1} />
      ) : (
        <rect class={`waterfall-${tone}`} {...span(step)} y={4} height={9} />
      )}
      {before &&
        (kind === 'mark' ? (
          <line class="waterfall-before" x1={at(before.to)} x2={at(before.to)} y1={3} y2={HEIGHT - 3} />
        ) : (
          <rect class="waterfall-before" {...span(before)} y={16} height={2} />
        ))}
    </svg>
  );
}
