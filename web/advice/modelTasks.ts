// What the model's worker is asked and what it answers. Types only; the worker is modelWorker.ts.

import type { Artefact } from '../../wasm/artefact/loadArtefact.ts';
import type { WayToYes } from '../../wasm/explain/counterfactual.ts';
import type { ResponseMap } from '../../wasm/explain/responseMap.ts';
import type { Application, HistoryRecord } from '../../wasm/features/application.ts';
import type { ApplicationName, FieldName } from '../../wasm/features/catalogue.ts';

export interface Asked {
  readonly application: Application;
  readonly history: HistoryRecord | null;
}

/** Two features whose joint effect is not the sum of what each does alone. */
export interface Interaction {
  readonly pair: readonly [FieldName, FieldName];
  /** Exact points, positive = in favour of the applicant. */
  readonly points: number;
}

export interface Tasks {
  readonly advice: Asked;
  readonly interactions: Asked;
  readonly map: Asked & { readonly fields: readonly [ApplicationName, ApplicationName] };
}

export interface Answers {
  readonly advice: WayToYes;
  /** Strongest first, at most INTERACTIONS_MAX. */
  readonly interactions: readonly Interaction[];
  readonly map: ResponseMap;
}

export type TaskName = keyof Tasks;

export interface TaskMessage<Name extends TaskName = TaskName> {
  readonly id: number;
  readonly name: Name;
  readonly input: Tasks[Name];
}

/** The first message; all others wait for it. */
export interface StartMessage {
  readonly artefact: Artefact;
}

export type AnswerMessage =
  | { readonly id: number; readonly ok: true; readonly answer: Answers[TaskName] }
  | { readonly id: number; readonly ok: false; readonly detail: string };

/** More pairs than anyone reads. */
export const INTERACTIONS_MAX = 12;
