// Who lends, as the installation's variables say.

import type { ExplanationDocument } from '../contractExplanation.ts';
import type { Env } from '../env.ts';

const DEMO_LENDER = 'Prêt à dépenser';

export function lenderOf({ LENDER_NAME, LENDER_CONTACT }: Env): ExplanationDocument['lender'] {
  const contact = (LENDER_CONTACT ?? '').split('\n').flatMap((line) => line.trim() || []);
  return { name: LENDER_NAME?.trim() || DEMO_LENDER, contact };
}
