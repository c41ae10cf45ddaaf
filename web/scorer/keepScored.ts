// Keeps the assessment and its explanation in step with the edits of the what-if: once a frame at most, here in the
// browser. The stored application is scored once, the edited one whenever it changes.

import { batch, effect } from '@preact/signals';
import type { ExplainedAssessment, ExplainedScorer } from '../../wasm/explain/explainedScorer.ts';
import { type Application, type History, packHistory } from '../../wasm/features/application.ts';
import {
  applicantFile,
  liveResult,
  modelStatus,
  type OpenFile,
  scoringFailure,
  storedResult,
  whatIf,
} from '../state.ts';
import { isComplete } from '../whatIf/isComplete.ts';
import { applyEdits, changeCount, type Edits } from '../whatIf/whatIf.ts';
import { latestWins } from './latestWins.ts';

interface ScoringRequest {
  readonly scorer: ExplainedScorer;
  readonly file: OpenFile;
  readonly edits: Edits;
}

interface Scored {
  readonly stored: ExplainedAssessment | null;
  readonly live: ExplainedAssessment | null;
}

/** Scores whenever the model, the file or the edits change. @returns what stops it. */
export function keepScored(): () => void {
  const scoreStored = rememberLatest();
  const scoring = latestWins<ScoringRequest, Scored>({
    schedule: (run) => requestAnimationFrame(run),
    async compute({ scorer, file, edits }) {
      const stored = await scoreStored(scorer, file);
      if (stored && changeCount({ edits }) === 0) return { stored, live: stored };
      return {
        stored,
        live: await scoreIfComplete(scorer, applyEdits(file.application, edits), historyOf(file)),
      };
    },
    publish: ({ stored, live }) =>
      batch(() => {
        storedResult.value = stored;
        liveResult.value = live;
        scoringFailure.value = null;
      }),
    fail: (error) => {
      scoringFailure.value = error instanceof Error ? error.message : String(error);
    },
  });
  const stop = effect(() => {
    const model = modelStatus.value;
    const file = applicantFile.value;
    const { edits } = whatIf.value;
    if (model.phase === 'ready' && file.phase === 'loaded') {
      scoring.request({ scorer: model.scorer, file: file.value, edits });
    }
  });
  return () => {
    stop();
    scoring.cancel();
  };
}

/** Of the model that is in the page: before and after can never come from different ones. */
function rememberLatest() {
  let known: { scorer: ExplainedScorer; file: OpenFile; stored: ExplainedAssessment | null } | null = null;
  return async (scorer: ExplainedScorer, file: OpenFile): Promise<ExplainedAssessment | null> => {
    if (known?.scorer !== scorer || known.file !== file) {
      known = { scorer, file, stored: await scoreIfComplete(scorer, file.application, historyOf(file)) };
    }
    return known.stored;
  };
}

async function scoreIfComplete(
  scorer: ExplainedScorer,
  application: Application,
  history: History | null,
): Promise<ExplainedAssessment | null> {
  return isComplete(application) ? scorer.explain(application, history) : null;
}

function historyOf({ history }: OpenFile): History | null {
  return history && packHistory(history);
}
