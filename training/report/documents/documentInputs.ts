// What a document is made from: the evidence of a run, and two comparisons that are made apart and may be absent.

import type { Manifest } from '../../../wasm/artefact/manifest.ts';
import type { TrainingReport } from '../../../wasm/artefact/report.ts';
import type { Comparison } from '../../comparison/runComparison.ts';
import type { TreatmentResult } from '../../imbalance/compareTreatments.ts';
import type { Language, Numbers } from '../render/numbers.ts';
import type { Words } from './words.en.ts';

/** What `npm run imbalance --out` writes, as far as it is told here. */
export interface ImbalanceComparison {
  readonly folds: number;
  readonly repeats: number;
  readonly treatments: readonly TreatmentResult[];
}

export interface DocumentInputs {
  /** Without modelVersion while the artefact is made: the version is a hash that covers the card. */
  readonly manifest: Omit<Manifest, 'modelVersion' | 'files'> & { readonly modelVersion?: string };
  readonly report: TrainingReport;
  readonly comparison?: Comparison;
  readonly imbalance?: ImbalanceComparison;
  /** PNG bytes of the dashboard, by language. */
  readonly pictures?: Partial<Readonly<Record<Language, Uint8Array>>>;
}

/** Everything a section needs. */
export interface DocumentContext extends DocumentInputs {
  readonly words: Words;
  readonly numbers: Numbers;
}
