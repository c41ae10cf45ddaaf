// A reason as a sentence for the applicant, in either language. Without "you", because advisor and applicant both read
// it; without a full stop, because the place where it stands decides that.

import { fieldOf } from '../features/catalogue.ts';
import type { Text } from '../features/field.ts';
import { FAVOURABLE_FIELDS } from './favourableFields.ts';
import { FAVOURABLE_WORDS } from './favourableWords.ts';
import { formatValue } from './formatValue.ts';
import type { Language } from './language.ts';
import type { Reason } from './reasonCodes.ts';
import { wordClaim } from './wordClaim.ts';
import { NO_BREAK_SPACE } from './writeNumber.ts';

/** Where the value is missing, and where the catalogue's sentence would claim something that does not hold. */
const FALLBACK_WORDS = {
  unknownAdverse: {
    fr: 'Une information n’est pas connue ({label}), ce qui est associé à plus d’impayés',
    en: 'A piece of information is not known ({label}), which goes with more defaults',
  },
  unknownFavourable: {
    fr: 'Une information n’est pas connue ({label}), ce qui est associé à moins d’impayés',
    en: 'A piece of information is not known ({label}), which goes with fewer defaults',
  },
  neutral: {
    fr: '{Label} : {value}, ce qui est associé à plus d’impayés',
    en: '{Label}: {value}, which goes with more defaults',
  },
} as const satisfies Record<string, Text>;

/** Before the comparison with granted applicants. */
const SEPARATOR: Readonly<Record<Language, string>> = { fr: `${NO_BREAK_SPACE}; `, en: '; ' };

export function wordReason(reason: Reason, language: Language): string {
  const field = fieldOf(reason.feature);
  const label = field.label[language];
  const parts: Readonly<Record<string, string>> = {
    Label: label,
    label: label.charAt(0).toLowerCase() + label.slice(1),
    value: formatValue(field, reason.value, language) ?? '',
  };
  const sentence = templateOf(reason)[language].replace(/\{(\w+)\}/g, (_, part: string) => parts[part]!);
  const clause = reason.comparison && wordClaim(field, reason.value, reason.comparison, language);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1) + (clause ? SEPARATOR[language] + clause : '');
}

function templateOf({ wording, points, family, feature }: Reason): Text {
  const favourable = points > 0;
  if (wording === 'unknown') {
    return favourable ? FALLBACK_WORDS.unknownFavourable : FALLBACK_WORDS.unknownAdverse;
  }
  if (favourable) return FAVOURABLE_FIELDS[feature] ?? FAVOURABLE_WORDS[family];
  return wording === 'own' ? fieldOf(feature).adverse : FALLBACK_WORDS.neutral;
}
