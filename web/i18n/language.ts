// The language of the page, and the words in it. French unless the reader chose otherwise.

import { computed, signal } from '@preact/signals';
import type { Text } from '../../wasm/features/field.ts';
import { en } from './en.ts';
import { fr, type Messages } from './fr.ts';

export type Language = keyof Text;

export const language = signal<Language>('fr');

/** The sentences of the page in its language: `m.value.signIn.title`. */
export const m = computed<Messages>(() => ({ fr, en })[language.value]);

/** A text of the catalogue in the page's language. */
export function say(text: Text): string {
  return text[language.value];
}

/** The words of one area in the page's language: an area file holds both. */
export function inLanguage<Words>(words: Readonly<Record<Language, Words>>): Words {
  return words[language.value];
}
