// Assessments by the champion, with warnings, explained where asked for; the scorer's refusals become faults.

import type { Context } from 'hono';
import type { ComparisonName } from '../../wasm/artefact/comparison.ts';
import type { ComparisonGroup } from '../../wasm/explain/comparisonGroup.ts';
import type { AssessmentExplainer } from '../../wasm/explain/explainAssessment.ts';
import type { ExplainedScorer } from '../../wasm/explain/explainedScorer.ts';
import { DEFAULT_LANGUAGE, type Language } from '../../wasm/explain/language.ts';
import { wordExplanation, wordReasons } from '../../wasm/explain/wordExplanation.ts';
import type { Assessment, ScoringInput } from '../../wasm/scorer.ts';
import { staleHistory } from '../../wasm/warnings/staleHistory.ts';
import { wordWarnings } from '../../wasm/warnings/wordWarning.ts';
import { ApiError } from '../apiFault.ts';
import { countScores } from '../audit/scoreCounts.ts';
import type { AssessedParts } from '../contract.ts';
import type { AppEnv, Env } from '../env.ts';
import { HISTORY_AGE_DAYS_MAX } from '../limits.ts';
import { assessmentCounter } from '../monitoring/assessmentCounts.ts';
import { currentChallenger } from '../registry/aliases.ts';
import { chooseVersions } from '../registry/chooseVersions.ts';
import { type Scored, shadowScores } from '../registry/shadowScores.ts';
import { timed } from '../requests/timed.ts';
import { requireChampion } from './champion.ts';
import { readComparisons } from './comparisons.ts';
import { scorerOf } from './models.ts';
import { publicationDate } from './publicationDate.ts';

/** What a request says of the parts its answer is to have. */
export interface AnswerOptions {
  readonly explain?: boolean | undefined;
  readonly reasons?: boolean | undefined;
  readonly language?: Language | undefined;
  readonly group?: ComparisonName | undefined;
}

export interface AssessInput extends ScoringInput {
  /** Where it is known; decides whether the challenger answers. */
  readonly applicantId?: number | undefined;
  /** The history is the stored one, whose age matters. */
  readonly historyStored?: boolean;
}

/** @throws ApiError `model_missing`, `model_broken`, `storage_failing`, `not_scorable`. */
export async function assess(
  c: Context<AppEnv>,
  input: AssessInput,
  options: AnswerOptions,
): Promise<AssessedParts> {
  const [assessed] = await assessEach(c, [input], options);
  if (assessed instanceof ApiError) throw assessed;
  return assessed!;
}

/**
 * All in their order, those of one model in one run; what cannot be scored gives its own `not_scorable`.
 * @throws ApiError as assess, for what concerns all of them; `group_unavailable`.
 */
export async function assessEach(
  c: Context<AppEnv>,
  inputs: readonly AssessInput[],
  options: AnswerOptions,
): Promise<(AssessedParts | ApiError)[]> {
  const champion = c.get('modelVersion') ?? (await requireChampion(c.env));
  const challenger = await currentChallenger(c.env);
  const versions = chooseVersions(c, champion, challenger, inputs);
  const publishedAt = inputs.some(({ historyStored }) => historyStored) ? await publicationDate(c.env) : null;
  const answers: (AssessedParts | ApiError)[] = [];
  const scored: Scored[] = [];
  for (const version of new Set(versions)) {
    const places = [...inputs.keys()].filter((i) => versions[i] === version);
    const ofVersion = places.map((i) => inputs[i]!);
    const outcomes = await assessWith(c, version, ofVersion, { ...options, publishedAt });
    outcomes.forEach(({ answer, assessment }, i) => {
      answers[places[i]!] = answer;
      if (assessment) scored.push({ ...ofVersion[i]!, assessment });
    });
  }
  shadowScores(c, champion, challenger, scored);
  return answers;
}

interface Outcome {
  readonly answer: AssessedParts | ApiError;
  /** null where it could not be scored. */
  readonly assessment: Assessment | null;
}

async function assessWith(
  c: Context<AppEnv>,
  version: string,
  inputs: readonly AssessInput[],
  options: AnswerOptions & { readonly publishedAt: string | null },
): Promise<Outcome[]> {
  const [scorer, count] = await Promise.all([
    scorerOf(c.env, version, (promise) => c.executionCtx.waitUntil(promise)),
    assessmentCounter(c, version),
  ]);
  const comparedWith =
    options.explain || options.reasons ? await comparisonFor(c.env, version, options.group) : {};
  /** Of an input, as the model read it. */
  let rowOf = (_index: number): Float32Array | undefined => undefined;
  const assessments = await timed(c, 'score', () =>
    scorer.scoreEach(inputs, (rows, width, answers) => {
      rowOf = (index) => rows.subarray(index * width, (index + 1) * width);
      count?.(inputs, rows, width, answers);
    }),
  );
  countScores(c, version, assessments.filter((one) => !(one instanceof RangeError)).length);
  return assessments.map((one, i) => {
    // Values in range can still divide to something float32 cannot hold; the message names the feature alone.
    if (one instanceof RangeError) {
      return { answer: new ApiError({ reason: 'not_scorable', detail: one.message }, one), assessment: null };
    }
    const scored = { input: inputs[i]!, assessment: one, row: rowOf(i) };
    const parts = partsOf(scorer, scored, { ...options, comparedWith }, options.publishedAt);
    return { answer: parts, assessment: one };
  });
}

interface ScoredRow {
  readonly input: AssessInput;
  readonly assessment: Assessment;
  readonly row: Float32Array | undefined;
}

function partsOf(
  scorer: ExplainedScorer,
  { input, assessment, row }: ScoredRow,
  options: AnswerOptions & { readonly comparedWith: ComparisonGroup },
  publishedAt: string | null,
): AssessedParts {
  const { explain = false, reasons = false, language = DEFAULT_LANGUAGE, comparedWith } = options;
  const stale = input.historyStored ? staleHistory(publishedAt, Date.now(), HISTORY_AGE_DAYS_MAX) : null;
  const warnings = stale ? [...assessment.warnings, stale] : assessment.warnings;
  const worded = { ...assessment, warnings: wordWarnings(warnings, language) };
  if (!explain && !reasons) return { assessment: worded };
  const explainer = explainerOf(scorer, assessment.modelVersion);
  if (!explain) {
    const found = explainer.reasons(input, assessment, comparedWith, row);
    return { assessment: worded, reasons: wordReasons(found, language) };
  }
  const explanation = wordExplanation(explainer.explain(input, assessment, comparedWith, row), language);
  return { assessment: worded, explanation, ...(reasons && { reasons: explanation.reasons }) };
}

/**
 * All applicants are what the trees expect where a model was published without groups.
 * @throws ApiError `group_unavailable`, `model_broken` or `storage_failing`.
 */
async function comparisonFor(
  env: Env,
  version: string,
  group: ComparisonName = 'all',
): Promise<ComparisonGroup> {
  const found = (await readComparisons(env, version)).get(group);
  if (found) return found;
  if (group === 'all') return {};
  throw new ApiError({ reason: 'group_unavailable', group, version });
}

/** Its trees are read at the first explanation, when the model has long been in use. */
function explainerOf(scorer: ExplainedScorer, version: string): AssessmentExplainer {
  try {
    return scorer.explainer();
  } catch (error) {
    throw new ApiError({ reason: 'model_broken', version, check: 'trees of model.onnx' }, error);
  }
}
