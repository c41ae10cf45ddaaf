// What the client tries: what an applicant can change about a request, and the request that follows from it.

import { type Application, type ApplicationValue, numberOf } from '../../wasm/features/application.ts';
import type { DisplayRange } from '../whatIf/displayRange.ts';

/** null = as it was decided on. */
export interface Trial {
  readonly amount: number | null;
  readonly instalments: number | null;
  /** Whether the document is provided after all. */
  readonly document: boolean;
  /** Price of the goods, where a way to a yes lowers it. */
  readonly goods: number | null;
}

export const untried: Trial = { amount: null, instalments: null, document: false, goods: null };

/** The catalogue's limits of the amount: down to two fifths of what was asked for. */
const LEAST_SHARE = 0.4;
const AMOUNT_STEP = 1_000;

/** The instalment follows amount and number of instalments, without interest, as in the dashboard. */
export function trialApplication(decided: Application, trial: Trial): Application {
  const { amount, instalments, document, goods } = trial;
  const credit = amount ?? numberOf(decided.amount_credit);
  const count = instalments ?? numberOf(decided.amount_credit) / numberOf(decided.amount_annuity);
  const annuity = Math.round((credit / count) * 100) / 100;
  const changesLoan = amount !== null || instalments !== null;
  return {
    ...decided,
    ...(amount !== null && { amount_credit: amount }),
    ...(changesLoan && Number.isFinite(annuity) && { amount_annuity: annuity }),
    ...(goods !== null && { amount_goods: goods }),
    ...(document && {
      document_3_given: true,
      documents_count: (decided.documents_count ?? 0) + 1,
    }),
  };
}

/** @param changes of a way to a yes. */
export function trialOf(decided: Application, changes: Readonly<Record<string, ApplicationValue>>): Trial {
  const { amount_credit, amount_annuity, amount_goods, document_3_given } = changes;
  const credit = numberOf(amount_credit ?? decided.amount_credit);
  const before = numberOf(decided.amount_credit) / numberOf(decided.amount_annuity);
  const count = credit / numberOf(amount_annuity ?? decided.amount_annuity);
  return {
    amount: typeof amount_credit === 'number' ? amount_credit : null,
    // Cents of the instalment are no other duration.
    instalments: Math.abs(count - before) < 0.01 ? null : Math.round(count),
    document: document_3_given === true,
    goods: typeof amount_goods === 'number' ? amount_goods : null,
  };
}

export function amountRange(decided: Application): DisplayRange {
  const max = numberOf(decided.amount_credit);
  return { min: Math.ceil((max * LEAST_SHARE) / AMOUNT_STEP) * AMOUNT_STEP, max, step: AMOUNT_STEP };
}

export function isTried(trial: Trial): boolean {
  return Object.keys(untried).some((part) => trial[part as keyof Trial] !== untried[part as keyof Trial]);
}
