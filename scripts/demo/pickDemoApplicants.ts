// Which synthetic applicants are embedded: later ones, whom the model has not seen, spread over the whole population.

import type { DuckDBConnection } from '@duckdb/node-api';
import { countApplicants, readApplicants } from '../../training/features/readApplicants.ts';
import type { StoredApplicant } from '../../wasm/artefact/applicantShard.ts';

/** Amounts are kept to the cent and durations to about an hour, which keeps the embedded file small. */
const DECIMALS = 4;

/** Every k-th applicant of the later population, by ascending id. */
export async function pickDemoApplicants(
  connection: DuckDBConnection,
  count: number,
): Promise<StoredApplicant[]> {
  const step = Math.max(1, Math.floor((await countApplicants(connection, ['test'])) / count));
  const chosen: StoredApplicant[] = [];
  let index = 0;
  for await (const batch of readApplicants(connection, ['test'])) {
    for (const { applicantId, application, history } of batch) {
      if (index++ % step === 0 && chosen.length < count) {
        chosen.push({ applicantId, application: rounded(application), history });
      }
    }
  }
  return chosen;
}

function rounded(application: StoredApplicant['application']): StoredApplicant['application'] {
  return Object.fromEntries(
    Object.entries(application).map(([name, value]) => [
      name,
      typeof value === 'number' ? Number(value.toFixed(DECIMALS)) : value,
    ]),
  ) as StoredApplicant['application'];
}
