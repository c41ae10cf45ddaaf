// The decisions recorded about the applicant whose page is open, and what is known of each; written by the panel's forms.

import { signal } from '@preact/signals';
import type { DecisionAnswer, DecisionSummary } from '../../worker/contractDecisions.ts';
import type { Answer } from '../api/client.ts';
import { noticeFault } from '../session.ts';
import { type Loaded, session } from '../state.ts';

export interface DecisionList {
  readonly applicantId: number;
  /** Newest first. */
  readonly decisions: readonly DecisionSummary[];
  readonly nextCursor: string | null;
}

export const decisionList = signal<Loaded<DecisionList>>({ phase: 'loading' });

export async function loadDecisions(applicantId: number, cursor: string | null = null): Promise<void> {
  const now = session.value;
  if (now.phase !== 'signedIn') return;
  if (!cursor) decisionList.value = { phase: 'loading' };
  const answer = await now.client.decisions(applicantId, cursor);
  if (session.value !== now) return;
  if (!answer.ok) {
    noticeFault(answer.fault);
    decisionList.value = { phase: 'failed', fault: answer.fault };
    return;
  }
  const { value } = decisionList;
  const before = cursor && value.phase === 'loaded' ? value.value.decisions : [];
  const { decisions, nextCursor } = answer.value;
  decisionList.value = {
    phase: 'loaded',
    value: { applicantId, decisions: [...before, ...decisions], nextCursor },
  };
}

/** Puts a decision at its place: a new one first. */
export function keepDecision(decision: DecisionAnswer): void {
  const { value: state } = decisionList;
  if (state.phase !== 'loaded' || state.value.applicantId !== decision.applicantId) return;
  const known = state.value.decisions.some(({ decisionId }) => decisionId === decision.decisionId);
  const decisions = known
    ? state.value.decisions.map((one) => (one.decisionId === decision.decisionId ? decision : one))
    : [decision, ...state.value.decisions];
  decisionList.value = { phase: 'loaded', value: { ...state.value, decisions } };
}

/** One decision with its replay and reviews, asked for anew. */
export async function readDecision(decisionId: string): Promise<Answer<DecisionAnswer>> {
  const now = session.value;
  if (now.phase !== 'signedIn') return { ok: false, fault: { reason: 'unauthorised' } };
  const answer = await now.client.decision(decisionId);
  if (answer.ok) keepDecision(answer.value);
  else noticeFault(answer.fault);
  return answer;
}
