// Whether other applicants are scored like those the model learned from.

import type { DocumentContext } from '../documentInputs.ts';
import { stabilityFigure } from '../figures/distributions.ts';
import { absent, paragraphs, type Section } from '../section.ts';

export function stabilitySection(context: DocumentContext): Section {
  const { words, report } = context;
  const hasLater = report.stability.comparisons.some(({ population }) => population === 'later');
  return {
    id: 'stability',
    title: words.stability.title,
    body: [
      paragraphs(words.stability.about, ...stabilityFindings(context), hasLater && words.stability.seen),
      !hasLater && absent(words.notGiven.later),
      stabilityFigure(context),
    ],
  };
}

export function stabilityFindings({ words, numbers, report }: DocumentContext): readonly string[] {
  return report.stability.comparisons.map(({ population, reference, psi, noise }) => {
    const tell = psi <= noise.upper ? words.stability.stable : words.stability.moved;
    return tell(
      words.stability.references[reference],
      words.stability.populations[population],
      numbers.decimal(psi, 4),
      numbers.decimal(noise.upper, 4),
    );
  });
}
