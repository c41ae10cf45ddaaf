// Margin -> probability by a rising curve of any form: the challenger of Platt's line. Not deployed, because its steps
// cannot be shared out over features in points.

import { CalibrationError } from './fitPlatt.ts';

/** Corners of a rising curve; between them it is straight, beyond them flat. */
export interface IsotonicCalibration {
  /** Strictly ascending. */
  readonly margins: Float64Array;
  /** Not descending, in [0, 1]. */
  readonly probabilities: Float64Array;
}

interface Block {
  first: number;
  last: number;
  rows: number;
  defaults: number;
}

/**
 * Least squares under the order, by pooling adjacent violators (Ayer et al., 1955). Equal margins are one block.
 * @throws CalibrationError `length_mismatch`, `not_finite` or `one_class`
 */
export function fitIsotonic(margins: ArrayLike<number>, labels: ArrayLike<number>): IsotonicCalibration {
  const blocks: Block[] = [];
  for (const block of rankedBlocks(margins, labels)) {
    blocks.push(block);
    while (blocks.length > 1 && shareOf(blocks.at(-2)!) >= shareOf(blocks.at(-1)!)) {
      const upper = blocks.pop()!;
      const lower = blocks.at(-1)!;
      lower.last = upper.last;
      lower.rows += upper.rows;
      lower.defaults += upper.defaults;
    }
  }
  const corners = blocks.flatMap((block) =>
    block.first === block.last
      ? [[block.first, shareOf(block)] as const]
      : [[block.first, shareOf(block)] as const, [block.last, shareOf(block)] as const],
  );
  return {
    margins: Float64Array.from(corners, ([margin]) => margin),
    probabilities: Float64Array.from(corners, ([, share]) => share),
  };
}

export function isotonicProbability(margin: number, { margins, probabilities }: IsotonicCalibration): number {
  let [below, above] = [0, margins.length - 1];
  if (margin <= margins[below]!) return probabilities[below]!;
  if (margin >= margins[above]!) return probabilities[above]!;
  while (above - below > 1) {
    const middle = (below + above) >> 1;
    if (margins[middle]! <= margin) below = middle;
    else above = middle;
  }
  const way = (margin - margins[below]!) / (margins[above]! - margins[below]!);
  return probabilities[below]! + way * (probabilities[above]! - probabilities[below]!);
}

function shareOf({ rows, defaults }: Block): number {
  return defaults / rows;
}

/** One block a distinct margin, ascending. */
function rankedBlocks(margins: ArrayLike<number>, labels: ArrayLike<number>): Block[] {
  if (margins.length !== labels.length) {
    throw new CalibrationError({
      reason: 'length_mismatch',
      margins: margins.length,
      labels: labels.length,
    });
  }
  const order = Uint32Array.from({ length: margins.length }, (_, row) => row);
  order.sort((a, b) => margins[a]! - margins[b]!);
  const blocks: Block[] = [];
  let defaults = 0;
  for (const row of order) {
    const margin = margins[row]!;
    if (!Number.isFinite(margin)) throw new CalibrationError({ reason: 'not_finite', row, margin });
    if (blocks.at(-1)?.first !== margin) blocks.push({ first: margin, last: margin, rows: 0, defaults: 0 });
    const block = blocks.at(-1)!;
    block.rows += 1;
    block.defaults += labels[row]!;
    defaults += labels[row]!;
  }
  const repaid = margins.length - defaults;
  if (defaults === 0 || repaid === 0) throw new CalibrationError({ reason: 'one_class', defaults, repaid });
  return blocks;
}
