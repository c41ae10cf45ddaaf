// Slides on the model: results, cost, calibration, importance, one explanation, fairness.

import { markup } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';
import { candidateOverview } from '../figures/candidates.ts';
import { costFigure } from '../figures/curves.ts';
import { reliabilityFigure } from '../figures/distributions.ts';
import { fairnessFigure } from '../figures/groups.ts';
import { dependenceFigure, importanceFigure } from '../figures/importance.ts';
import { groupsOfUnequalOpportunity } from '../findings.ts';
import { featureLabel } from '../labels.ts';
import { absent, paragraphs } from '../section.ts';
import type { Slide } from '../slide.ts';
import { calibrationFinding } from './calibration.ts';
import { candidateFindings } from './challengers.ts';
import { thresholdChoice } from './decision.ts';
import { fairnessFindings, twinSentences } from './fairness.ts';
import { contributionRange } from './importance.ts';
import { keyFacts } from './summary.ts';

/** As many bars as a slide of this height holds in a readable size. */
const FEATURES_SHOWN = 12;

export function modelSlides(context: DocumentContext): readonly Slide[] {
  const { words, numbers, report } = context;
  const { deck, decision } = words;
  const { lowestCost, testCost } = report;
  const first = report.importance.features[0];
  return [
    resultsSlide(context),
    {
      id: 'cost',
      title: deck.cost.title(numbers.decimal(testCost.chosen.cost.value)),
      body: twoColumns(
        costFigure(context),
        paragraphs(
          thresholdChoice(context),
          decision.trivial(numbers.decimal(testCost.grantAll), numbers.decimal(testCost.refuseAll)),
          decision.between(numbers.share(lowestCost.shareBetween)),
        ),
      ),
    },
    {
      id: 'calibration',
      title: deck.calibration.title,
      body: twoColumns(reliabilityFigure(context), paragraphs(calibrationFinding(context))),
    },
    {
      id: 'importance',
      title: deck.importance.title,
      body: twoColumns(
        importanceFigure(context, FEATURES_SHOWN),
        paragraphs(
          first && words.importance.top(featureLabel(first.feature, context), numbers.share(first.share)),
          words.fidelity.exact,
        ),
      ),
    },
    {
      id: 'local',
      title: deck.local.title,
      body: twoColumns(
        dependenceFigure(context),
        paragraphs(deck.local.sum, contributionRange(context), words.local.group),
      ),
    },
    fairnessSlide(context),
  ];
}

function twoColumns(picture: ReturnType<typeof markup> | null, text: ReturnType<typeof markup>) {
  return markup`<div class="body wide"><div>${picture}</div><div>${text}</div></div>`;
}

function resultsSlide(context: DocumentContext): Slide {
  const { words, comparison } = context;
  const { deck } = words;
  if (!comparison) {
    return {
      id: 'results',
      title: deck.results.alone,
      body: markup`<div class="body"><div>${keyFacts(context)}</div>${absent(words.notGiven.comparison)}</div>`,
    };
  }
  return {
    id: 'results',
    title: deck.results.title,
    body: markup`<div class="body"><div>${candidateOverview(comparison, context)}</div><div>${paragraphs(...candidateFindings(context))}</div></div>`,
  };
}

/** The attribute whose largest and smallest approval ratios are furthest apart. */
function widestAttribute({ report }: DocumentContext) {
  const spread = (attribute: (typeof report.fairness.attributes)[number]) => {
    const ratios = attribute.groups.flatMap((group) =>
      group.status === 'ok' ? [group.approvalRatio?.value ?? 1] : [],
    );
    return ratios.length < 2 ? -1 : Math.max(...ratios) - Math.min(...ratios);
  };
  return [...report.fairness.attributes].sort((a, b) => spread(b) - spread(a))[0];
}

function fairnessSlide(context: DocumentContext): Slide {
  const { words, numbers } = context;
  const widest = widestAttribute(context);
  const twin = twinSentences(context);
  return {
    id: 'fairness',
    title: words.deck.fairness.title,
    body: twoColumns(
      widest ? fairnessFigure(widest, context) : null,
      paragraphs(
        fairnessFindings(context)[0],
        words.deck.fairness.unequal(numbers.count(groupsOfUnequalOpportunity(context).length)),
        ...(twin ? twin.slice(1) : [words.notGiven.twin]),
      ),
    ),
  };
}
