/** Draws one of a few named things with given weights. */
import type { Random } from './random.ts';

export class WeightedChoice<T> {
  private readonly items: T[] = [];
  private readonly bounds: number[] = [];

  /** `weights` need not add up to 1; all must be >= 0 and one at least > 0. */
  constructor(weights: readonly (readonly [T, number])[]) {
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
    if (!(total > 0)) throw new Error(`weights must have a positive sum, got ${total}`);
    let reached = 0;
    for (const [item, weight] of weights) {
      reached += weight / total;
      this.items.push(item);
      this.bounds.push(reached);
    }
  }

  draw(random: Random): T {
    const u = random.uniform();
    let i = 0;
    while (i < this.bounds.length - 1 && u >= this.bounds[i]!) i++;
    return this.items[i]!;
  }
}
