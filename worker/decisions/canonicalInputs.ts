// The inputs of a decision as one text: the same inputs give the same text, whatever order they came in.

import type { Application, HistoryRecord } from '../../wasm/features/application.ts';

export interface DecisionInputs {
  readonly application: Application;
  readonly history: HistoryRecord | null;
}

/** Names sorted, what is missing left out, no spaces. */
export function canonicalInputs({ application, history }: DecisionInputs): string {
  return JSON.stringify({ application: sorted(application), history: history && sorted(history) });
}

function sorted(record: object): object {
  const known = Object.entries(record).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(known.sort(([a], [b]) => (a < b ? -1 : 1)));
}
