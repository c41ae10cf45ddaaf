// A suggestion as a sentence that an advisor can read out: "Emprunter 320 000 au lieu de 450 000 et rembourser en 24
// échéances au lieu de 36. L'échéance serait de 13 333 au lieu de 12 500."

import { type Application, numberOf } from '../features/application.ts';
import { fieldOf } from '../features/catalogue.ts';
import type { Suggestion } from './counterfactual.ts';
import { durationOf } from './durationOf.ts';
import { formatValue } from './formatValue.ts';
import type { Language } from './language.ts';
import type { LeverName } from './loanTerms.ts';
import { SUGGESTION_WORDS, type SuggestionWords } from './suggestionWords.ts';
import { writeNumber } from './writeNumber.ts';

/** @param from the request that the suggestion changes. */
export function wordSuggestion(suggestion: Suggestion, from: Application, language: Language): string {
  const words = SUGGESTION_WORDS[language];
  const { application: to } = suggestion;
  const money = (value: unknown): string => writeNumber(numberOf(value as number), language, 0);
  const stops = new Map<LeverName, number>(suggestion.changes.map(({ lever, stop }) => [lever, stop]));
  const actions = [
    ...moneyAction(stops, money(to.amount_credit), money(from.amount_credit), money, words),
    ...[...stops].flatMap(([lever, stop]) => otherAction(lever, stop, from, language, words)),
  ];
  const first = capitalised(actions.join(words.and));
  const instalment =
    to.amount_annuity === from.amount_annuity
      ? ''
      : ` ${words.instalment(money(to.amount_annuity), money(from.amount_annuity))}`;
  return `${first}.${instalment}`;
}

function moneyAction(
  stops: ReadonlyMap<LeverName, number>,
  to: string,
  from: string,
  money: (value: unknown) => string,
  words: SuggestionWords,
): string[] {
  const paid = stops.get('down_payment');
  const less = stops.get('borrow_less');
  if (paid !== undefined && less !== undefined) return [words.both(to, from, money(paid))];
  if (paid !== undefined) return [words.payOneself(money(paid), to, from)];
  return less === undefined ? [] : [words.borrowLess(to, from)];
}

function otherAction(
  lever: LeverName,
  stop: number,
  from: Application,
  language: Language,
  words: SuggestionWords,
): string[] {
  if (lever === 'borrow_less' || lever === 'down_payment') return [];
  if (lever === 'duration') {
    const present = durationOf(from);
    const shown = present === null ? words.unknown : writeNumber(present, language, 1);
    return [words.duration(writeNumber(stop, language, 0), shown)];
  }
  const field = fieldOf(lever);
  const label = field.label[language];
  if (field.kind === 'flag') return [words.provide(label)];
  const value = (one: string | number | boolean | null): string =>
    formatValue(field, one, language) ?? words.unknown;
  return [words.set(label, value(stop), value(from[lever] ?? null))];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
