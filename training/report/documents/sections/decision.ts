// From probability to decision: the cost function, the threshold and how sure it is.

import type { DocumentContext } from '../documentInputs.ts';
import { costFigure } from '../figures/curves.ts';
import { paragraphs, type Section } from '../section.ts';

export function decisionSection(context: DocumentContext): Section {
  const { words, numbers, manifest, report } = context;
  const { decision } = words;
  const { lowestCost, testCost } = report;
  const { points } = manifest;
  return {
    id: 'decision',
    title: decision.title,
    body: [
      paragraphs(
        costFunction(context),
        decision.theory(numbers.decimal(lowestCost.theoretical.decisionThreshold, 4)),
        thresholdChoice(context),
      ),
      costFigure(context),
      paragraphs(
        decision.between(numbers.share(lowestCost.shareBetween)),
        decision.optimism(numbers.decimal(lowestCost.optimism, 4)),
        isTheory(context)
          ? decision.testSame(numbers.estimate(testCost.chosen.cost))
          : decision.test(
              numbers.estimate(testCost.chosen.cost),
              numbers.estimate(testCost.theoretical.cost),
              numbers.changeEstimate(testCost.difference, 4),
            ),
        decision.trivial(numbers.decimal(testCost.grantAll), numbers.decimal(testCost.refuseAll)),
        decision.points(
          numbers.plain(points.base),
          numbers.plain(points.odds),
          numbers.plain(points.pointsToDouble),
          numbers.count(manifest.decisionPoints),
        ),
        decision.review(numbers.count(manifest.reviewBandPoints)),
      ),
    ],
  };
}

export function costFunction({ words, numbers, manifest }: DocumentContext): string {
  const { missedDefault, lostGoodCustomer } = manifest.costMatrix;
  return words.decision.function(numbers.plain(missedDefault), numbers.plain(lostGoodCustomer));
}

/** Whether the threshold on its whole point is the theoretical one, but for the digits that the report keeps. */
function isTheory({ report }: DocumentContext): boolean {
  const { chosen, theoretical } = report.testCost;
  return Math.abs(chosen.decisionThreshold - theoretical.decisionThreshold) < 1e-6;
}

/** Which threshold was taken and why; null in reports of before that was told. */
export function thresholdChoice({ words, numbers, report }: DocumentContext): string | null {
  if (!report.thresholdChoice) return null;
  const { reason, aboveLowest, noise } = report.thresholdChoice;
  return words.decision.choice[reason](numbers.decimal(aboveLowest, 4), numbers.decimal(noise, 4));
}
