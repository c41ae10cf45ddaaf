// Keeps the response curve under the control in use in step with what is on the page. Moving along a curve does not change
// it, but for the cents of a linked instalment: then it is made anew when the hand rests, in idle slices.

import { effect } from '@preact/signals';
import { packHistory } from '../../wasm/features/application.ts';
import type { Scorer } from '../../wasm/scorer.ts';
import {
  activePart,
  applicantFile,
  loanLinked,
  modelStatus,
  type OpenFile,
  responseCurve,
  whatIf,
} from '../state.ts';
import { isComplete } from '../whatIf/isComplete.ts';
import { type LiveCurve, liveCurve, partValue } from '../whatIf/liveCurve.ts';
import { applyEdits, type Edits, type MovingPart } from '../whatIf/whatIf.ts';
import { inIdleSlices } from './inIdleSlices.ts';
import { latestWins } from './latestWins.ts';

/** What a curve is of: another one where any of these differs. */
interface CurveBasis {
  readonly scorer: Pick<Scorer, 'scoreBatch'>;
  readonly file: OpenFile;
  readonly edits: Edits;
  readonly part: MovingPart;
  readonly linked: boolean;
}

interface CurveRequest extends CurveBasis {
  /** Ended when it is overtaken. */
  readonly ended: AbortSignal;
  /** Nobody waits for it. */
  readonly atRest: boolean;
}

/** Longer than between two moves of a hand. */
const REST_MS = 150;

/** @returns what stops it. */
export function keepCurve(): () => void {
  let latest: CurveBasis | null = null;
  let running = new AbortController();
  let resting: ReturnType<typeof setTimeout> | undefined;
  const drawing = latestWins<CurveRequest, LiveCurve | null>({
    schedule: (run) => requestAnimationFrame(run),
    compute: curveOf,
    publish: (curve) => {
      responseCurve.value = curve;
    },
    // The score of the same request fails too, and says why.
    fail: () => {
      responseCurve.value = null;
    },
  });
  const end = (): void => {
    clearTimeout(resting);
    running.abort();
    drawing.cancel();
  };
  const stop = effect(() => {
    const basis = presentBasis();
    if (!basis || (latest && isSame(basis, latest))) return;
    const atRest = latest !== null && isAlong(basis, latest);
    latest = basis;
    end();
    running = new AbortController();
    const request = { ...basis, atRest, ended: running.signal };
    if (atRest) resting = setTimeout(() => drawing.request(request), REST_MS);
    else drawing.request(request);
  });
  return () => {
    stop();
    end();
  };
}

function presentBasis(): CurveBasis | null {
  const model = modelStatus.value;
  const file = applicantFile.value;
  const { edits } = whatIf.value;
  const [part, linked] = [activePart.value, loanLinked.value];
  if (model.phase !== 'ready' || file.phase !== 'loaded') return null;
  return { scorer: model.scorer, file: file.value, edits, part, linked };
}

function isSame(a: CurveBasis, b: CurveBasis): boolean {
  return isAside(a, b) && a.edits === b.edits;
}

/** Whether all but the edits is as it was. */
function isAside(a: CurveBasis, b: CurveBasis): boolean {
  return a.scorer === b.scorer && a.file === b.file && a.part === b.part && a.linked === b.linked;
}

/** Whether the curve in sight only has its own control moved along it. */
function isAlong(basis: CurveBasis, before: CurveBasis): boolean {
  return (
    isAside(basis, before) && whatIf.peek().moving === basis.part && responseCurve.peek()?.part === basis.part
  );
}

async function curveOf(request: CurveRequest): Promise<LiveCurve | null> {
  const { scorer, file, edits, part, linked, atRest, ended } = request;
  const application = applyEdits(file.application, edits);
  if (!isComplete(application)) return null;
  const history = file.history && packHistory(file.history);
  const stored = partValue(part, file.application);
  const used = atRest ? inIdleSlices(scorer, ended) : scorer;
  return liveCurve(used, application, history, { part, linked, stored });
}
