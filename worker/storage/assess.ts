// An assessment by the champion, explained where asked for, with the scorer's refusals as faults.

import type { Context } from 'hono';
import type { AssessmentExplainer } from '../../wasm/explain/explainAssessment.ts';
import type { ExplainedScorer } from '../../wasm/explain/explainedScorer.ts';
import { DEFAULT_LANGUAGE, type Language } from '../../wasm/explain/language.ts';
import { type WordedExplanation, wordExplanation } from '../../wasm/explain/wordExplanation.ts';
import type { Assessment, ScoringInput } from '../../wasm/scorer.ts';
import { ApiError } from '../apiFault.ts';
import type { AppEnv } from '../env.ts';
import { requireChampion } from './champion.ts';
import { scorerOf } from './models.ts';

/** What a request says of the explanation it wants. */
export interface ExplanationRequest {
  readonly explain?: boolean | undefined;
  readonly language?: Language | undefined;
}

/** What an answer is made of; `explanation` only where one was asked for. */
export interface Assessed {
  readonly assessment: Assessment;
  readonly explanation?: WordedExplanation;
}

/** @throws ApiError `model_missing`, `model_broken`, `storage_failing`, `not_scorable`. */
export async function assess(
  c: Context<AppEnv>,
  { application, history }: ScoringInput,
  { explain = false, language = DEFAULT_LANGUAGE }: ExplanationRequest,
): Promise<Assessed> {
  const version = c.var.modelVersion ?? (await requireChampion(c.env));
  const scorer = await scorerOf(c.env, version, (promise) => c.executionCtx.waitUntil(promise));
  let assessment: Assessment;
  try {
    assessment = await scorer.score(application, history);
  } catch (error) {
    // Values in range can still divide to something float32 cannot hold; the message names the feature alone.
    if (error instanceof RangeError)
      throw new ApiError({ reason: 'not_scorable', detail: error.message }, error);
    throw error;
  }
  if (!explain) return { assessment };
  const explanation = explainerOf(scorer, version).explain({ application, history }, assessment);
  return { assessment, explanation: wordExplanation(explanation, language) };
}

/** Its trees are read at the first explanation, when the model has long been in use. */
function explainerOf(scorer: ExplainedScorer, version: string): AssessmentExplainer {
  try {
    return scorer.explainer();
  } catch (error) {
    throw new ApiError({ reason: 'model_broken', version, check: 'trees of model.onnx' }, error);
  }
}
