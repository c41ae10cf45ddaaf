// From values to positions, and which values an axis should name.

export interface Scale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Decimals that tell the ticks apart. */
  readonly tickDigits: number;
  at(value: number): number;
}

/** Steps that people count in (Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990). */
const STEPS = [1, 2, 2.5, 5, 10] as const;

/** The step of about `count` parts of a span. */
export function niceStep(span: number, count: number): number {
  if (!(span > 0 && Number.isFinite(span))) return 1;
  const raw = span / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = STEPS.find((candidate) => candidate * power >= raw * 0.999) ?? 10;
  return step * power;
}

export interface ScaleOptions {
  /** Of the data; widened to whole steps where `isNice`. */
  readonly domain: readonly [number, number];
  /** Where the ends of the domain are drawn. */
  readonly range: readonly [number, number];
  readonly tickCount?: number;
  readonly isNice?: boolean;
}

export function linearScale({ domain, range, tickCount = 5, isNice = true }: ScaleOptions): Scale {
  const step = niceStep(domain[1] - domain[0], tickCount);
  const [low, high] = isNice ? widen(domain, step) : domain;
  const span = high - low || 1;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // Multiplied, not summed: 0.1 + 0.2 would be named 0.30000000000000004.
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  return {
    domain: [low, high],
    ticks,
    tickDigits: digitsOf(step),
    at: (value) => range[0] + ((value - low) / span) * (range[1] - range[0]),
  };
}

function widen([low, high]: readonly [number, number], step: number): readonly [number, number] {
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
}

function digitsOf(step: number): number {
  const exponent = Math.floor(Math.log10(step) + 1e-9);
  const isRound = Math.abs(step / 10 ** exponent - Math.round(step / 10 ** exponent)) < 1e-6;
  return Math.max(0, -exponent + (isRound ? 0 : 1));
}
