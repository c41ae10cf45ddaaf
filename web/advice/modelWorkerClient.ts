// The page's side of the model's worker: one worker a model, started when it is first needed, asked by promises.

import type { Artefact } from '../../wasm/artefact/loadArtefact.ts';
import type { AnswerMessage, Answers, StartMessage, TaskMessage, TaskName, Tasks } from './modelTasks.ts';

export interface ModelWorker {
  /** Rejects with an Error that says why, also when the worker is stopped meanwhile. */
  ask<Name extends TaskName>(name: Name, input: Tasks[Name]): Promise<Answers[Name]>;
  stop(): void;
}

interface Waiting {
  resolve(answer: Answers[TaskName]): void;
  reject(error: Error): void;
}

export function startModelWorker(artefact: Artefact): ModelWorker {
  const worker = new Worker(new URL('./modelWorker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let latest = 0;
  const fail = (detail: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(detail));
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<AnswerMessage>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asked?.resolve(data.answer);
    else asked?.reject(new Error(data.detail));
  });
  worker.addEventListener('error', (event) => fail(event.message || 'The worker could not start.'));
  worker.postMessage({ artefact } satisfies StartMessage);
  return {
    ask(name, input) {
      const id = ++latest;
      return new Promise((resolve, reject) => {
        // The worker answers a task with its own kind of answer.
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
        worker.postMessage({ id, name, input } satisfies TaskMessage);
      });
    },
    stop() {
      worker.terminate();
      fail('The worker was stopped.');
    },
  };
}
