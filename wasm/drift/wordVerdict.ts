// The verdict on a window in one sentence, for a credit officer. French and English.

import { LANGUAGES, type Language } from '../explain/language.ts';
import { NO_BREAK_SPACE, writeNumber } from '../explain/writeNumber.ts';
import { fieldOf, isFieldName } from '../features/catalogue.ts';
import type { Text } from '../features/field.ts';
import type { FieldDrift } from './fieldDrift.ts';
import type { DatasetVerdict } from './judgeDataset.ts';

/** Names told in the sentence; the table has all. */
const NAMED_MAX = 2;

const OUTPUT_LABELS: Readonly<Record<string, Text>> = {
  points: { fr: 'Points du score', en: 'Score points' },
  probability_of_default: { fr: 'Probabilité de défaut', en: 'Probability of default' },
  decision: { fr: 'Décision proposée', en: 'Recommended decision' },
};

/** Label of a feature or an output; a name that nobody knows stands as it is. */
export function fieldLabel(name: string, language: Language): string {
  const output = Object.hasOwn(OUTPUT_LABELS, name) ? OUTPUT_LABELS[name] : undefined;
  return output?.[language] ?? (isFieldName(name) ? fieldOf(name).label[language] : name);
}

export function wordVerdict(verdict: DatasetVerdict, features: readonly FieldDrift[]): Text {
  const [fr, en] = LANGUAGES.map((language) => SENTENCES[language](verdict, features));
  return { fr: fr!, en: en! };
}

type Sentence = (verdict: DatasetVerdict, features: readonly FieldDrift[]) => string;

const SENTENCES: Readonly<Record<Language, Sentence>> = {
  fr: (verdict, features) => {
    const { rows, rowsNeeded, driftedFeatures: drifted, comparedFeatures, weightedDriftShare } = verdict;
    const count = (value: number) => writeNumber(value, 'fr', 0);
    const quote = (text: string) => `«${NO_BREAK_SPACE}${text}${NO_BREAK_SPACE}»`;
    const colon = `${NO_BREAK_SPACE}:`;
    const variables = `${count(drifted)} variable${drifted > 1 ? 's' : ''} sur ${count(comparedFeatures)}`;
    switch (verdict.state) {
      case 'insufficient_data':
        return `Trop peu de demandes pour conclure${colon} ${count(rows)} sur les ${count(rowsNeeded)} qu’il faut.`;
      case 'stable':
        return `La population n’a pas changé${colon} sur ${count(rows)} demandes, aucune variable ne s’écarte de la référence plus que le hasard ou au-delà de ses limites.`;
      case 'watch':
        return `À surveiller${colon} ${variables} ${drifted > 1 ? 'ont' : 'a'} changé sans compter beaucoup pour le score${named(verdict, features, 'fr', quote)}.`;
      case 'drift':
        return drifted === 0
          ? `Le score a changé${colon} sur ${count(rows)} demandes, sa distribution s’écarte de la référence.`
          : `La population a changé${colon} ${variables}, soit ${share(weightedDriftShare, 'fr')} de l’importance du modèle${named(verdict, features, 'fr', quote)}${scoreMoved(verdict) ? ' ; la distribution du score aussi a changé' : ''}.`;
    }
  },
  en: (verdict, features) => {
    const { rows, rowsNeeded, driftedFeatures: drifted, comparedFeatures, weightedDriftShare } = verdict;
    const count = (value: number) => writeNumber(value, 'en', 0);
    const quote = (text: string) => `“${text}”`;
    const variables = `${count(drifted)} of ${count(comparedFeatures)} features`;
    switch (verdict.state) {
      case 'insufficient_data':
        return `Too few applications to tell: ${count(rows)} of the ${count(rowsNeeded)} needed.`;
      case 'stable':
        return `The population has not changed: over ${count(rows)} applications no feature departs from the reference by more than chance and its limits allow.`;
      case 'watch':
        return `To be watched: ${variables} changed that hardly matter to the score${named(verdict, features, 'en', quote)}.`;
      case 'drift':
        return drifted === 0
          ? `The score has changed: over ${count(rows)} applications its distribution departs from the reference.`
          : `The population has changed: ${variables}, ${share(weightedDriftShare, 'en')} of the model’s importance${named(verdict, features, 'en', quote)}${scoreMoved(verdict) ? '; the distribution of the score has changed too' : ''}.`;
    }
  },
};

/** ", first of all A (missing 20 % -> 45 %) and B" */
function named(
  { drifted }: DatasetVerdict,
  features: readonly FieldDrift[],
  language: Language,
  quote: (text: string) => string,
): string {
  const texts = drifted.slice(0, NAMED_MAX).map((name) => {
    const field = features.find((candidate) => candidate.name === name);
    return `${quote(fieldLabel(name, language))}${field ? detail(field, language) : ''}`;
  });
  const lead = language === 'fr' ? ', d’abord ' : ', first of all ';
  return texts.length === 0 ? '' : `${lead}${texts.join(language === 'fr' ? ' et ' : ' and ')}`;
}

function detail({ reasons, missing, unseen }: FieldDrift, language: Language): string {
  if (reasons.includes('missing')) {
    const [from, to] = [share(missing.referenceShare, language), share(missing.currentShare, language)];
    return language === 'fr'
      ? ` (manquant${NO_BREAK_SPACE}: de ${from} à ${to})`
      : ` (missing: ${from} to ${to})`;
  }
  if (reasons.includes('new_categories') && unseen) {
    return language === 'fr'
      ? ` (valeurs inconnues${NO_BREAK_SPACE}: ${share(unseen.share, language)})`
      : ` (unknown values: ${share(unseen.share, language)})`;
  }
  return '';
}

function scoreMoved({ reasons }: DatasetVerdict): boolean {
  return reasons.some(({ code }) => code === 'score');
}

function share(value: number, language: Language): string {
  const decimals = value < 0.1 ? 1 : 0;
  const text = writeNumber(value * 100, language, decimals);
  return language === 'fr' ? `${text}${NO_BREAK_SPACE}%` : `${text}%`;
}
