// Loads one applicant's file, and keeps it scored while its page is open. The assessment is computed here in the
// browser; the Worker's is only asked for to compare.

import { batch } from '@preact/signals';
import { keepScored } from './scorer/keepScored.ts';
import { noticeFault } from './session.ts';
import {
  applicantFile,
  liveResult,
  scoringFailure,
  serverAssessment,
  session,
  storedResult,
  whatIf,
} from './state.ts';
import { untouched } from './whatIf/whatIf.ts';

/** Starts anew with the file of `id`. @returns what stops it, for when the page is left. */
export function openApplicant(id: string): () => void {
  const leaving = new AbortController();
  forgetFile();
  void loadFile(id, leaving.signal);
  const stopScoring = keepScored();
  return () => {
    leaving.abort();
    stopScoring();
  };
}

/** Starts with the empty form of someone of whom nothing is stored. @returns what stops it. */
export function openNewApplicant(): () => void {
  forgetFile();
  applicantFile.value = { phase: 'loaded', value: { applicantId: null, application: {}, history: null } };
  return keepScored();
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
    if (!file.ok) noticeFault(file.fault);
  });
}

function forgetFile(): void {
  batch(() => {
    applicantFile.value = { phase: 'loading' };
    whatIf.value = untouched;
    storedResult.value = null;
    liveResult.value = null;
    serverAssessment.value = null;
    scoringFailure.value = null;
  });
}
