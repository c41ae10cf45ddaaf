// What browserBench.ts times, in a page or in a worker: the whole answer to one edit, and the way to a yes.

import { loadArtefact, parseManifest } from '../../../wasm/artefact/loadArtefact.ts';
import { readOnnxTrees } from '../../../wasm/artefact/readOnnxTrees.ts';
import { wayToYes } from '../../../wasm/explain/counterfactual.ts';
import { createExplainedScorer } from '../../../wasm/explain/explainedScorer.ts';
import { responseCurve } from '../../../wasm/explain/responseCurve.ts';
import { wordExplanation } from '../../../wasm/explain/wordExplanation.ts';
import { type Application, type HistoryRecord, packHistory } from '../../../wasm/features/application.ts';
import { openSession } from '../../../wasm/runtime/browser.ts';

export interface TimesRequest {
  readonly manifest: string;
  /** Base64 of model.onnx. */
  readonly model: string;
  readonly applicants: readonly { readonly application: Application; readonly history: HistoryRecord }[];
}

/** Milliseconds, one a applicant. */
export interface Times {
  readonly explained: number[];
  readonly withCurve: number[];
  readonly advice: number[];
}

export async function explainTimes({ manifest, model, applicants }: TimesRequest): Promise<Times> {
  const bytes = Uint8Array.from(atob(model), (character) => character.charCodeAt(0));
  const artefact = await loadArtefact(parseManifest(manifest), bytes, async (content) => {
    const digest = await crypto.subtle.digest('SHA-256', content as Uint8Array<ArrayBuffer>);
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  });
  const session = await openSession(artefact.model, artefact.manifest.features.length);
  const scorer = createExplainedScorer(artefact, session);
  const { forest } = readOnnxTrees(artefact.model);
  const times: Times = { explained: [], withCurve: [], advice: [] };
  const time = async (kept: number[], work: () => Promise<unknown>): Promise<void> => {
    const startedMs = performance.now();
    await work();
    kept.push(performance.now() - startedMs);
  };
  for (const { application, history } of applicants) {
    const input = { application, history: packHistory(history) };
    const explain = async () => {
      const assessment = await scorer.score(input.application, input.history);
      return wordExplanation(scorer.explainer().explain(input, assessment), 'fr');
    };
    await time(times.explained, explain);
    await time(times.withCurve, async () => {
      await explain();
      await responseCurve(scorer, input.application, input.history, 'amount_credit', { points: 100 });
    });
    await time(times.advice, () =>
      wayToYes({ manifest: artefact.manifest, forest, scorer }, input.application, input.history),
    );
  }
  return times;
}
