// Corrections for many tests. Each answers adjusted p-values in the order given: compare them with the level wanted.

/** Dunn (1961): p times the number of tests. Holds the family-wise error under any dependence. */
export function bonferroni(pValues: readonly number[]): number[] {
  return pValues.map((p) => Math.min(1, p * pValues.length));
}

/** Holm (1979), stepping down: as safe as Bonferroni, and never weaker. */
export function holm(pValues: readonly number[]): number[] {
  const order = ascending(pValues);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let floor = 0;
  for (const [rank, at] of order.entries()) {
    floor = Math.max(floor, Math.min(1, pValues[at]! * (pValues.length - rank)));
    adjusted[at] = floor;
  }
  return adjusted;
}

/** Benjamini and Hochberg (1995), stepping up: holds the share of false ones among the tests that reject. */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = ascending(pValues);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let ceiling = 1;
  for (let rank = order.length - 1; rank >= 0; rank--) {
    const at = order[rank]!;
    ceiling = Math.min(ceiling, (pValues[at]! * pValues.length) / (rank + 1));
    adjusted[at] = ceiling;
  }
  return adjusted;
}

function ascending(pValues: readonly number[]): number[] {
  return pValues.map((_, at) => at).sort((a, b) => pValues[a]! - pValues[b]!);
}
