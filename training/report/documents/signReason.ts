// Why a sign is fixed, in the language of the document.

import type { Monotone } from '../../../wasm/features/field.ts';
import { type Content, markup } from '../render/markup.ts';
import type { DocumentContext } from './documentInputs.ts';
import { signReasonsFr } from './signReasons.fr.ts';

/** A reason without a French text stands in English and is marked so, for voices that read it out. */
export function signReason({ why }: Monotone, { numbers }: Pick<DocumentContext, 'numbers'>): Content {
  if (numbers.language === 'en') return why;
  return signReasonsFr[why] ?? markup`<span lang="en">${why}</span>`;
}
