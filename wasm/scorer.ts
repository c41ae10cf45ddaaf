// The scorer: a request and a history in, an assessment out. The same code and the same model bytes at the edge,
// in the browser, in Node and in the training gate; only the session comes from elsewhere (runtime/).

import type { Artefact } from './artefact/loadArtefact.ts';
import { type Decision, decide } from './decide/decision.ts';
import { ArtefactError } from './errors.ts';
import { type Application, type History, isMissing } from './features/application.ts';
import {
  APPLICATION_FIELDS,
  type ApplicationName,
  CATEGORY_NAMES,
  type CategoryName,
} from './features/catalogue.ts';
import { createEncoder } from './features/encodeFeatures.ts';
import type { ModelSession } from './session.ts';

/** Something the caller should know about an assessment that was made all the same. */
export interface ScoringWarning {
  readonly code: 'unseen_category';
  readonly field: CategoryName;
  readonly value: string;
}

export interface Assessment {
  readonly modelVersion: string;
  /** Calibrated, in [0, 1]. */
  readonly probabilityOfDefault: number;
  /** Log-odds of the booster before calibration. */
  readonly margin: number;
  /** Whole points; higher = safer. */
  readonly points: number;
  /** Granted from this many points on. */
  readonly decisionPoints: number;
  /** Probability of default at decisionPoints. */
  readonly decisionThreshold: number;
  readonly decision: Decision;
  /** Near the decisionThreshold: a person should look. */
  readonly reviewBand: boolean;
  readonly historyKnown: boolean;
  /** Application fields that were not given and were scored as missing. */
  readonly missing: readonly ApplicationName[];
  readonly warnings: readonly ScoringWarning[];
}

export interface ScoringInput {
  readonly application: Application;
  /** null = not known. */
  readonly history: History | null;
}

export interface Scorer {
  readonly modelVersion: string;
  /** @throws RangeError when a feature is infinite or the history has another length. */
  score(application: Application, history: History | null): Promise<Assessment>;
  /** One model run for all; answers in the order of the inputs. */
  scoreBatch(inputs: readonly ScoringInput[]): Promise<Assessment[]>;
}

/** @throws ArtefactError when the session's model has another number of features than the manifest. */
export function createScorer({ manifest }: Artefact, session: ModelSession): Scorer {
  const { features, encodings, modelVersion, decisionPoints, decisionThreshold } = manifest;
  if (session.featureCount !== features.length) {
    throw new ArtefactError({
      reason: 'feature_count',
      listed: features.length,
      found: session.featureCount,
    });
  }
  const encoder = createEncoder(features, encodings);

  async function scoreBatch(inputs: readonly ScoringInput[]): Promise<Assessment[]> {
    if (inputs.length === 0) return [];
    const rows = new Float32Array(inputs.length * features.length);
    inputs.forEach(({ application, history }, row) => {
      encoder.encodeInto(rows, row * features.length, application, history);
    });
    const { margin: margins } = await session.run(rows, inputs.length);
    return inputs.map(({ application, history }, row) => {
      const margin = margins[row]!;
      const { probabilityOfDefault, points, decision, reviewBand } = decide(margin, manifest);
      return {
        modelVersion,
        probabilityOfDefault,
        margin,
        points,
        decisionPoints,
        decisionThreshold,
        decision,
        reviewBand,
        historyKnown: history !== null,
        missing: missingFields(application),
        warnings: unseenCategories(application, encodings),
      };
    });
  }

  return {
    modelVersion,
    scoreBatch,
    async score(application, history) {
      const [assessment] = await scoreBatch([{ application, history }]);
      return assessment!;
    },
  };
}

function missingFields(application: Application): ApplicationName[] {
  return APPLICATION_FIELDS.filter((field) => isMissing(field, application)).map((field) => field.name);
}

function unseenCategories(
  application: Application,
  encodings: Readonly<Record<string, Readonly<Record<string, number>>>>,
): ScoringWarning[] {
  return CATEGORY_NAMES.flatMap((field) => {
    const value = application[field];
    if (value === undefined || value === null) return [];
    // A value may be called "constructor": only the encoding's own names count.
    const seen = Object.hasOwn(encodings[field] ?? {}, value);
    return seen ? [] : [{ code: 'unseen_category' as const, field, value }];
  });
}
