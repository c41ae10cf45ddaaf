// Keeps the way to a yes in step with what is on the page, a moment after the last change: computed in the worker, and
// forgotten when the file is left. An applied suggestion keeps the list it came from, so that others can be tried.

import { effect, signal } from '@preact/signals';
import type { Suggestion, WayToYes } from '../../wasm/explain/counterfactual.ts';
import type { Application } from '../../wasm/features/application.ts';
import { latestWins } from '../scorer/latestWins.ts';
import { applicantFile, liveAssessment, modelStatus, type OpenFile, whatIf } from '../state.ts';
import { applyEdits, type Edits, replaceEdits, sameEdits, untouched } from '../whatIf/whatIf.ts';
import { modelWorker } from './modelWorkerOfPage.ts';

export type Advice =
  | { readonly phase: 'none' }
  | { readonly phase: 'computing' }
  | { readonly phase: 'ready'; readonly file: OpenFile; readonly base: Edits; readonly way: WayToYes }
  | { readonly phase: 'failed'; readonly detail: string };

export const advice = signal<Advice>({ phase: 'none' });

interface AdviceRequest {
  readonly file: OpenFile;
  readonly edits: Edits;
}

/** In the browser's own timeline, where benches read it. */
const ADVICE_MEASURE = 'way to a yes';
/** Nobody reads advice while a slider moves. */
const SETTLE_MS = 250;

/** @returns what stops it. */
export function keepAdvised(): () => void {
  const advising = latestWins<AdviceRequest, WayToYes | null>({
    schedule: (run) => run(),
    async compute({ file, edits }) {
      const application = applyEdits(file.application, edits);
      const start = performance.now();
      const way = (await modelWorker()?.ask('advice', { application, history: file.history })) ?? null;
      performance.measure(ADVICE_MEASURE, { start });
      return way;
    },
    publish: (way, { file, edits }) => {
      advice.value = way ? { phase: 'ready', file, base: edits, way } : { phase: 'none' };
    },
    fail: (error) => {
      advice.value = { phase: 'failed', detail: error instanceof Error ? error.message : String(error) };
    },
  });
  let settling: ReturnType<typeof setTimeout> | undefined;
  const forget = (): void => {
    clearTimeout(settling);
    advising.cancel();
  };
  const stop = effect(() => {
    const file = applicantFile.value;
    const { edits } = whatIf.value;
    const known = advice.peek();
    // Started with the model, so that the network may go as soon as the page is there.
    const worker = modelStatus.value.phase === 'ready' ? modelWorker() : null;
    if (!worker || file.phase !== 'loaded' || !liveAssessment.value) return;
    forget();
    if (known.phase === 'ready' && known.file === file.value && isOfAdvice(known, edits)) return;
    if (known.phase !== 'computing') advice.value = { phase: 'computing' };
    const request = { file: file.value, edits };
    settling = setTimeout(() => advising.request(request), SETTLE_MS);
  });
  return () => {
    stop();
    forget();
    advice.value = { phase: 'none' };
  };
}

/** The edits that applying a suggestion means. */
export function editsOfSuggestion(stored: Application, base: Edits, { fields }: Suggestion): Edits {
  const values = Object.fromEntries(fields.map(({ field, to }) => [field, to]));
  return replaceEdits(untouched, stored, { ...base, ...values }).edits;
}

function isOfAdvice({ file, base, way }: Extract<Advice, { phase: 'ready' }>, edits: Edits): boolean {
  if (sameEdits(edits, base)) return true;
  return suggestionsOf(way).some((one) => sameEdits(edits, editsOfSuggestion(file.application, base, one)));
}

export function suggestionsOf(way: WayToYes): readonly Suggestion[] {
  if (way.outcome === 'found') return way.suggestions;
  return way.outcome === 'none_within_limits' && way.best ? [way.best] : [];
}
