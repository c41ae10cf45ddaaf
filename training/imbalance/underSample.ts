// Under-sampling: all defaults, and as many repaying applicants drawn without replacement.

import { seededRandom } from '../evaluation/seededRandom.ts';
import type { LabelledTable } from '../learners/fitRows.ts';

/** @param repaidPerDefault 1 balances the classes. Rows keep their order. */
export function underSample(
  { values, rows, columns, target }: LabelledTable,
  { repaidPerDefault, seed }: { readonly repaidPerDefault: number; readonly seed: number },
): LabelledTable {
  const random = seededRandom(seed);
  let repaidLeft = target.filter((label) => label === 0).length;
  let wanted = Math.min(repaidLeft, Math.round(repaidPerDefault * (rows - repaidLeft)));
  // Selection sampling (Knuth, The Art of Computer Programming, volume 2, algorithm S).
  const kept = Uint32Array.from(target.keys()).filter((row) => {
    if (target[row] === 1) return true;
    const isKept = random() * repaidLeft < wanted;
    repaidLeft -= 1;
    if (isKept) wanted -= 1;
    return isKept;
  });
  const chosen = new Float32Array(kept.length * columns);
  kept.forEach((row, i) => {
    chosen.set(values.subarray(row * columns, (row + 1) * columns), i * columns);
  });
  return { values: chosen, rows: kept.length, columns, target: Uint8Array.from(kept, (row) => target[row]!) };
}
