// Every document of a run, in both languages, by file name.

import { LANGUAGES, type Language } from '../render/numbers.ts';
import type { DocumentInputs } from './documentInputs.ts';
import { methodology } from './methodology.ts';
import { modelCard } from './modelCard.ts';
import { slides } from './slides.ts';

const DOCUMENTS = { 'model-card': modelCard, methodology, slides } as const;

export type DocumentName = `${keyof typeof DOCUMENTS}.${Language}.html`;

export function renderDocuments(inputs: DocumentInputs): Readonly<Record<DocumentName, string>> {
  const entries = Object.entries(DOCUMENTS).flatMap(([name, render]) =>
    LANGUAGES.map((language) => [`${name}.${language}.html`, render(inputs, language)] as const),
  );
  return Object.fromEntries(entries) as Record<DocumentName, string>;
}
