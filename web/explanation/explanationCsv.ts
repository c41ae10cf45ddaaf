// An explanation as comma-separated values: every group and feature, base and score, so that the sum can be checked.

import type { Explanation } from '../../wasm/explain/explainAssessment.ts';
import { formatValue } from '../../wasm/explain/formatValue.ts';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import { GROUPS } from '../../wasm/features/field.ts';
import type { Language } from '../i18n/language.ts';
import { csvFile } from './csvFile.ts';

interface Headings {
  readonly part: string;
  readonly value: string;
  readonly points: string;
  readonly base: string;
  readonly score: string;
}

/** Points of features and of base add up to the score; a group's line repeats the sum of its features. */
export function explanationCsv(
  { basePoints, groups }: Explanation,
  score: number,
  language: Language,
  words: Headings,
): Blob {
  return csvFile([
    [words.part, '', words.value, words.points],
    [words.base, '', '', basePoints],
    ...groups.flatMap(({ group, points, features }) => [
      [GROUPS[group][language], '', '', points],
      ...features.map((feature) => {
        const field = fieldOf(feature.name);
        const value = formatValue(field, feature.value, language) ?? '';
        return [GROUPS[group][language], field.label[language], value, feature.points];
      }),
    ]),
    [words.score, '', '', score],
  ]);
}
