// Ratios and combinations of the request and the history. The formulas are in deriveFeatures.ts; here is what they mean.

import { externalScoreFields } from './derived/externalScores.ts';
import { otherLenderFields } from './derived/otherLenders.ts';
import { previousRequestFields } from './derived/previousRequests.ts';
import { repaymentFields } from './derived/repayments.ts';
import { requestFields } from './derived/request.ts';

export const derivedFields = [
  ...requestFields,
  ...externalScoreFields,
  ...otherLenderFields,
  ...previousRequestFields,
  ...repaymentFields,
] as const;
