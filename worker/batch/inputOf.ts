// What a request or an item asks to have scored, with what is stored filled in.

import type { StoredApplicant } from '../../wasm/artefact/applicantShard.ts';
import { packHistory } from '../../wasm/features/application.ts';
import { ApiError } from '../apiFault.ts';
import type { BatchItem } from '../contract.ts';
import type { AssessInput } from '../storage/assess.ts';

/**
 * What is given wins over what is stored.
 * @param stored of the item's applicantId; null where none is stored or no applicantId is given.
 * @throws ApiError `applicant_unknown`.
 */
export function inputOf(
  { applicantId, application, history }: BatchItem,
  stored: StoredApplicant | null,
): AssessInput {
  const given = history ? packHistory(history) : null;
  if (applicantId === undefined) return { application: application!, history: given };
  if (!stored) throw new ApiError({ reason: 'applicant_unknown', applicantId });
  return {
    applicantId,
    application: application ?? stored.application,
    history: given ?? stored.history,
    historyStored: given === null,
  };
}
