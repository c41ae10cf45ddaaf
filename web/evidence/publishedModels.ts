// Every published model with its sample of people, for comparing two of them. A sample is fetched once a session, when a
// model is first compared.

import type { Manifest } from '../../wasm/artefact/manifest.ts';
import type { Population } from '../../wasm/population/population.ts';
import { POPULATION_FILE } from '../../wasm/population/populationLayout.ts';
import { readPopulation } from '../../wasm/population/readPopulation.ts';
import type { ModelsAnswer, RegisteredModel } from '../../worker/contractRegistry.ts';
import type { Client } from '../api/client.ts';
import { answered, openFiles } from './openArtefact.ts';

export interface ScoredSample {
  readonly manifest: Manifest;
  /** null = the model came without. */
  readonly population: Population | null;
}

const opened = new WeakMap<Client, Map<string, Promise<ScoredSample>>>();

/** @throws ApiFailure. */
export function publishedModels(client: Client): Promise<ModelsAnswer> {
  return answered(client.models());
}

/** @throws ApiFailure, or ArtefactError for files that are not what they are called. */
export function sampleOf(client: Client, { version, files }: RegisteredModel): Promise<ScoredSample> {
  const known = opened.get(client) ?? new Map<string, Promise<ScoredSample>>();
  opened.set(client, known);
  const sample = known.get(version) ?? openSample(client, files);
  known.set(version, sample);
  sample.catch(() => known.delete(version));
  return sample;
}

async function openSample(client: Client, files: RegisteredModel['files']): Promise<ScoredSample> {
  const { manifest, file } = await openFiles(client, files);
  const bytes = await file(POPULATION_FILE);
  return { manifest, population: bytes ? readPopulation(manifest, bytes) : null };
}
