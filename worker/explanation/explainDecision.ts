// The explanation document of a recorded decision: what was stored with it, in plain words, and what would change it.

import { formatValue } from '../../wasm/explain/formatValue.ts';
import { inHundred } from '../../wasm/explain/inHundred.ts';
import type { Language } from '../../wasm/explain/language.ts';
import { writeNumber } from '../../wasm/explain/writeNumber.ts';
import type { Application, HistoryRecord } from '../../wasm/features/application.ts';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import { ApiError } from '../apiFault.ts';
import type { DecisionAnswer, Review } from '../contractDecisions.ts';
import type { ExplanationDocument } from '../contractExplanation.ts';
import type { DecisionInputs } from '../decisions/canonicalInputs.ts';
import { summaryOf } from '../decisions/decisionRow.ts';
import type { WholeRow } from '../decisions/readDecisions.ts';
import type { Env } from '../env.ts';
import { reviewsOf } from '../reviews/readReviews.ts';
import { reviewOf } from '../reviews/reviewRow.ts';
import { EXPLANATION_WORDS } from './explanationWords.ts';
import { lenderOf } from './lenderOf.ts';
import { waysToYes } from './waysToYes.ts';
import { missingLabels, unknownGroups, wordApplication, wordHistory } from './wordFacts.ts';
import { wordReviews } from './wordReviews.ts';
import { writeDate } from './writeDate.ts';

/** @throws ApiError `decision_erased`, `storage_failing`. */
export async function explainDecision(
  env: Env,
  row: WholeRow,
  language: Language,
  keepAlive: (promise: Promise<unknown>) => void,
): Promise<ExplanationDocument> {
  const inputs = inputsOf(row);
  const [change, reviewRows] = await Promise.all([
    waysToYes(env, row, inputs, language, keepAlive),
    reviewsOf(env, row.decision_id),
  ]);
  const reviews = reviewRows.map((review) => reviewOf(review, Date.now()));
  const { decisionId, decidedAt, decision, standing, overrideReason, clientView } = summaryOf(row);
  const lender = lenderOf(env);
  return {
    ...{ decisionId, language, lender, decidedAt, decision, standing, change, clientView },
    title: EXPLANATION_WORDS[language].title,
    decisionSentences: wordDecision(row, inputs.application, reviews, { language, lender: lender.name }),
    recommendation: { ...recommendationOf(row, language), overrideReason },
    reasons: reasonsOf(row, language),
    data: dataOf(inputs, language),
    ...wordReviews(reviews, row, language),
    rights: EXPLANATION_WORDS[language].rights,
  };
}

/** What the decision was taken on. @throws ApiError `decision_erased`. */
export function inputsOf(row: WholeRow): DecisionInputs {
  if (row.application === null) {
    throw new ApiError({
      reason: 'decision_erased',
      decisionId: row.decision_id,
      erasedAt: row.erased_at ?? row.decided_at,
    });
  }
  return {
    application: JSON.parse(row.application) as Application,
    history: row.history === null ? null : (JSON.parse(row.history) as HistoryRecord),
  };
}

function wordDecision(
  row: WholeRow,
  application: Application,
  reviews: readonly Review[],
  { language, lender }: { readonly language: Language; readonly lender: string },
): string[] {
  const words = EXPLANATION_WORDS[language];
  const amount = formatValue(fieldOf('amount_credit'), application.amount_credit ?? null, language);
  const { standing, decision } = summaryOf(row);
  const changedAt = reviews.findLast(({ outcome }) => outcome === 'changed')?.concludedAt;
  return [
    words.decided(decision, amount, writeDate(row.decided_at, language)),
    words.decidedByPerson(lender),
    ...(standing !== decision && changedAt ? [words.changed(standing, writeDate(changedAt, language))] : []),
  ];
}

function recommendationOf(
  row: WholeRow,
  language: Language,
): Omit<ExplanationDocument['recommendation'], 'overrideReason'> {
  const words = EXPLANATION_WORDS[language];
  const { decision, ...recommended } = summaryOf(row).recommended;
  const { points, decisionPoints, probabilityOfDefault, modelVersion, reviewBand } = recommended;
  const { count, among } = inHundred(probabilityOfDefault);
  const followed = row.decision === decision;
  return {
    ...{ decision, points, decisionPoints, probabilityOfDefault, modelVersion, followed },
    sentences: [
      words.recommended(decision),
      words.points(writeNumber(points, language, 0), writeNumber(decisionPoints, language, 0)),
      words.probability(count, among),
      ...(reviewBand ? [words.nearLine] : []),
      words.modelNote,
      followed ? words.followed : words.notFollowed,
    ],
  };
}

function reasonsOf({ reasons }: WholeRow, language: Language): ExplanationDocument['reasons'] {
  const { adverse, favourable } = (JSON.parse(reasons) as DecisionAnswer['reasons'])[language];
  const sentences = (side: typeof adverse) => side.map(({ sentence }) => sentence);
  return { adverse: sentences(adverse), favourable: sentences(favourable) };
}

function dataOf({ application, history }: DecisionInputs, language: Language): ExplanationDocument['data'] {
  const words = EXPLANATION_WORDS[language];
  const known = history === null ? [] : wordHistory(history, language);
  return {
    application: wordApplication(application, language),
    missing: missingLabels(application, language),
    historySentence: known.length > 0 ? words.historyKnown(known.length) : words.historyUnknown,
    history: known,
    historyUnknown: unknownGroups(known, language),
  };
}
