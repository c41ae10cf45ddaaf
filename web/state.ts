// What the page knows, as signals. Nothing here fetches or scores: session.ts, applicantList.ts and applicantFile.ts
// write these, components read them.

import { computed, signal } from '@preact/signals';
import type { ComparisonName } from '../wasm/artefact/comparison.ts';
import type { ExplainedAssessment } from '../wasm/explain/explainedScorer.ts';
import type { Application, HistoryRecord } from '../wasm/features/application.ts';
import type { Assessment } from '../wasm/scorer.ts';
import type { ApplicantSummary } from '../worker/contract.ts';
import type { SessionAnswer } from '../worker/contractAccess.ts';
import type { ApiFault, Client } from './api/client.ts';
import type { ModelStatus } from './scorer/browserScorer.ts';
import type { LiveCurve } from './whatIf/liveCurve.ts';
import type { Scenario } from './whatIf/scenarios.ts';
import type { SharedEdits } from './whatIf/sharedEdits.ts';
import { changeCount, type Edits, type MovingPart, untouched, type WhatIf } from './whatIf/whatIf.ts';

type Scope = SessionAnswer['scopes'][number];

/** Why nobody is signed in: the session came to one of its ends, or the server did not answer. */
export type SessionEnd = 'idle' | 'absolute' | 'ended' | 'not_closed' | 'unreachable';

export type Session =
  /** Whether this browser has a session is being asked. */
  | { readonly phase: 'resuming' }
  | { readonly phase: 'signedOut'; readonly end: SessionEnd | null }
  | {
      readonly phase: 'signedIn';
      readonly client: Client;
      /** As decisions name who took them. */
      readonly actor: string;
      readonly scopes: readonly Scope[];
      /** ISO 8601; null where the session is not ours to end. */
      readonly expiresAt: string | null;
      /** The longest pause between two calls, in ms; null likewise. */
      readonly idleMs: number | null;
    }
  /** No network, in a browser with a session not long ago: the model is here, nobody's file is. */
  | { readonly phase: 'offline'; readonly client: Client };

export type Loaded<Value> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'loaded'; readonly value: Value }
  | { readonly phase: 'failed'; readonly fault: ApiFault };

export interface ListPage {
  readonly applicants: readonly ApplicantSummary[];
  readonly nextCursor: string | null;
}

export interface ApplicantList {
  /** The filters as the address has them. */
  readonly query: string;
  readonly total: number;
  /** Those that are here, by number (applicants/listPages.ts). */
  readonly pages: ReadonlyMap<number, ListPage>;
  /** Whose points are up to date. */
  readonly modelVersion: string | null;
}

export const session = signal<Session>({ phase: 'resuming' });
/** What fetches for whoever is signed in; offline it gives what the service worker kept. */
export const sessionClient = computed<Client | null>(() =>
  'client' in session.value ? session.value.client : null,
);
/** What whoever is signed in may do. */
export const scopes = computed<readonly Scope[]>(() =>
  session.value.phase === 'signedIn' ? session.value.scopes : [],
);
export const modelStatus = signal<ModelStatus>({ phase: 'idle' });

export const applicantList = signal<Loaded<ApplicantList>>({ phase: 'loading' });
/** Whether another search is under way; the list before it stays in sight meanwhile. */
export const searching = signal(false);
/** What kept the rows that were scrolled to from coming. */
export const pageFault = signal<ApiFault | null>(null);
/** With whom points and reasons compare the applicant. */
export const comparedWith = signal<ComparisonName>('all');

/** What is scored: a stored file, or the empty form of a new applicant. */
export interface OpenFile {
  /** null = a new applicant, of whom nothing is stored. */
  readonly applicantId: number | null;
  readonly application: Application;
  readonly history: HistoryRecord | null;
}

export const applicantFile = signal<Loaded<OpenFile>>({ phase: 'loading' });
export const whatIf = signal<WhatIf>(untouched);
/** Whether the instalment follows the amount. */
export const loanLinked = signal(true);
/** The control in use: its response curve is shown under it. */
export const activePart = signal<MovingPart>('amount_credit');
/** What the address brought with it; null = nothing. */
export const sharedEdits = signal<SharedEdits | null>(null);
/** What-ifs kept to be compared, the oldest first; gone with the page. */
export const scenarios = signal<readonly Scenario[]>([]);
export const isEdited = computed(() => changeCount(whatIf.value) > 0);

/** Of the stored application, with its explanation; null until computed, and for a new applicant. */
export const storedResult = signal<ExplainedAssessment | null>(null);
/** Of the application with the edits of the what-if; equals the stored one without edits. */
export const liveResult = signal<ExplainedAssessment | null>(null);
/** The live result beside the one it is compared with; null where nothing was edited. What belongs together follows together. */
export const comparedResults = computed(() => ({
  live: liveResult.value,
  before: isEdited.value ? storedResult.value : null,
}));
export interface PresentScenario {
  readonly edits: Edits;
  readonly result: ExplainedAssessment | null;
}
/** What is on the page now, to stand beside the kept what-ifs. */
export const presentScenario = computed<PresentScenario>(() => ({
  edits: whatIf.value.edits,
  result: liveResult.value,
}));
export const storedAssessment = computed<Assessment | null>(() => storedResult.value?.assessment ?? null);
export const liveAssessment = computed<Assessment | null>(() => liveResult.value?.assessment ?? null);
/** Under the control in use, of the application with the edits; null until computed. */
export const responseCurve = signal<LiveCurve | null>(null);
/** Why the latest request could not be scored. */
export const scoringFailure = signal<string | null>(null);
/** The Worker's own assessment of the stored application, to compare; null where it is not known. */
export const serverAssessment = signal<Assessment | null>(null);
