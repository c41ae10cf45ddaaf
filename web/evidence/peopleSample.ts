// The anonymous sample of applicants that came with the published model; null where it came without.

import type { Manifest } from '../../wasm/artefact/manifest.ts';
import type { Population } from '../../wasm/population/population.ts';
import { POPULATION_FILE } from '../../wasm/population/populationLayout.ts';
import { readPopulation } from '../../wasm/population/readPopulation.ts';
import { createPart } from './createPart.ts';

export interface PeopleSample {
  readonly manifest: Manifest;
  readonly population: Population | null;
}

export const peopleSample = createPart<PeopleSample>(async ({ manifest, file }) => {
  const bytes = await file(POPULATION_FILE);
  return { manifest, population: bytes ? readPopulation(manifest, bytes) : null };
});
