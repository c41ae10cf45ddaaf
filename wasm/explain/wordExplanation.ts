// An explanation with its reasons in words: what the API answers and what is printed.

import type { Explanation } from './explainAssessment.ts';
import type { Language } from './language.ts';
import type { Reason, Reasons } from './reasonCodes.ts';
import { wordReason } from './wordReason.ts';

export interface WordedReason extends Reason {
  readonly sentence: string;
}

export interface WordedReasons {
  readonly adverse: readonly WordedReason[];
  readonly favourable: readonly WordedReason[];
}

export interface WordedExplanation extends Omit<Explanation, 'reasons'> {
  readonly language: Language;
  readonly reasons: WordedReasons;
}

export function wordExplanation(
  { basePoints, groups, reasons }: Explanation,
  language: Language,
): WordedExplanation {
  return { language, basePoints, groups, reasons: wordReasons(reasons, language) };
}

export function wordReasons({ adverse, favourable }: Reasons, language: Language): WordedReasons {
  const word = (reason: Reason): WordedReason => ({ ...reason, sentence: wordReason(reason, language) });
  return { adverse: adverse.map(word), favourable: favourable.map(word) };
}
