// Candidates on the same folds, if the comparison was made.

import type { DocumentContext } from '../documentInputs.ts';
import { candidateCostFigure, candidateLabel, cheapest } from '../figures/candidates.ts';
import { candidateTable } from '../figures/candidateTable.ts';
import { cheaperCandidates } from '../findings.ts';
import { listed } from '../labels.ts';
import { absent, paragraphs, type Section } from '../section.ts';

export function challengersSection(context: DocumentContext): Section {
  const { words, numbers, comparison } = context;
  const { challengers } = words;
  const frame = { id: 'challengers', title: challengers.title };
  if (!comparison) return { ...frame, body: absent(words.notGiven.comparison) };
  return {
    ...frame,
    body: [
      paragraphs(
        challengers.about(
          numbers.count(comparison.applicants),
          numbers.count(comparison.folds),
          numbers.count(comparison.repeats),
        ),
      ),
      candidateTable(comparison, context),
      candidateCostFigure(comparison, context),
      paragraphs(...candidateFindings(context)),
    ],
  };
}

/** The cheapest, and what chance allows to be said of the others. */
export function candidateFindings(context: DocumentContext): readonly (string | null)[] {
  const { words, numbers, comparison } = context;
  const best = cheapest(comparison?.candidates ?? []);
  if (!best) return [];
  const { better, alike } = cheaperCandidates(context);
  const [betterNames, alikeNames] = [listed(better, context), listed(alike, context)];
  return [
    otherRun(context),
    words.challengers.lowest(candidateLabel(best, context), numbers.estimate(best.metrics.costPerApplicant)),
    betterNames ? words.challengers.better(betterNames) : words.challengers.noneBetter,
    alikeNames && words.challengers.notWorse(alikeNames),
  ];
}

/** A comparison of other applicants or features than the model's is said to be one; null where both are the same. */
function otherRun({ words, numbers, manifest, comparison }: DocumentContext): string | null {
  if (!comparison) return null;
  const applicants = Object.values(manifest.data.applicants).reduce((sum, count) => sum + count, 0);
  const features = manifest.features.length;
  if (comparison.applicants === applicants && comparison.features === features) return null;
  const texts = [comparison.applicants, comparison.features, applicants, features].map(numbers.count);
  return words.challengers.otherRun(texts[0]!, texts[1]!, texts[2]!, texts[3]!);
}
