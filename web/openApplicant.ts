// Loads one applicant's file, and keeps it scored while its page is open. The assessment is computed here in the
// browser; the Worker's is only asked for to compare.

import { batch, effect } from '@preact/signals';
import type { Application } from '../wasm/features/application.ts';
import { keepAdvised } from './advice/keepAdvised.ts';
import { LAZY_PANELS } from './components/lazyPanels.ts';
import { keepCurve } from './scorer/keepCurve.ts';
import { keepScored } from './scorer/keepScored.ts';
import { noticeFault } from './session.ts';
import {
  activePart,
  applicantFile,
  liveResult,
  loanLinked,
  modelStatus,
  responseCurve,
  scenarios,
  scoringFailure,
  serverAssessment,
  session,
  sharedEdits,
  storedResult,
  whatIf,
} from './state.ts';
import { readShared } from './whatIf/sharedEdits.ts';
import { changeCount, replaceEdits, untouched } from './whatIf/whatIf.ts';

/** Starts anew with the file of `id`. @returns what stops it, for when the page is left. */
export function openApplicant(id: string): () => void {
  const leaving = new AbortController();
  forgetFile();
  loanLinked.value = true;
  void loadFile(id, leaving.signal);
  const stop = keepComputed();
  return () => {
    leaving.abort();
    stop();
  };
}

/** Starts with the empty form of someone of whom nothing is stored. @returns what stops it. */
export function openNewApplicant(): () => void {
  forgetFile();
  // A form is filled in field by field.
  loanLinked.value = false;
  applicantFile.value = { phase: 'loaded', value: { applicantId: null, application: {}, history: null } };
  const stopFetching = whenReady(fetchScoredPanels);
  const stop = keepComputed();
  return () => {
    stopFetching();
    stop();
  };
}

function keepComputed(): () => void {
  const stops = [whenReady(fetchLater), keepScored(), keepCurve(), keepAdvised()];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Fetched before it is needed, as the network may go, but after the model. Who draws says what happens without it. */
function whenReady(fetch: () => void): () => void {
  return effect(() => {
    if (modelStatus.value.phase === 'ready') fetch();
  });
}

/** What is drawn and saved on the page, and the page turned to the client. */
function fetchLater(): void {
  for (const part of [
    import('./components/CurvePicture.tsx'),
    import('./charts/exportPicture.ts'),
    import('./clientMode/ClientFile.tsx'),
  ])
    part.catch(() => {});
}

/** Shown once the form says enough for a score. */
function fetchScoredPanels(): void {
  for (const load of [LAZY_PANELS.scenarios, LAZY_PANELS.comparison]) load().catch(() => {});
  import('./evidence/peopleSample.ts').then(({ peopleSample }) => peopleSample.load()).catch(() => {});
}

async function loadFile(id: string, leaving: AbortSignal): Promise<void> {
  const now = session.value;
  if (now.phase !== 'signedIn') return;
  const [file, assessment] = await Promise.all([
    now.client.applicant(id, leaving),
    now.client.assessment(id, leaving),
  ]);
  if (leaving.aborted) return;
  batch(() => {
    applicantFile.value = file.ok
      ? { phase: 'loaded', value: file.value }
      : { phase: 'failed', fault: file.fault };
    serverAssessment.value = assessment.ok ? assessment.value.assessment : null;
    if (file.ok) takeUpShared(file.value.application);
    else noticeFault(file.fault);
  });
}

/** A link may hold edits: they are made as one step, which can be undone. */
function takeUpShared(stored: Application): void {
  const shared = readShared(location.hash);
  if (location.hash && (changeCount(shared) > 0 || shared.refused.length > 0)) sharedEdits.value = shared;
  whatIf.value = replaceEdits(whatIf.value, stored, shared.edits);
}

function forgetFile(): void {
  batch(() => {
    applicantFile.value = { phase: 'loading' };
    whatIf.value = untouched;
    storedResult.value = null;
    liveResult.value = null;
    responseCurve.value = null;
    activePart.value = 'amount_credit';
    serverAssessment.value = null;
    scoringFailure.value = null;
    sharedEdits.value = null;
    scenarios.value = [];
  });
}
