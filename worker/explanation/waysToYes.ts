// What would have changed a recommendation: searched by the model version that made it, on the stored inputs.

import { type Suggestion, wayToYes } from '../../wasm/explain/counterfactual.ts';
import type { Language } from '../../wasm/explain/language.ts';
import { wordSuggestion } from '../../wasm/explain/wordSuggestion.ts';
import { packHistory } from '../../wasm/features/application.ts';
import { ApiError } from '../apiFault.ts';
import type { WaysToYes, WordedWay } from '../contractExplanation.ts';
import type { DecisionInputs } from '../decisions/canonicalInputs.ts';
import type { DecisionRow } from '../decisions/decisionRow.ts';
import type { Env } from '../env.ts';
import { WAYS_MAX } from '../limits.ts';
import { advisedOf } from '../storage/models.ts';
import { EXPLANATION_WORDS } from './explanationWords.ts';

type Decided = Pick<DecisionRow, 'decision' | 'recommended' | 'model_version'>;

/** @throws ApiError `storage_failing`; a version that is gone or damaged is an answer, not an error. */
export async function waysToYes(
  env: Env,
  { decision, recommended, model_version }: Decided,
  { application, history }: DecisionInputs,
  language: Language,
  keepAlive: (promise: Promise<unknown>) => void,
): Promise<WaysToYes> {
  const words = EXPLANATION_WORDS[language];
  if (recommended === 'granted') {
    const sentence = decision === 'granted' ? words.wayNotNeeded : words.wayNotNeededButRefused;
    return { outcome: 'not_needed', sentence, ways: [] };
  }
  const advised = await orGone(advisedOf(env, model_version, keepAlive));
  if (!advised) return { outcome: 'version_gone', sentence: words.wayVersionGone, ways: [] };
  const way = await wayToYes(advised, application, history && packHistory(history));
  const worded = (suggestion: Suggestion): WordedWay => ({
    sentence: wordSuggestion(suggestion, application, language),
    points: suggestion.assessment.points,
    decision: suggestion.assessment.decision,
    changes: Object.fromEntries(suggestion.fields.map(({ field, to }) => [field, to])),
  });
  switch (way.outcome) {
    case 'granted_already':
      return { outcome: 'not_needed', sentence: words.wayNotNeeded, ways: [] };
    case 'found':
      return {
        outcome: 'found',
        sentence: words.wayFound,
        ways: way.suggestions.slice(0, WAYS_MAX).map(worded),
      };
    case 'none_within_limits':
      return way.best
        ? { outcome: 'none_within_limits', sentence: words.wayNone, ways: [worded(way.best)] }
        : { outcome: 'none_within_limits', sentence: words.wayNothing, ways: [] };
  }
}

async function orGone<T>(opening: Promise<T>): Promise<T | null> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof ApiError && error.fault.reason === 'model_broken') return null;
    throw error;
  }
}
