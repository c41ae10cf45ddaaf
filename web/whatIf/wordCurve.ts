// A response curve in one or two sentences: how far the score moves, and where the decision changes.

import type { curveWords } from '../i18n/curveWords.ts';
import { formatFieldValue } from '../i18n/fieldValue.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Messages } from '../i18n/fr.ts';
import type { Language } from '../i18n/language.ts';
import { type LiveCurve, partField } from './liveCurve.ts';

type Words = (typeof curveWords)['fr'];

export function wordCurve(curve: LiveCurve, language: Language, words: Words, messages: Messages): string {
  const { x, points, part } = curve;
  const value = (at: number | string | boolean): string =>
    formatFieldValue(partField(part), at, language, messages) ?? '';
  const shown = (count: number): string => formatNumber(count, language, 0);
  const [low, high] = [value(x[0]!), value(x.at(-1)!)];
  const [least, most] = [Math.min(...points), Math.max(...points)];
  const span =
    typeof x[0] !== 'number'
      ? words.levels
      : least === most
        ? words.flat(low, high, shown(least))
        : words.between(low, high, shown(least), shown(most));
  return `${span} ${wordDecision(curve, value, words)}`;
}

function wordDecision(
  { points, decisionPoints, crossings }: LiveCurve,
  value: (at: number) => string,
  words: Words,
): string {
  const granted = points.filter((one) => one >= decisionPoints).length;
  if (granted === points.length) return words.allGranted;
  if (granted === 0 && crossings.length === 0) return words.allRefused;
  if (crossings.length === 0) return '';
  const [first, second] = crossings;
  if (crossings.length > 2) return words.changesOften(crossings.length);
  if (second) {
    const [low, high] = [value(first!.after), value(second.before)];
    return first!.decision === 'granted' ? words.grantedBetween(low, high) : words.refusedBetween(low, high);
  }
  const { before, after, decision } = first!;
  return decision === 'granted' ? words.grantedFrom(value(after)) : words.grantedUpTo(value(before));
}

/** "granted" or "refused" at the i-th value. */
export function decisionAt({ points, decisionPoints }: LiveCurve, i: number, words: Words): string {
  return points[i]! >= decisionPoints ? words.granted : words.refused;
}
