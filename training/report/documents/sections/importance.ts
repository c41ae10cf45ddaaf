// What drives the score over many applicants, for one applicant, and whether that can be believed.

import type { DocumentContext } from '../documentInputs.ts';
import { dependenceFigure, groupImportanceFigure, importanceFigure } from '../figures/importance.ts';
import { swarmFigure } from '../figures/swarm.ts';
import { featureLabel } from '../labels.ts';
import { paragraphs, type Section } from '../section.ts';

/** Of the most important features. */
const DEPENDENCES_SHOWN = 4;

export function importanceSection(context: DocumentContext): Section {
  const { words, numbers, report } = context;
  const { importance } = words;
  const first = report.importance.features[0];
  return {
    id: 'importance',
    title: importance.title,
    body: [
      paragraphs(
        importance.about(numbers.count(report.importance.rows)),
        first && importance.top(featureLabel(first.feature, context), numbers.share(first.share)),
      ),
      importanceFigure(context),
      groupImportanceFigure(context),
      swarmFigure(context),
      Array.from({ length: DEPENDENCES_SHOWN }, (_, place) => dependenceFigure(context, place)),
    ],
  };
}

export function globalSection(context: DocumentContext): Section {
  return { ...importanceSection(context), id: 'global', title: context.words.global.title };
}

export function localSection(context: DocumentContext): Section {
  const { local } = context.words;
  return {
    id: 'local',
    title: local.title,
    body: paragraphs(local.about, local.group, contributionRange(context), local.caution),
  };
}

/** How many points the first feature gives and takes, as an example of size. */
export function contributionRange(context: DocumentContext): string | null {
  const { words, numbers, report } = context;
  const first = report.importance.dependence[0];
  if (!first || first.bins.length === 0) return null;
  const means = first.bins.map((bin) => bin.mean);
  return words.local.range(
    featureLabel(first.feature, context),
    numbers.change(Math.min(...means), 0),
    numbers.change(Math.max(...means), 0),
  );
}

export function fidelitySection({ words, numbers, report }: DocumentContext): Section {
  const { fidelity } = words;
  const checked = report.importance.features.filter(({ monotoneKept }) => monotoneKept !== null);
  const kept = checked.filter(({ monotoneKept }) => monotoneKept);
  return {
    id: 'fidelity',
    title: fidelity.title,
    body: paragraphs(
      fidelity.exact,
      checked.length > 0
        ? fidelity.signs(numbers.count(kept.length), numbers.count(checked.length))
        : fidelity.noSigns,
      ...measuredFidelity({ words, numbers, report }),
    ),
  };
}

/** Nothing in reports of before it was measured. */
function measuredFidelity({
  words,
  numbers,
  report,
}: Pick<DocumentContext, 'words' | 'numbers' | 'report'>): readonly string[] {
  if (!report.fidelity) return [];
  const { rows, additivity, pointsAddUpShare, engine } = report.fidelity;
  return [
    words.fidelity.additivity(
      numbers.count(rows),
      numbers.plain(additivity.largest),
      numbers.plain(additivity.mean),
    ),
    words.fidelity.points(numbers.share(pointsAddUpShare)),
    engine
      ? words.fidelity.engine(
          engine.name,
          numbers.count(engine.rows),
          numbers.plain(engine.largestDifference),
        )
      : words.fidelity.noEngine,
  ];
}
