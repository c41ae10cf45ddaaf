// What every part of a drift report reads.

import type { ReferenceProfile } from '../../../wasm/drift/referenceProfile.ts';
import type { Snapshot } from '../../../wasm/drift/snapshot.ts';
import type { Numbers } from '../../report/render/numbers.ts';
import type { DriftWords } from './driftWords.ts';

export interface DriftReportInputs {
  readonly snapshot: Snapshot;
  readonly reference: ReferenceProfile;
  /** Windows of the same model, the oldest first; `snapshot` is among them. */
  readonly history: readonly Snapshot[];
  /** File name of the same report in the other language. */
  readonly otherFile?: string;
}

export interface DriftReportContext extends DriftReportInputs {
  readonly words: DriftWords;
  readonly numbers: Numbers;
}
