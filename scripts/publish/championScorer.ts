// The published champion, opened in Node to score everybody whom lists show. The same bytes the Worker scores with.

import { loadArtefact, parseManifest } from '../../wasm/artefact/loadArtefact.ts';
import { openSession } from '../../wasm/runtime/node.ts';
import type { ScoringInput } from '../../wasm/scorer.ts';
import { createScorer } from '../../wasm/scorer.ts';
import type { Platform } from '../platform/platform.ts';
import { sha256 } from './readArtefact.ts';

export interface ChampionScorer {
  readonly modelVersion: string;
  /** Whole points, in the order of the inputs; null where an application cannot be scored. */
  points(inputs: readonly ScoringInput[]): Promise<(number | null)[]>;
  release(): Promise<void>;
}

/**
 * @returns null while nothing is published.
 * @throws ArtefactError or SessionError when what is published is damaged.
 */
export async function openChampion(platform: Platform): Promise<ChampionScorer | null> {
  const modelVersion = await textOf(platform, 'alias/champion');
  if (modelVersion === null) return null;
  const manifestText = await textOf(platform, `${modelVersion}/manifest.json`);
  const model = await platform.kvGet('MODELS', `${modelVersion}/model.onnx`);
  if (manifestText === null || model === null) {
    throw new Error(`The champion ${modelVersion} is not completely published: publish it again.`);
  }
  const manifest = parseManifest(manifestText);
  const artefact = await loadArtefact(manifest, model, sha256);
  const session = await openSession(artefact.model, manifest.features.length);
  const scorer = createScorer(artefact, session);
  const pointsOf = async (input: ScoringInput): Promise<number | null> => {
    try {
      return (await scorer.score(input.application, input.history)).points;
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  };
  return {
    modelVersion,
    async points(inputs) {
      try {
        return (await scorer.scoreBatch(inputs)).map(({ points }) => points);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        // One of them divides to something float32 cannot hold: the others are scored all the same.
        return Promise.all(inputs.map(pointsOf));
      }
    },
    release: () => session.release(),
  };
}

async function textOf(platform: Platform, key: string): Promise<string | null> {
  const bytes = await platform.kvGet('MODELS', key);
  return bytes && Buffer.from(bytes).toString('utf8');
}
