// The stored applicants of a batch, each once, a few at a time.

import type { StoredApplicant } from '../../wasm/artefact/applicantShard.ts';
import { ApiError } from '../apiFault.ts';
import { STORE_READS_AT_ONCE } from '../limits.ts';
import { type Reading, readStoredApplicant } from '../storage/storedApplicant.ts';

/** @returns by id: the applicant, null where none is stored, or why the store could not say. */
export async function readStoredApplicants(
  reading: Reading,
  applicantIds: readonly number[],
): Promise<Map<number, StoredApplicant | null | ApiError>> {
  const found = new Map<number, StoredApplicant | null | ApiError>();
  const waiting = [...new Set(applicantIds)].values();
  const readOneByOne = async (): Promise<void> => {
    for (const applicantId of waiting) found.set(applicantId, await readOne(reading, applicantId));
  };
  await Promise.all(Array.from({ length: STORE_READS_AT_ONCE }, readOneByOne));
  return found;
}

async function readOne(reading: Reading, applicantId: number): Promise<StoredApplicant | null | ApiError> {
  try {
    return await readStoredApplicant(reading, applicantId);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}
