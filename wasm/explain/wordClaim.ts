// What a reason adds about granted applicants, as the clause after its sentence. In words that fit every field: no
// adjective has to agree with what is compared.

import type { CatalogueField } from '../features/catalogue.ts';
import type { Text } from '../features/field.ts';
import type { CaseShare, ComparisonClaim } from './comparisonClaim.ts';
import type { FeatureValue } from './featureValue.ts';
import { formatShare, formatValue } from './formatValue.ts';
import type { Language } from './language.ts';
import { NO_BREAK_SPACE } from './writeNumber.ts';

const CASES: Readonly<Record<CaseShare, Text>> = {
  0.9: { fr: 'dans neuf cas sur dix', en: 'in nine cases of ten' },
  0.75: { fr: 'dans trois cas sur quatre', en: 'in three cases of four' },
  0.5: { fr: 'dans un cas sur deux', en: 'in half of the cases' },
};

const WORDS = {
  granted: { fr: `demandes accordées${NO_BREAK_SPACE}: `, en: 'granted applicants: ' },
  known: { fr: 'connue {cases}', en: 'known {cases}' },
  none: { fr: 'zéro {cases}', en: 'none {cases}' },
  at_most: { fr: '{value} ou moins {cases}', en: '{value} or less {cases}' },
  at_most_count: { fr: '{value} ou moins {cases}', en: '{value} or fewer {cases}' },
  at_least: { fr: '{value} ou plus {cases}', en: '{value} or more {cases}' },
  alike: { fr: 'de même dans {share} des cas', en: 'the same in {share} of cases' },
  alike_never: { fr: 'de même presque jamais', en: 'the same almost never' },
} as const satisfies Record<string, Text>;

/** Below half a per cent a share would be shown as none. */
const NEVER_SHARE = 0.005;

/** @returns null where both values read alike, so that nothing is said by comparing them. */
export function wordClaim(
  field: CatalogueField,
  value: FeatureValue,
  claim: ComparisonClaim,
  language: Language,
): string | null {
  const said = (template: Text, parts: Readonly<Record<string, string>>) =>
    WORDS.granted[language] + template[language].replace(/\{(\w+)\}/g, (_, part: string) => parts[part]!);
  if (claim.claim === 'alike') {
    if (claim.share < NEVER_SHARE) return said(WORDS.alike_never, {});
    return said(WORDS.alike, { share: formatShare(claim.share, language) });
  }
  const cases = CASES[claim.share][language];
  if (claim.claim === 'known') return said(WORDS.known, { cases });
  if (claim.claim === 'none') {
    // A count has a word for none; an amount, a share or a duration is written out.
    if (field.unit === 'count') return said(WORDS.none, { cases });
    return said(
      { fr: '{value} {cases}', en: '{value} {cases}' },
      { value: formatValue(field, 0, language)!, cases },
    );
  }
  const usual = formatValue(field, claim.value, language)!;
  if (usual === formatValue(field, value, language)) return null;
  const template =
    claim.claim === 'at_most' && field.unit === 'count' ? WORDS.at_most_count : WORDS[claim.claim];
  return said(template, { value: usual, cases });
}
