// Inputs and a language -> what every section reads.

import type { Language } from '../render/numbers.ts';
import { numbersOf } from '../render/numbers.ts';
import type { DocumentContext, DocumentInputs } from './documentInputs.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

const WORDS = { fr, en } as const;

export function contextOf(inputs: DocumentInputs, language: Language): DocumentContext {
  return { ...inputs, words: WORDS[language], numbers: numbersOf(language) };
}
