/**
 * A distribution given by a few of its quantiles, straight lines between them. Published summaries of the original
 * tables (their quantiles) become samplers this way, without any of their rows.
 */
import { normalCdf } from './normalCdf.ts';
import type { Random } from './random.ts';

export class QuantileCurve {
  private readonly shares: number[];
  private readonly values: number[];

  /** `points` are [share, value], shares rising from 0 to 1. */
  constructor(points: readonly (readonly [number, number])[]) {
    this.shares = points.map((point) => point[0]);
    this.values = points.map((point) => point[1]);
    const rising = this.shares.every((share, i) => i === 0 || share > this.shares[i - 1]!);
    if (!rising || this.shares[0] !== 0 || this.shares.at(-1) !== 1) {
      throw new Error(`quantile shares must rise from 0 to 1, got ${this.shares.join(', ')}`);
    }
  }

  /** The value below which a share `u` of the population lies. */
  at(u: number): number {
    let i = 1;
    while (i < this.shares.length - 1 && u > this.shares[i]!) i++;
    const low = this.shares[i - 1]!;
    const position = (u - low) / (this.shares[i]! - low);
    return this.values[i - 1]! + position * (this.values[i]! - this.values[i - 1]!);
  }

  draw(random: Random): number {
    return this.at(random.uniform());
  }

  /** The value at a standard normal coordinate: keeps the marginal, lets a latent variable drive the rank. */
  atNormal(z: number): number {
    return this.at(normalCdf(z));
  }
}
