// Whole files of applicants, from D1. Who stands in for it is in storedApplicant.ts.

import type { StoredApplicant } from '../../wasm/artefact/applicantShard.ts';
import type { Application } from '../../wasm/features/application.ts';
import { HISTORY_NAMES } from '../../wasm/features/catalogue.ts';
import { fromStore } from '../apiFault.ts';
import type { Env } from '../env.ts';

interface ApplicantRow {
  readonly application: string;
  readonly history: readonly number[];
}

/**
 * @returns null where no such applicant is stored.
 * @throws ApiError `storage_failing`, also when a history has another length than the catalogue.
 */
export function readApplicant(env: Env, applicantId: number): Promise<StoredApplicant | null> {
  return fromStore('DB', async () => {
    const row = await env.DB.prepare('SELECT application, history FROM applicants WHERE applicant_id = ?')
      .bind(applicantId)
      .first<ApplicantRow>();
    if (!row) return null;
    const application = JSON.parse(row.application) as Application;
    return { applicantId, application, history: historyOf(row.history) };
  });
}

/** D1 gives a BLOB as an array of bytes. */
function historyOf(bytes: readonly number[]): Float32Array {
  if (bytes.length !== 4 * HISTORY_NAMES.length) {
    throw new RangeError(`A history has ${bytes.length} bytes, expected ${4 * HISTORY_NAMES.length}.`);
  }
  const view = new DataView(Uint8Array.from(bytes).buffer);
  return Float32Array.from(HISTORY_NAMES, (_, i) => view.getFloat32(4 * i, true));
}
