// The scorer: a request and a history in, an assessment out. The same code and the same model bytes at the edge,
// in the browser, in Node and in the training gate; only the session comes from elsewhere (runtime/).

import type { Artefact } from './artefact/loadArtefact.ts';
import { type Decision, decide } from './decide/decision.ts';
import { ArtefactError } from './errors.ts';
import { type Application, type History, isMissing } from './features/application.ts';
import { APPLICATION_FIELDS, type ApplicationName } from './features/catalogue.ts';
import { createEncoder } from './features/encodeFeatures.ts';
import type { Group } from './features/field.ts';
import type { ModelSession } from './session.ts';
import { missingHistories } from './warnings/missingHistories.ts';
import { type ScoringWarning, scoringWarnings } from './warnings/scoringWarnings.ts';

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
  /** Groups of the history of which nothing is known; all of them where historyKnown is false. */
  readonly missingHistories: readonly Group[];
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
  /**
   * As scoreBatch, but an input that cannot be scored gives its own RangeError and the others go on.
   * @param onScored sees what the model read, for monitoring, before it is forgotten.
   */
  scoreEach(inputs: readonly ScoringInput[], onScored?: OnScored): Promise<(Assessment | RangeError)[]>;
}

/** @param rows the model's input, `width` values an input of scoreEach; those of a refused one mean nothing. */
export type OnScored = (
  rows: Float32Array,
  width: number,
  answers: readonly (Assessment | RangeError)[],
) => void;

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

  /** Assessed as missing where it cannot be encoded: the answer is the refusal all the same. */
  function encode(
    rows: Float32Array,
    row: number,
    { application, history }: ScoringInput,
  ): RangeError | null {
    try {
      encoder.encodeInto(rows, row * features.length, application, history);
      return null;
    } catch (error) {
      if (error instanceof RangeError) return error;
      throw error;
    }
  }

  async function scoreEach(
    inputs: readonly ScoringInput[],
    onScored?: OnScored,
  ): Promise<(Assessment | RangeError)[]> {
    if (inputs.length === 0) return [];
    const rows = new Float32Array(inputs.length * features.length);
    const refusals = inputs.map((input, row) => encode(rows, row, input));
    if (inputs.length === 1 && refusals[0]) return [refusals[0]];
    const { margin: margins } = await session.run(rows, inputs.length);
    const answers = inputs.map((input, row) => refusals[row] ?? assessmentOf(margins[row]!, input));
    onScored?.(rows, features.length, answers);
    return answers;
  }

  function assessmentOf(margin: number, { application, history }: ScoringInput): Assessment {
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
      missingHistories: missingHistories(history),
      warnings: scoringWarnings(application, manifest),
    };
  }

  async function scoreBatch(inputs: readonly ScoringInput[]): Promise<Assessment[]> {
    return (await scoreEach(inputs)).map((answer) => {
      if (answer instanceof RangeError) throw answer;
      return answer;
    });
  }

  return {
    modelVersion,
    scoreBatch,
    scoreEach,
    async score(application, history) {
      const [assessment] = await scoreBatch([{ application, history }]);
      return assessment!;
    },
  };
}

function missingFields(application: Application): ApplicationName[] {
  return APPLICATION_FIELDS.filter((field) => isMissing(field, application)).map((field) => field.name);
}
