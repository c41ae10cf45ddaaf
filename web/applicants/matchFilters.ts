// A word typed in the search, matched to what the catalogue calls its values: offered as filters. Names are not stored,
// so a word can only mean a value.

import { fieldOf } from '../../wasm/features/catalogue.ts';
import { applicantsWords } from '../i18n/applicantsWords.ts';
import { inLanguage, say } from '../i18n/language.ts';
import { codeNameLabel, decisionLabel, withCodes } from './activeFilters.ts';
import { CODE_FILTERS, CODE_NAMES, DECISIONS, type ListQuery } from './listQuery.ts';

export interface FilterMatch {
  readonly key: string;
  /** What the value belongs to, such as "Occupation". */
  readonly kind: string;
  readonly label: string;
  readonly query: ListQuery;
}

/** More would not be read. */
const MATCHES_MAX = 8;

/** @returns those whose label starts with the word first; filters that are set already are left out. */
export function matchFilters(word: string, query: ListQuery): FilterMatch[] {
  const wanted = plain(word);
  if (wanted.length < 2) return [];
  const found = everyFilter(query).flatMap((match) => {
    const rank = rankOf(plain(match.label), wanted);
    return rank === null ? [] : [{ match, rank }];
  });
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MATCHES_MAX)
    .map(({ match }) => match);
}

function everyFilter(query: ListQuery): FilterMatch[] {
  const words = inLanguage(applicantsWords);
  const cleared = { ...query, search: '' };
  const codes = CODE_NAMES.flatMap((name) =>
    (fieldOf(CODE_FILTERS[name]).categories ?? [])
      .filter(({ code }) => !query.codes[name].includes(code))
      .map(({ code, label }) => ({
        key: `${name} ${code}`,
        kind: codeNameLabel(name),
        label: say(label),
        query: withCodes(cleared, name, [...query.codes[name], code]),
      })),
  );
  const decisions = DECISIONS.filter((decision) => decision !== query.decision).map((decision) => ({
    key: `decision ${decision}`,
    kind: words.decision,
    label: decisionLabel(decision),
    query: { ...cleared, decision },
  }));
  const histories = [true, false]
    .filter((known) => known !== query.historyKnown)
    .map((known) => ({
      key: `history ${known}`,
      kind: words.historyTitle,
      label: words.history[known ? 'known' : 'unknown'],
      query: { ...cleared, historyKnown: known },
    }));
  return [...decisions, ...codes, ...histories];
}

/** @returns null where the word is not in the label; the start of the label before the start of a word of it. */
function rankOf(label: string, wanted: string): number | null {
  if (label.startsWith(wanted)) return 0;
  if (label.includes(` ${wanted}`)) return 1;
  return label.includes(wanted) ? 2 : null;
}

/** Without accents and case: nobody types them. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
}
