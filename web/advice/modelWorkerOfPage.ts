// The worker of the model that is in the page. Another model, or signing out, ends it.

import { effect } from '@preact/signals';
import { modelStatus } from '../state.ts';
import { type ModelWorker, startModelWorker } from './modelWorkerClient.ts';

let present: { readonly status: unknown; readonly worker: ModelWorker } | null = null;

/** Starts it at the first call; null while there is no model. */
export function modelWorker(): ModelWorker | null {
  const status = modelStatus.value;
  if (status.phase !== 'ready') return null;
  present ??= { status, worker: startModelWorker(status.artefact) };
  return present.worker;
}

effect(() => {
  if (present && present.status !== modelStatus.value) {
    present.worker.stop();
    present = null;
  }
});
