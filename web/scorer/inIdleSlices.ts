import type { Assessment, Scorer } from '../../wasm/scorer.ts';
import { onIdle } from '../following/onIdle.ts';

/** Rows at a time: about 2 ms, so that a frame that becomes due meanwhile is not late. */
const SLICE_ROWS = 25;
const SLICE_AT_LATEST_MS = 50;

/** A scorer of many for which nobody waits: between slices it gives way to everything else, and ends when told to. */
export function inIdleSlices(
  { scoreBatch }: Pick<Scorer, 'scoreBatch'>,
  ended: AbortSignal,
): Pick<Scorer, 'scoreBatch'> {
  return {
    async scoreBatch(inputs) {
      const scored: Assessment[] = [];
      for (let start = 0; start < inputs.length; start += SLICE_ROWS) {
        await new Promise<void>((resolve) => onIdle(resolve, SLICE_AT_LATEST_MS));
        ended.throwIfAborted();
        scored.push(...(await scoreBatch(inputs.slice(start, start + SLICE_ROWS))));
      }
      return scored;
    },
  };
}
