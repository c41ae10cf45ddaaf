// What the side tables say of an applicant: stored components, one row per applicant, in the order of the stored history.
// Appending keeps stored histories readable; reordering or removing does not.

import { bureauFields } from './history/bureau.ts';
import { bureauBalanceFields } from './history/bureauBalance.ts';
import { cardFields } from './history/card.ts';
import { instalmentFields } from './history/instalments.ts';
import { pointOfSaleFields } from './history/pointOfSale.ts';
import { previousFields } from './history/previous.ts';

/** Other lenders first (credits, monthly reports), then this lender: requests, instalments, point of sale, card. */
export const historyFields = [
  ...bureauFields,
  ...bureauBalanceFields,
  ...previousFields,
  ...instalmentFields,
  ...pointOfSaleFields,
  ...cardFields,
] as const;
