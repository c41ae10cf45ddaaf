// One sentence about each thing the sample is asked: where a value stands, how alike people were decided on, how far a
// score is from a group's. Said to the applicant.

import { formatShare, formatValue } from '../explain/formatValue.ts';
import type { Language } from '../explain/language.ts';
import { NO_BREAK_SPACE, writeNumber } from '../explain/writeNumber.ts';
import type { FieldName } from '../features/catalogue.ts';
import { fieldOf } from '../features/catalogue.ts';
import type { Text } from '../features/field.ts';
import type { CodeDistribution, NumberDistribution } from './fieldDistribution.ts';
import type { TooFewRows } from './groupContributions.ts';
import { POSITION_NOUNS, type PositionNoun } from './positionNouns.ts';
import type { SimilarApplicants } from './similarApplicants.ts';

export type PositionGroup = 'all' | 'granted' | 'refused' | 'similar';

const PEOPLE: Readonly<Record<PositionGroup, Text>> = {
  all: { fr: 'des demandeurs', en: 'of applicants' },
  granted: { fr: 'des demandeurs dont le prêt a été accordé', en: 'of applicants who were granted' },
  refused: { fr: 'des demandeurs dont le prêt a été refusé', en: 'of applicants who were refused' },
  similar: { fr: 'des demandeurs semblables', en: 'of similar applicants' },
};

const FORMS = {
  m: { own: 'Votre', higher: 'élevé', lower: 'bas', that: 'celui' },
  f: { own: 'Votre', higher: 'élevée', lower: 'basse', that: 'celle' },
} as const;

/** Between these shares a value is in the middle: to say which side would claim a difference. */
const MIDDLE = [0.45, 0.55] as const;

/**
 * "Votre revenu est plus élevé que celui de 63 % des demandeurs semblables."
 * @param share percentileOf the value in the group; null = not known.
 */
export function wordPosition(
  name: FieldName,
  share: number | null,
  group: PositionGroup,
  language: Language,
): string {
  const noun = POSITION_NOUNS[name] ?? plainNoun(name);
  return wordRank(noun, share, group, language);
}

/** The same of a score. @param share percentileOfPoints. */
export function wordPointsPosition(share: number | null, group: PositionGroup, language: Language): string {
  return wordRank({ fr: 'score', form: 'm', en: 'score' }, share, group, language);
}

function wordRank(
  noun: PositionNoun,
  share: number | null,
  group: PositionGroup,
  language: Language,
): string {
  const { own, higher, lower, that } = FORMS[noun.form];
  const people = PEOPLE[group][language];
  const yours = `Your ${noun.en}`;
  if (share === null) {
    return language === 'fr'
      ? `${own} ${noun.fr} ne peut pas être ${noun.form === 'f' ? 'située' : 'situé'}${NO_BREAK_SPACE}: une valeur n’est pas connue.`
      : `${yours} cannot be placed: a value is not known.`;
  }
  if (share > MIDDLE[0] && share < MIDDLE[1]) {
    return language === 'fr'
      ? `${own} ${noun.fr} est dans la moyenne ${people}.`
      : `${yours} is about the middle of that ${people}.`;
  }
  const isHigher = share > 0.5;
  const part = formatShare(isHigher ? share : 1 - share, language);
  return language === 'fr'
    ? `${own} ${noun.fr} est plus ${isHigher ? higher : lower} que ${that} de ${part} ${people}.`
    : `${yours} is ${isHigher ? 'higher' : 'lower'} than that of ${part} ${people}.`;
}

function plainNoun(name: FieldName): PositionNoun {
  const { label } = fieldOf(name);
  const quoted: Text = {
    fr: `valeur «${NO_BREAK_SPACE}${label.fr}${NO_BREAK_SPACE}»`,
    en: `value “${label.en}”`,
  };
  return { ...quoted, form: 'f' };
}

/** "Sur les 100 demandeurs les plus semblables, 62 ont eu un avis favorable et 91 ont remboursé." */
export function wordSimilar({ rows, granted, repaid }: SimilarApplicants, language: Language): string {
  const [all, yes, paid] = [rows.length, granted, repaid].map((count) => writeNumber(count, language, 0));
  return language === 'fr'
    ? `Sur les ${all} demandeurs les plus semblables, le score accorde le prêt à ${yes}${NO_BREAK_SPACE}; ${paid} ont remboursé.`
    : `Of the ${all} most similar applicants, the score grants the loan to ${yes}; ${paid} repaid.`;
}

/** How far the score is from the group's mean, both in whole points. */
export function wordGroupGap(
  points: number,
  meanPoints: number,
  group: PositionGroup,
  language: Language,
): string {
  const mean = Math.floor(meanPoints);
  const gap = points - mean;
  const size = writeNumber(Math.abs(gap), language, 0);
  const unit = Math.abs(gap) === 1 ? 'point' : 'points';
  const people = PEOPLE[group][language];
  const meanText = writeNumber(mean, language, 0);
  if (gap === 0) {
    return language === 'fr'
      ? `Votre score est celui de la moyenne ${people} (${meanText}).`
      : `Your score is the mean ${people} (${meanText}).`;
  }
  const side = { fr: gap > 0 ? 'au-dessus' : 'au-dessous', en: gap > 0 ? 'above' : 'below' }[language];
  return language === 'fr'
    ? `Votre score est ${size} ${unit} ${side} de la moyenne ${people} (${meanText}).`
    : `Your score is ${size} ${unit} ${side} the mean ${people} (${meanText}).`;
}

/** The fullest bin or code of a group: the summary that a chart of the distribution is read out with. */
export function wordDistribution(
  name: FieldName,
  distribution: NumberDistribution | CodeDistribution,
  group: PositionGroup,
  language: Language,
): string {
  const field = fieldOf(name);
  const known = distribution.counts.reduce((sum, count) => sum + count, 0);
  const people = PEOPLE[group][language];
  if (known === 0) {
    return language === 'fr'
      ? `${field.label.fr}${NO_BREAK_SPACE}: aucune valeur connue.`
      : `${field.label.en}: no known value.`;
  }
  const most = distribution.counts.indexOf(Math.max(...distribution.counts));
  const share = formatShare(distribution.counts[most]! / known, language);
  const values =
    distribution.kind === 'code'
      ? formatValue(field, distribution.codes[most]!, language)!
      : [distribution.edges[most]!, distribution.edges[most + 1]!]
          .map((edge) => formatValue(field, edge, language)!)
          .join(language === 'fr' ? ' à ' : ' to ');
  return language === 'fr'
    ? `${field.label.fr}${NO_BREAK_SPACE}: ${values} pour ${share} ${people}, le cas le plus fréquent.`
    : `${field.label.en}: ${values} for ${share} ${people}, the most frequent case.`;
}

/** Why a group has no mean: both numbers. */
export function wordTooFew({ count, countMin }: TooFewRows, language: Language): string {
  return language === 'fr'
    ? `Ce groupe compte ${writeNumber(count, language, 0)} demandeurs${NO_BREAK_SPACE}; il en faut au moins ${countMin} pour comparer.`
    : `This group has ${writeNumber(count, language, 0)} applicants; at least ${countMin} are needed to compare.`;
}
