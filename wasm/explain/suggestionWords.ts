// The words that sentences of suggestions are made of (wordSuggestion.ts).

import type { Language } from './language.ts';

export interface SuggestionWords {
  readonly and: string;
  readonly unknown: string;
  readonly borrowLess: (to: string, from: string) => string;
  readonly payOneself: (paid: string, to: string, from: string) => string;
  readonly both: (to: string, from: string, paid: string) => string;
  readonly duration: (to: string, from: string) => string;
  readonly provide: (label: string) => string;
  readonly set: (label: string, to: string, from: string) => string;
  readonly instalment: (to: string, from: string) => string;
}

export const SUGGESTION_WORDS: Readonly<Record<Language, SuggestionWords>> = {
  fr: {
    and: ' et ',
    unknown: 'inconnu',
    borrowLess: (to, from) => `emprunter ${to} au lieu de ${from}`,
    payOneself: (paid, to, from) => `payer ${paid} soi-même et emprunter ${to} au lieu de ${from}`,
    both: (to, from, paid) =>
      `emprunter ${to} au lieu de ${from}, pour un achat moins cher dont ${paid} payés soi-même`,
    duration: (to, from) => `rembourser en ${to} échéances au lieu de ${from}`,
    provide: (label) => `fournir : ${label}`,
    set: (label, to, from) => `${label} : ${to} au lieu de ${from}`,
    instalment: (to, from) => `L’échéance serait de ${to} au lieu de ${from}.`,
  },
  en: {
    and: ' and ',
    unknown: 'unknown',
    borrowLess: (to, from) => `borrow ${to} instead of ${from}`,
    payOneself: (paid, to, from) => `pay ${paid} oneself and borrow ${to} instead of ${from}`,
    both: (to, from, paid) =>
      `borrow ${to} instead of ${from}, for a cheaper purchase of which ${paid} is paid oneself`,
    duration: (to, from) => `repay in ${to} instalments instead of ${from}`,
    provide: (label) => `provide: ${label}`,
    set: (label, to, from) => `${label}: ${to} instead of ${from}`,
    instalment: (to, from) => `The instalment would be ${to} instead of ${from}.`,
  },
};
