// The reviews of a decision in sentences, and the one that says where things stand.

import type { Language } from '../../wasm/explain/language.ts';
import type { Review } from '../contractDecisions.ts';
import type { WordedReview } from '../contractExplanation.ts';
import { type DecisionRow, opposite } from '../decisions/decisionRow.ts';
import { EXPLANATION_WORDS } from './explanationWords.ts';
import { writeDate } from './writeDate.ts';

export function wordReviews(
  reviews: readonly Review[],
  { decision }: Pick<DecisionRow, 'decision'>,
  language: Language,
): { readonly reviews: WordedReview[]; readonly reviewSentence: string } {
  const words = EXPLANATION_WORDS[language];
  const on = (at: string) => writeDate(at, language);
  const worded = reviews.map((review): WordedReview => {
    const { reviewId, applicantView, grounds, openedAt, dueAt, concludedAt } = review;
    const own = { reviewId, applicantView, grounds };
    if (concludedAt === null) {
      const sentence = review.isOverdue ? words.reviewOverdue : words.reviewOpen;
      return { ...own, state: 'open', sentences: [sentence(on(openedAt), on(dueAt))] };
    }
    const outcome = review.outcome === 'changed' ? words.turned(opposite(decision)) : words.upheld;
    const sentences = [words.reviewConcluded(on(openedAt), on(concludedAt)), outcome];
    return { ...own, state: 'concluded', sentences };
  });
  if (worded.length === 0) return { reviews: worded, reviewSentence: words.noReview };
  const isOpen = worded.some(({ state }) => state === 'open');
  return { reviews: worded, reviewSentence: isOpen ? words.reviewsOpen : words.reviewsConcluded };
}
