// From values to positions, and which values an axis should name. Pure.

export interface LinearScale {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  readonly ticks: readonly number[];
  /** Where a value is drawn, px. */
  at(value: number): number;
  /** The value drawn at a position. */
  valueAt(position: number): number;
}

export interface LinearScaleOptions {
  /** Of the data; widened to whole steps unless `exact`. */
  readonly domain: readonly [number, number];
  /** Where the ends of the domain are drawn, px; may run backwards. */
  readonly range: readonly [number, number];
  readonly tickCount?: number;
  readonly exact?: boolean;
}

export function linearScale({
  domain,
  range,
  tickCount = 5,
  exact = false,
}: LinearScaleOptions): LinearScale {
  const step = niceStep(domain[1] - domain[0], tickCount);
  const [low, high] = exact ? domain : widen(domain, step);
  const span = high - low || 1;
  const length = range[1] - range[0];
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // Multiplied, not summed: 0.1 + 0.2 would be named 0.30000000000000004.
  const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => rounded((first + i) * step));
  return {
    domain: [low, high],
    range,
    ticks,
    at: (value) => range[0] + ((value - low) / span) * length,
    valueAt: (position) => low + ((position - range[0]) / length) * span,
  };
}

/** The step of about `count` parts of a span, in steps people count in (Heckbert, Graphics Gems, 1990). */
export function niceStep(span: number, count: number): number {
  if (!(span > 0 && Number.isFinite(span))) return 1;
  const raw = span / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= raw * 0.999) ?? 10;
  return step * power;
}

function widen([low, high]: readonly [number, number], step: number): readonly [number, number] {
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
}

/** Without the last bits that a product of decimals leaves. */
function rounded(value: number): number {
  return Number(value.toPrecision(12)) || 0;
}
