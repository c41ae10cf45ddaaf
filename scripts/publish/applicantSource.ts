// Applicants to publish, by ascending id, each readable more than once without all of them being in memory. A packed
// file (wasm/artefact/applicantShard.ts) is one as it is; a stream becomes one by spilling it to disk.

import type { StoredApplicant } from '../../wasm/artefact/applicantShard.ts';

export interface ApplicantSource {
  readonly count: number;
  /** Ascending. */
  idAt(index: number): number;
  at(index: number): StoredApplicant;
}
