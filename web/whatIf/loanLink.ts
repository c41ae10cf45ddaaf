// Amount, instalment and number of instalments of the loan: move one and the others follow, as in a contract. The number
// of instalments is no field of its own but amount / instalment, without interest, as the catalogue computes it too.

export { durationOf } from '../../wasm/explain/durationOf.ts';

import { INSTALMENTS_OFFERED } from '../../wasm/explain/loanTerms.ts';
import { type Application, type ApplicationValue, numberOf } from '../../wasm/features/application.ts';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import type { Field } from '../../wasm/features/field.ts';
import type { Edits, MovingPart } from './whatIf.ts';

/** The number of instalments as an editor needs it: it has a range and words like a field. */
export const DURATION_FIELD: Field = {
  ...fieldOf('amount_annuity'),
  name: 'duration',
  kind: 'count',
  unit: 'count',
  range: [1, 120],
  label: { fr: 'Nombre d’échéances', en: 'Number of instalments' },
  description: {
    fr: 'Montant du prêt divisé par l’échéance. Le modifier change l’échéance.',
    en: 'Loan amount divided by the instalment. Changing it changes the instalment.',
  },
};

/** What a slider of the duration shows; a present duration outside is still shown as a number. */
export const DURATION_RANGE = { min: INSTALMENTS_OFFERED[0], max: INSTALMENTS_OFFERED[1], step: 1 } as const;

/**
 * The edits that setting `part` to `value` means. @param application as it was before `part` began to move, because what
 * is passed on the way (the first digits of an amount) must leave no trace. A change of the amount keeps the number of instalments, unless
 * `linked` is false; a change of the duration always changes the instalment, since it is nothing else.
 */
export function followingEdits(
  application: Application,
  part: MovingPart,
  value: ApplicationValue,
  linked: boolean,
): Edits {
  const credit = numberOf(application.amount_credit);
  if (part === 'duration') {
    const instalment = inRange(credit / numberOf(value));
    return instalment === null ? {} : { amount_annuity: instalment };
  }
  if (part !== 'amount_credit' || !linked) return { [part]: value };
  const instalment = inRange((numberOf(application.amount_annuity) * numberOf(value)) / credit);
  const kept = instalment ?? application.amount_annuity;
  return { amount_credit: value, ...(kept !== undefined && { amount_annuity: kept }) };
}

/** In whole cents; null where the catalogue allows no such instalment. */
function inRange(instalment: number): number | null {
  const [lowest, highest] = fieldOf('amount_annuity').range;
  const cents = Math.round(instalment * 100) / 100;
  return cents >= lowest && cents <= highest ? cents : null;
}
