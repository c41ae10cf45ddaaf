// Loads one applicant's file, and keeps its assessment in step with the edits of the what-if. The assessment is computed
// here in the browser; the Worker's is only asked for to compare.

import { batch, effect } from '@preact/signals';
import { packHistory } from '../wasm/features/application.ts';
import type { Assessment, Scorer } from '../wasm/scorer.ts';
import type { ApplicantAnswer } from '../worker/contract.ts';
import { latestWins } from './scorer/latestWins.ts';
import { noticeFault } from './session.ts';
import {
  applicantFile,
  liveAssessment,
  modelStatus,
  scoringFailure,
  serverAssessment,
  session,
  storedAssessment,
  whatIf,
} from './state.ts';
import { applyEdits, changeCount, untouched, type WhatIf } from './whatIf/whatIf.ts';

interface ScoringRequest {
  readonly scorer: Scorer;
  readonly file: ApplicantAnswer;
  readonly edited: WhatIf;
}

/** Starts anew with the file of `id`. @returns what stops it, for when the page is left. */
export function openApplicant(id: string): () => void {
  const leaving = new AbortController();
  batch(() => {
    applicantFile.value = { phase: 'loading' };
    whatIf.value = untouched;
    forgetAssessments();
  });
  void loadFile(id, leaving.signal);
  const stopScoring = keepScored();
  return () => {
    leaving.abort();
    stopScoring();
  };
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

/** Scores whenever the model, the file or the edits change. */
function keepScored(): () => void {
  const scoring = latestWins<ScoringRequest, readonly [Assessment, Assessment]>({
    schedule: (run) => requestAnimationFrame(run),
    compute: score,
    publish: ([stored, live]) =>
      batch(() => {
        storedAssessment.value = stored;
        liveAssessment.value = live;
        scoringFailure.value = null;
      }),
    fail: (error) => {
      scoringFailure.value = error instanceof Error ? error.message : String(error);
    },
  });
  const stop = effect(() => {
    const model = modelStatus.value;
    const file = applicantFile.value;
    const edited = whatIf.value;
    if (model.phase === 'ready' && file.phase === 'loaded') {
      scoring.request({ scorer: model.scorer, file: file.value, edited });
    }
  });
  return () => {
    stop();
    scoring.cancel();
  };
}

/** Both in one run of the model, so that before and after can never come from different ones. */
async function score({ scorer, file, edited }: ScoringRequest): Promise<readonly [Assessment, Assessment]> {
  const history = file.history && packHistory(file.history);
  const stored = { application: file.application, history };
  if (changeCount(edited) === 0) {
    const [assessment] = await scorer.scoreBatch([stored]);
    return [assessment!, assessment!];
  }
  const live = { application: applyEdits(file.application, edited.edits), history };
  const [before, after] = await scorer.scoreBatch([stored, live]);
  return [before!, after!];
}

function forgetAssessments(): void {
  storedAssessment.value = null;
  liveAssessment.value = null;
  serverAssessment.value = null;
  scoringFailure.value = null;
}
