import { type Application, numberOf } from '../features/application.ts';

/** Instalments to pay back the amount, without interest, one decimal; null where one of the two is missing. */
export function durationOf(application: Application): number | null {
  const instalments = numberOf(application.amount_credit) / numberOf(application.amount_annuity);
  return Number.isFinite(instalments) ? Math.round(instalments * 10) / 10 : null;
}
