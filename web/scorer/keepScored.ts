// Keeps the assessment and its explanation in step with the edits of the what-if: once a frame at most, here in the
// browser. The stored application is scored once, the edited one whenever it changes.

import { batch, effect } from '@preact/signals';
import type { ComparisonGroup } from '../../wasm/explain/comparisonGroup.ts';
import type { ExplainedAssessment, ExplainedScorer } from '../../wasm/explain/explainedScorer.ts';
import { type Application, type History, packHistory } from '../../wasm/features/application.ts';
import {
  activePart,
  applicantFile,
  comparedWith,
  liveResult,
  loanLinked,
  modelStatus,
  type OpenFile,
  responseCurve,
  scoringFailure,
  storedResult,
  whatIf,
} from '../state.ts';
import { isComplete } from '../whatIf/isComplete.ts';
import { type LiveCurve, liveCurve, partValue } from '../whatIf/liveCurve.ts';
import { applyEdits, changeCount, type Edits, type MovingPart } from '../whatIf/whatIf.ts';
import { latestWins } from './latestWins.ts';

interface ScoringRequest {
  readonly scorer: ExplainedScorer;
  /** undefined = what the trees themselves expect. */
  readonly group: ComparisonGroup | undefined;
  readonly file: OpenFile;
  readonly edits: Edits;
  readonly curve: { readonly part: MovingPart; readonly linked: boolean };
  /** Whether the curve's own control is under the finger: its curve then stays as it is. */
  readonly moving: boolean;
}

interface Scored {
  readonly stored: ExplainedAssessment | null;
  readonly live: ExplainedAssessment | null;
  /** undefined = as before. */
  readonly curve: LiveCurve | null | undefined;
}

/** In the browser's own timeline, where benches read it. */
const SCORING_MEASURE = 'score, reasons and curve';

/** Scores whenever the model, the file or the edits change. @returns what stops it. */
export function keepScored(): () => void {
  const scoreStored = rememberLatest();
  const scoring = latestWins<ScoringRequest, Scored>({
    schedule: (run) => requestAnimationFrame(run),
    async compute(request) {
      const start = performance.now();
      const { scorer, group, file, edits } = request;
      const history = historyOf(file);
      const application = applyEdits(file.application, edits);
      const stored = await scoreStored(scorer, file, group);
      const isStored = stored && changeCount({ edits }) === 0;
      const live = isStored ? stored : await scoreIfComplete(scorer, application, history, group);
      const curve = live ? await curveOf(request, application, history) : null;
      performance.measure(SCORING_MEASURE, { start });
      return { stored, live, curve };
    },
    publish: ({ stored, live, curve }) =>
      batch(() => {
        storedResult.value = stored;
        liveResult.value = live;
        if (curve !== undefined) responseCurve.value = curve;
        scoringFailure.value = null;
      }),
    fail: (error) => {
      scoringFailure.value = error instanceof Error ? error.message : String(error);
    },
  });
  const stop = effect(() => {
    const model = modelStatus.value;
    const file = applicantFile.value;
    const { edits, moving } = whatIf.value;
    const part = activePart.value;
    const compared = comparedWith.value;
    const curve = { part, linked: loanLinked.value };
    if (model.phase === 'ready' && file.phase === 'loaded') {
      const group = model.groups.get(compared);
      scoring.request({
        scorer: model.scorer,
        group,
        file: file.value,
        edits,
        curve,
        moving: moving === part,
      });
    }
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

/** Moving along a curve does not change it, but for the cents of a linked instalment: it is made anew at rest. */
async function curveOf(
  { scorer, file, curve, moving }: ScoringRequest,
  application: Application,
  history: History | null,
): Promise<LiveCurve | undefined> {
  if (moving && responseCurve.value?.part === curve.part) return undefined;
  return liveCurve(scorer, application, history, {
    ...curve,
    stored: partValue(curve.part, file.application),
  });
}

function historyOf({ history }: OpenFile): History | null {
  return history && packHistory(history);
}
