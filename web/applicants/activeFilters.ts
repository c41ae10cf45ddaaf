// The filters of a list in words, each with the list that is left without it.

import { fieldOf } from '../../wasm/features/catalogue.ts';
import { applicantsWords } from '../i18n/applicantsWords.ts';
import { formatFieldValue } from '../i18n/fieldValue.ts';
import { formatNumber } from '../i18n/format.ts';
import { inLanguage, language, m, say } from '../i18n/language.ts';
import {
  CODE_FILTERS,
  CODE_NAMES,
  type CodeName,
  type DecisionFilter,
  type ListQuery,
  RANGE_FILTERS,
  RANGE_NAMES,
  type RangeName,
} from './listQuery.ts';

export interface ActiveFilter {
  readonly key: string;
  readonly label: string;
  readonly without: ListQuery;
}

export function activeFilters(query: ListQuery): ActiveFilter[] {
  const words = inLanguage(applicantsWords);
  const { colon } = words;
  return [
    ...RANGE_NAMES.flatMap((name) => {
      const { min, max } = query.ranges[name];
      if (min === null && max === null) return [];
      const without = { ...query, ranges: { ...query.ranges, [name]: { min: null, max: null } } };
      const range = words.range(
        min === null ? null : shown(name, min),
        max === null ? null : shown(name, max),
      );
      return [{ key: name, label: `${rangeLabel(name)}${colon}${range}`, without }];
    }),
    ...CODE_NAMES.flatMap((name) =>
      query.codes[name].map((code) => ({
        key: `${name} ${code}`,
        label: `${codeNameLabel(name)}${colon}${codeLabel(name, code)}`,
        without: withCodes(
          query,
          name,
          query.codes[name].filter((other) => other !== code),
        ),
      })),
    ),
    ...(query.decision
      ? [
          {
            key: 'decision',
            label: `${words.decision}${colon}${decisionLabel(query.decision)}`,
            without: { ...query, decision: null },
          },
        ]
      : []),
    ...(query.historyKnown === null
      ? []
      : [
          {
            key: 'historyKnown',
            label: words.history[query.historyKnown ? 'known' : 'unknown'],
            without: { ...query, historyKnown: null },
          },
        ]),
  ];
}

export function withCodes(query: ListQuery, name: CodeName, codes: readonly string[]): ListQuery {
  return { ...query, codes: { ...query.codes, [name]: codes } };
}

export function rangeLabel(name: RangeName): string {
  const field = RANGE_FILTERS[name];
  return field ? say(fieldOf(field).label) : m.value.result.pointsTitle;
}

export function codeNameLabel(name: CodeName): string {
  return say(fieldOf(CODE_FILTERS[name]).label);
}

export function codeLabel(name: CodeName, code: string): string {
  const category = fieldOf(CODE_FILTERS[name]).categories?.find((one) => one.code === code);
  return category ? say(category.label) : code;
}

export function decisionLabel(decision: DecisionFilter): string {
  return decision === 'review' ? inLanguage(applicantsWords).inBand : m.value.result[decision];
}

function shown(name: RangeName, value: number): string {
  const field = RANGE_FILTERS[name];
  const text = field && formatFieldValue(fieldOf(field), value, language.value, m.value);
  return text ?? formatNumber(value, language.value, 0);
}
