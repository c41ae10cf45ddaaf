// The model once more, in a worker of its own: what takes longer than a frame is computed here, so that the page never
// waits. The same bytes, the same scorer; it fetches nothing but ONNX Runtime's binary and keeps no applicant.

import type { Artefact } from '../../wasm/artefact/loadArtefact.ts';
import { readOnnxTrees } from '../../wasm/artefact/readOnnxTrees.ts';
import { wayToYes } from '../../wasm/explain/counterfactual.ts';
import { responseMap } from '../../wasm/explain/responseMap.ts';
import { packHistory } from '../../wasm/features/application.ts';
import { openSession } from '../../wasm/runtime/browser.ts';
import { createScorer, type Scorer } from '../../wasm/scorer.ts';
import type { Forest } from '../../wasm/trees/forest.ts';
import type { AnswerMessage, Answers, StartMessage, TaskMessage, TaskName, Tasks } from './modelTasks.ts';
import { strongestInteractions } from './strongestInteractions.ts';

interface Model {
  readonly manifest: Artefact['manifest'];
  readonly forest: Forest;
  readonly scorer: Scorer;
}

let artefact: Artefact | undefined;
let model: Promise<Model> | undefined;

addEventListener('message', ({ data }: MessageEvent<StartMessage | TaskMessage>) => {
  if ('artefact' in data) {
    artefact = data.artefact;
    // Ahead of the first task, which is told what went wrong.
    ready().catch(() => {});
  } else void answer(data).then((message: AnswerMessage) => postMessage(message));
});

/** The model, started once; again after a failure, because the network may be back. */
function ready(): Promise<Model> {
  if (!artefact) throw new Error('The worker was asked before it was given a model.');
  if (!model) {
    model = start(artefact);
    model.catch(() => {
      model = undefined;
    });
  }
  return model;
}

async function start(artefact: Artefact): Promise<Model> {
  const session = await openSession(artefact.model, artefact.manifest.features.length);
  return {
    manifest: artefact.manifest,
    forest: readOnnxTrees(artefact.model).forest,
    scorer: createScorer(artefact, session),
  };
}

async function answer({ id, name, input }: TaskMessage): Promise<AnswerMessage> {
  try {
    return { id, ok: true, answer: await perform(await ready(), name, input) };
  } catch (error) {
    return { id, ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

async function perform(
  { manifest, forest, scorer }: Model,
  name: TaskName,
  input: Tasks[TaskName],
): Promise<Answers[TaskName]> {
  const history = input.history && packHistory(input.history);
  switch (name) {
    case 'advice':
      return wayToYes({ manifest, forest, scorer }, input.application, history);
    case 'interactions':
      return strongestInteractions(manifest, forest, input.application, history);
    case 'map':
      return responseMap(scorer, input.application, history, (input as Tasks['map']).fields);
  }
}
