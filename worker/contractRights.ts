// The contract of the rights of the data subject: everything that is held on an applicant (GDPR art. 15 and 20), and its
// erasure (art. 17).

import type { Application, HistoryRecord } from '../wasm/features/application.ts';
import type { Assessment } from '../wasm/scorer.ts';
import type { Envelope } from './contract.ts';
import type { AuditEntry } from './contractAudit.ts';
import type { ClientLink } from './contractClient.ts';
import type { DecisionSummary, Review } from './contractDecisions.ts';

export interface ExportedDecision extends DecisionSummary {
  readonly inputs: { readonly application: Application; readonly history: HistoryRecord | null } | null;
  readonly reasons: unknown;
  readonly reviews: readonly Review[];
}

export interface ExportAnswer extends Envelope {
  readonly applicantId: number;
  readonly exportedAt: string;
  /** null where no file is stored (any more). */
  readonly file: { readonly application: Application; readonly history: HistoryRecord } | null;
  /** What the model in charge says of the file now; null where there is no file or no model. */
  readonly assessment: Assessment | null;
  readonly decisions: readonly ExportedDecision[];
  /** Made for the applicant, without their tokens, which nobody holds. */
  readonly clientLinks: readonly ClientLink[];
  /** Entries of the audit chain about the applicant, oldest first. */
  readonly audit: readonly AuditEntry[];
}

export interface ErasureAnswer extends Envelope {
  readonly applicantId: number;
  readonly erasedAt: string;
  /** What was found and is gone. */
  readonly erased: {
    readonly file: boolean;
    readonly shard: boolean;
    readonly decisions: number;
    readonly reviews: number;
    readonly clientLinks: number;
  };
}
