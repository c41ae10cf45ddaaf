// What the client's page knows, and how it comes to know it.

import { batch, effect, signal } from '@preact/signals';
import { packHistory } from '../../wasm/features/application.ts';
import type { Assessment } from '../../wasm/scorer.ts';
import type { ClientAnswer } from '../../worker/contractClient.ts';
import { language } from '../i18n/language.ts';
import { loadBrowserScorer, type ModelStatus } from '../scorer/browserScorer.ts';
import { latestWins } from '../scorer/latestWins.ts';
import { type ClientApi, createClientApi, type LinkFault } from './clientApi.ts';
import { type Trial, trialApplication, untried } from './trial.ts';

export type Opened =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly answer: ClientAnswer }
  | { readonly phase: 'failed'; readonly fault: LinkFault };

export const opened = signal<Opened>({ phase: 'loading' });
export const clientModel = signal<ModelStatus>({ phase: 'idle' });
export const trial = signal<Trial>(untried);
/** Of the application as it was decided on, and as it is tried; null until computed. */
export const decided = signal<Assessment | null>(null);
export const tried = signal<Assessment | null>(null);

let api: ClientApi | null = null;

/** @param token null = opened without a link. */
export async function openLink(token: string | null): Promise<void> {
  batch(() => {
    opened.value = { phase: 'loading' };
    clientModel.value = { phase: 'idle' };
    trial.value = untried;
    decided.value = null;
    tried.value = null;
  });
  api = token === null ? null : createClientApi(token, filesOfModel);
  await read(true);
}

/** Again, in the page's language. */
export async function read(first = false): Promise<void> {
  const now = api;
  if (!now) {
    opened.value = { phase: 'failed', fault: 'none' };
    return;
  }
  const read = await now.read(first ? null : language.peek());
  if (api !== now) return;
  if (!read.ok) {
    // What is in sight stays when the network is gone.
    if (first || read.fault !== 'unreachable') opened.value = { phase: 'failed', fault: read.fault };
    return;
  }
  batch(() => {
    opened.value = { phase: 'ready', answer: read.value };
    if (first) language.value = read.value.language;
  });
  if (first && Object.keys(read.value.files).length > 0) {
    await loadBrowserScorer(now.model, (status) => {
      if (api === now) clientModel.value = status;
    });
  }
}

/** @returns what went wrong; null when it was opened. */
export async function askForReview(applicantView: string): Promise<LinkFault | null> {
  if (!api) return 'none';
  const asked = await api.askForReview(applicantView);
  if (!asked.ok) return asked.fault;
  await read();
  return null;
}

/** Scores what is tried, here, whenever it changes. */
export function keepTried(): void {
  const scoring = latestWins<{ answer: ClientAnswer; trial: Trial; model: ModelStatus }, Assessment[]>({
    schedule: (run) => requestAnimationFrame(run),
    async compute({ answer, trial, model }) {
      if (model.phase !== 'ready') return [];
      const history = answer.history && packHistory(answer.history);
      return model.scorer.scoreBatch([
        { application: answer.application, history },
        { application: trialApplication(answer.application, trial), history },
      ]);
    },
    publish: ([before = null, after = null]) =>
      batch(() => {
        decided.value = before;
        tried.value = after;
      }),
    fail: () => {
      tried.value = null;
    },
  });
  effect(() => {
    const [now, model] = [opened.value, clientModel.value];
    if (now.phase === 'ready' && model.phase === 'ready') {
      scoring.request({ answer: now.answer, trial: trial.value, model });
    }
  });
}

function filesOfModel(): Readonly<Record<string, string>> {
  const now = opened.peek();
  return now.phase === 'ready' ? now.answer.files : {};
}
