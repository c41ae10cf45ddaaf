// Outcomes beside the decisions recorded on the platform: each with the model, the probability, the points and the day it
// was made with. Nothing is scored again.

import type { Outcome } from '../../training/drift/readOutcomes.ts';
import { parseManifest } from '../../wasm/artefact/loadArtefact.ts';
import type { Manifest } from '../../wasm/artefact/manifest.ts';
import {
  type AssessedOutcome,
  compareOutcomes,
  type OutcomeComparison,
} from '../../wasm/drift/compareOutcomes.ts';
import {
  type DecidedOutcome,
  type DecisionFacts,
  findDecisions,
} from '../../worker/monitoring/outcomeStatements.ts';
import { inGroups } from '../platform/inGroups.ts';
import type { Platform } from '../platform/platform.ts';

export interface StoredOutcomes {
  /** One a decision, the first of the file where it names one twice. */
  readonly decided: readonly DecidedOutcome[];
  /** Outcomes of no decision that is recorded, and those that name a decision again. */
  readonly unknown: number;
  readonly repeated: number;
}

/** Outcomes asked for at once: the text of so many is some 30 KB. */
const OUTCOMES_AT_ONCE = 500;

export async function storedOutcomes(
  platform: Platform,
  outcomes: readonly Outcome[],
): Promise<StoredOutcomes> {
  const decided = new Map<string, DecidedOutcome>();
  let matched = 0;
  for (const group of inGroups(outcomes, OUTCOMES_AT_ONCE)) {
    const { sql, values } = findDecisions(
      group.map(({ applicantId, date }) => ({ applicantId, ...(date !== null && { scoredOn: date }) })),
    );
    for (const row of await platform.query(sql, values)) {
      const facts = row as unknown as DecisionFacts;
      matched += 1;
      const { defaulted } = group[facts.place]!;
      if (!decided.has(facts.decision_id)) decided.set(facts.decision_id, { facts, defaulted });
    }
  }
  return {
    decided: [...decided.values()],
    unknown: outcomes.length - matched,
    repeated: matched - decided.size,
  };
}

export interface ModelOutcomes {
  readonly modelVersion: string;
  /** Null where the model is no longer published, and with it what a wrong decision costs. */
  readonly comparison: OutcomeComparison | null;
}

/** Realised against expected, model by model. */
export async function compareStored(
  platform: Platform,
  decided: readonly DecidedOutcome[],
): Promise<ModelOutcomes[]> {
  const versions = [...new Set(decided.map(({ facts }) => facts.model_version))].toSorted();
  return Promise.all(
    versions.map(async (modelVersion) => {
      const manifest = await publishedManifest(platform, modelVersion);
      const own = decided.filter(({ facts }) => facts.model_version === modelVersion);
      const comparison = manifest && compareOutcomes(own.map(assessedOf), manifest.costMatrix);
      return { modelVersion, comparison };
    }),
  );
}

/** Cohorts are the months of the decisions. */
function assessedOf({ facts, defaulted }: DecidedOutcome): AssessedOutcome {
  return {
    probability: facts.probability_of_default,
    points: facts.points,
    granted: facts.recommended === 'granted',
    defaulted,
    cohort: facts.decided_at.slice(0, 7),
  };
}

async function publishedManifest(platform: Platform, version: string): Promise<Manifest | null> {
  const bytes = await platform.kvGet('MODELS', `${version}/manifest.json`);
  return bytes && parseManifest(Buffer.from(bytes).toString('utf8'));
}
