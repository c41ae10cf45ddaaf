// Who is compared, and with whom: what every picture of the comparison is given.

import type { Population } from '../../../wasm/population/population.ts';
import type { PopulationFamily } from '../../../wasm/population/populationFamilies.ts';
import type { ScoringInput } from '../../../wasm/scorer.ts';

export interface ComparedApplicant {
  readonly input: ScoringInput;
  /** Whole points. */
  readonly points: number;
  /** Contributions in points by family of the sample (`familyPoints`); null until they are computed. */
  readonly families: ReadonlyMap<PopulationFamily, number> | null;
}

export interface ComparedProps {
  readonly population: Population;
  readonly applicant: ComparedApplicant;
  /** Of the group. */
  readonly rows: Int32Array;
  readonly groupLabel: string;
}
