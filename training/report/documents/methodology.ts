// The methodology note: how the model came about and what its answers mean.

import type { Language } from '../render/numbers.ts';
import { contextOf } from './contextOf.ts';
import type { DocumentInputs } from './documentInputs.ts';
import { paperDocument, type SectionOf } from './section.ts';
import { globalSection, localSection } from './sections/importance.ts';
import {
  costSection,
  imbalanceSection,
  improvementsSection,
  limitsSection,
  methodSection,
  metricSection,
  optimisationSection,
  resultsSection,
} from './sections/method.ts';
import { driftSection } from './sections/operation.ts';
import { selectionSection } from './sections/selection.ts';

const SECTIONS: readonly SectionOf[] = [
  methodSection,
  imbalanceSection,
  costSection,
  optimisationSection,
  metricSection,
  resultsSection,
  selectionSection,
  globalSection,
  localSection,
  limitsSection,
  improvementsSection,
  driftSection,
];

/** @returns a whole HTML file; the same text for the same inputs. */
export function methodology(inputs: DocumentInputs, language: Language): string {
  const context = contextOf(inputs, language);
  return paperDocument(
    context.words.methodology,
    SECTIONS.map((section) => section(context)),
    context,
  );
}
