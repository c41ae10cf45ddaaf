// What the side tables say of an applicant: stored components, one row per applicant, in the order of the stored history.
// Appending keeps stored histories readable; reordering or removing does not.

import { bureauFields } from './history/bureau.ts';
import { bureauBalanceFields } from './history/bureauBalance.ts';
import { bureauBalanceWindowFields, bureauWindowFields } from './history/bureauWindows.ts';
import { cardFields } from './history/card.ts';
import { instalmentFields } from './history/instalments.ts';
import { instalmentWindowFields } from './history/instalmentWindows.ts';
import { cardWindowFields, pointOfSaleWindowFields } from './history/monthlyWindows.ts';
import { pointOfSaleFields } from './history/pointOfSale.ts';
import { previousFields } from './history/previous.ts';
import { previousLatestFields } from './history/previousLatest.ts';

/** Other lenders first (credits, monthly reports), then this lender: requests, instalments, point of sale, card. */
export const historyFields = [
  ...bureauFields,
  ...bureauWindowFields,
  ...bureauBalanceFields,
  ...bureauBalanceWindowFields,
  ...previousFields,
  ...previousLatestFields,
  ...instalmentFields,
  ...instalmentWindowFields,
  ...pointOfSaleFields,
  ...pointOfSaleWindowFields,
  ...cardFields,
  ...cardWindowFields,
] as const;
