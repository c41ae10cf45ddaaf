// Keeps the assessment and its explanation in step with the edits of the what-if: once a frame at most, here in the
// browser. The stored application is scored once, the edited one whenever it changes.

import { batch, computed, effect } from '@preact/signals';
import type { ComparisonGroup } from '../../wasm/explain/comparisonGroup.ts';
import type { ExplainedAssessment, ExplainedScorer } from '../../wasm/explain/explainedScorer.ts';
import { type Application, type History, packHistory } from '../../wasm/features/application.ts';
import {
  applicantFile,
  comparedWith,
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
  /** undefined = what the trees themselves expect. */
  readonly group: ComparisonGroup | undefined;
  readonly file: OpenFile;
  readonly edits: Edits;
}

interface Scored {
  readonly stored: ExplainedAssessment | null;
  readonly live: ExplainedAssessment | null;
}

/** In the browser's own timeline, where benches read it. */
const SCORING_MEASURE = 'score and reasons';

/** Scores whenever the model, the file or the edits change. @returns what stops it. */
export function keepScored(): () => void {
  const scoreStored = rememberLatest();
  const scoring = latestWins<ScoringRequest, Scored>({
    schedule: (run) => requestAnimationFrame(run),
    async compute({ scorer, group, file, edits }) {
      const start = performance.now();
      const application = applyEdits(file.application, edits);
      const stored = await scoreStored(scorer, file, group);
      const isStored = stored && changeCount({ edits }) === 0;
      const live = isStored ? stored : await scoreIfComplete(scorer, application, historyOf(file), group);
      performance.measure(SCORING_MEASURE, { start });
      return { stored, live };
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
  const edits = computed(() => whatIf.value.edits);
  const stop = effect(() => {
    const model = modelStatus.value;
    const file = applicantFile.value;
    if (model.phase !== 'ready' || file.phase !== 'loaded') return;
    const group = model.groups.get(comparedWith.value);
    scoring.request({ scorer: model.scorer, group, file: file.value, edits: edits.value });
  });
  return () => {
    stop();
    scoring.cancel();
  };
}

/** Of the model that is in the page: before and after can never come from different ones. */
function rememberLatest() {
  let known: (Pick<ScoringRequest, 'scorer' | 'file' | 'group'> & Pick<Scored, 'stored'>) | null = null;
  return async (
    scorer: ExplainedScorer,
    file: OpenFile,
    group: ComparisonGroup | undefined,
  ): Promise<ExplainedAssessment | null> => {
    if (known?.scorer !== scorer || known.file !== file || known.group !== group) {
      const stored = await scoreIfComplete(scorer, file.application, historyOf(file), group);
      known = { scorer, file, group, stored };
    }
    return known.stored;
  };
}

async function scoreIfComplete(
  scorer: ExplainedScorer,
  application: Application,
  history: History | null,
  group: ComparisonGroup | undefined,
): Promise<ExplainedAssessment | null> {
  return isComplete(application) ? scorer.explain(application, history, group) : null;
}

function historyOf({ history }: OpenFile): History | null {
  return history && packHistory(history);
}
