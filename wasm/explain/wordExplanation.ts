// An explanation with its reasons in words: what the API answers and what is printed.

import type { Explanation } from './explainAssessment.ts';
import type { Language } from './language.ts';
import type { Reason } from './reasonCodes.ts';
import { wordReason } from './wordReason.ts';

export interface WordedReason extends Reason {
  readonly sentence: string;
}

export interface WordedExplanation extends Omit<Explanation, 'reasons'> {
  readonly language: Language;
  readonly reasons: {
    readonly adverse: readonly WordedReason[];
    readonly favourable: readonly WordedReason[];
  };
}

export function wordExplanation(
  { basePoints, groups, reasons }: Explanation,
  language: Language,
): WordedExplanation {
  const word = (reason: Reason): WordedReason => ({ ...reason, sentence: wordReason(reason, language) });
  return {
    language,
    basePoints,
    groups,
    reasons: { adverse: reasons.adverse.map(word), favourable: reasons.favourable.map(word) },
  };
}
