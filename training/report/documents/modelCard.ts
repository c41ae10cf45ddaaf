// The model card: what a validator signs. Part of the artefact, so made without the modelVersion, which covers it.

import type { Language } from '../render/numbers.ts';
import { contextOf } from './contextOf.ts';
import type { DocumentInputs } from './documentInputs.ts';
import { paperDocument, type SectionOf } from './section.ts';
import { calibrationSection } from './sections/calibration.ts';
import { challengersSection } from './sections/challengers.ts';
import { dataSection, targetSection } from './sections/data.ts';
import { decisionSection } from './sections/decision.ts';
import { fairnessSection } from './sections/fairness.ts';
import { catalogueSection, featuresSection } from './sections/features.ts';
import { fidelitySection, importanceSection } from './sections/importance.ts';
import { logSection, monitoringSection, paritySection } from './sections/operation.ts';
import { performanceSection, segmentsSection } from './sections/performance.ts';
import { purposeSection } from './sections/purpose.ts';
import { selectionSection } from './sections/selection.ts';
import { stabilitySection } from './sections/stability.ts';
import { summarySection } from './sections/summary.ts';

const SECTIONS: readonly SectionOf[] = [
  summarySection,
  purposeSection,
  dataSection,
  targetSection,
  featuresSection,
  selectionSection,
  challengersSection,
  performanceSection,
  segmentsSection,
  calibrationSection,
  stabilitySection,
  importanceSection,
  fidelitySection,
  fairnessSection,
  decisionSection,
  paritySection,
  monitoringSection,
  logSection,
  catalogueSection,
];

/** @returns a whole HTML file; the same text for the same inputs. */
export function modelCard(inputs: DocumentInputs, language: Language): string {
  const context = contextOf(inputs, language);
  return paperDocument(
    context.words.card,
    SECTIONS.map((section) => section(context)),
    context,
  );
}

/** Both cards as files of an artefact. */
export function modelCardFiles(
  inputs: DocumentInputs,
): Readonly<Record<'model-card.fr.html' | 'model-card.en.html', Uint8Array>> {
  return {
    'model-card.fr.html': Buffer.from(modelCard(inputs, 'fr')),
    'model-card.en.html': Buffer.from(modelCard(inputs, 'en')),
  };
}
