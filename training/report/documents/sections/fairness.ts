// How groups of people are treated, and what it would cost not to know the groups.

import { type Content, markup } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';
import { fairnessFigure } from '../figures/groups.ts';
import { groupsBelowAlarm, groupsOfUnequalOpportunity, isBeyondChance } from '../findings.ts';
import { listed } from '../labels.ts';
import { absent, paragraphs, type Section } from '../section.ts';
import { featureList } from './features.ts';

export function fairnessSection(context: DocumentContext): Section {
  const { words, numbers, report } = context;
  const { limits, attributes } = report.fairness;
  return {
    id: 'fairness',
    title: words.fairness.title,
    body: [
      paragraphs(
        words.fairness.about(numbers.count(limits.applicantsMin), numbers.count(limits.outcomesMin)),
        ...fairnessFindings(context),
      ),
      attributes.map((attribute) => fairnessFigure(attribute, context)),
      markup`<h3>${words.fairness.twinTitle}</h3>`,
      twin(context),
    ],
  };
}

export function fairnessFindings(context: DocumentContext): readonly string[] {
  const { fairness } = context.words;
  const below = listed(groupsBelowAlarm(context), context);
  const unequal = listed(groupsOfUnequalOpportunity(context), context);
  return [
    below ? fairness.below(below) : fairness.noneBelow,
    unequal ? fairness.different(unequal) : fairness.noneDifferent,
  ];
}

function twin(context: DocumentContext): Content {
  const { words } = context;
  const sentences = twinSentences(context);
  if (!sentences) return absent(words.notGiven.twin);
  return paragraphs(sentences.join(' '), words.fairness.otherFeatures);
}

/** Null where the twin was not trained. */
export function twinSentences(context: DocumentContext): readonly string[] | null {
  const { words, numbers, report } = context;
  const { fairness } = words;
  const own = report.fairness.twin;
  if (!own) return null;
  const isPriced = isBeyondChance(own.aucDifference) || isBeyondChance(own.costDifference);
  return [
    fairness.twin(featureList(own.removedFeatures, context)),
    fairness.twinPrice(
      numbers.changeEstimate(own.aucDifference, 4),
      numbers.changeEstimate(own.costDifference, 4),
    ),
    fairness.twinDecides(numbers.share(own.decidedDifferently)),
    isPriced ? fairness.twinBeyond : fairness.twinWithin,
  ];
}
