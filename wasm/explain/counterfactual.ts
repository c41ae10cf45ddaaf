// The way to a yes: the smallest realistic changes that turn a refusal into a recommendation to grant. The trees find
// them, ONNX Runtime scores them: every assessment in the answer is the scorer's own. It words nothing.

import type { Manifest } from '../artefact/manifest.ts';
import { calibratedLogOdds } from '../decide/calibrate.ts';
import { pointsOf } from '../decide/points.ts';
import type { Application, ApplicationValue, History } from '../features/application.ts';
import type { ApplicationName } from '../features/catalogue.ts';
import type { Assessment } from '../scorer.ts';
import type { Forest } from '../trees/forest.ts';
import { variantMargins } from './counterfactualMargins.ts';
import { type Candidate, type SearchResult, searchLevers } from './counterfactualSearch.ts';
import { editsOf, fieldsOf, type Lever, type LeverName, leversOf } from './loanTerms.ts';
import type { BatchScorer } from './responseCurve.ts';

/** One artefact: its manifest, the trees of its model.onnx, and a scorer that runs the same bytes. */
export interface Advised {
  readonly manifest: Pick<Manifest, 'features' | 'encodings' | 'calibration' | 'points' | 'decisionPoints'>;
  readonly forest: Forest;
  readonly scorer: BatchScorer;
}

export interface LeverChange {
  readonly lever: LeverName;
  /** Money less or paid oneself, number of instalments, or the field's new value. */
  readonly stop: number;
  /** Whole points with this change alone. */
  readonly pointsAlone: number;
}

export interface FieldChange {
  readonly field: ApplicationName;
  readonly from: ApplicationValue;
  readonly to: number | boolean;
}

export interface Suggestion {
  /** What the applicant does: one to three changes. */
  readonly changes: readonly LeverChange[];
  /** What follows from it in the request. */
  readonly fields: readonly FieldChange[];
  /** Relative change, weighted and summed over the levers; see loanTerms.ts. Lower = easier. */
  readonly effort: number;
  readonly application: Application;
  readonly assessment: Assessment;
}

export type WayToYes =
  | { readonly outcome: 'granted_already'; readonly present: Assessment }
  /** Least effort first, each with another set of levers. */
  | { readonly outcome: 'found'; readonly present: Assessment; readonly suggestions: readonly Suggestion[] }
  /** `best` has the most points within the limits; null when no change adds a point. */
  | {
      readonly outcome: 'none_within_limits';
      readonly present: Assessment;
      readonly best: Suggestion | null;
    };

/** As many ways as can be compared at a glance. */
const SUGGESTIONS_MAX = 5;
/**
 * The trees' twin adds in float64, ONNX Runtime in float32: they differ by less than this, in points. Nearer to the
 * line than that, ONNX Runtime is asked first.
 */
const TWIN_TOLERANCE_POINTS = 0.001;

/**
 * Complete for its steps and limits: it finds a change wherever trying every combination of at most three levers would.
 * The same input gives the same answer.
 * @param levers what may be changed; without it, all that the catalogue calls actionable.
 */
export async function wayToYes(
  { manifest, forest, scorer }: Advised,
  application: Application,
  history: History | null,
  levers: readonly Lever[] = leversOf(application),
): Promise<WayToYes> {
  const [present] = (await scorer.scoreBatch([{ application, history }])) as [Assessment];
  if (present.decision === 'granted') return { outcome: 'granted_already', present };
  const { marginOf } = variantMargins(manifest, forest, application, history, fieldsOf(levers));
  const search = (line: number): SearchResult =>
    searchLevers(
      levers,
      (moves) => {
        const edits = editsOf(application, moves);
        return edits && pointsOf(calibratedLogOdds(marginOf(edits), manifest.calibration), manifest.points);
      },
      line,
    );
  const suggest = (candidates: readonly Candidate[]) => scored(scorer, application, history, candidates);

  const first = search(manifest.decisionPoints - TWIN_TOLERANCE_POINTS);
  let suggestions = await suggest(first.reaching);
  if (!suggestions.every(isGranted)) {
    const { reaching } = search(manifest.decisionPoints + TWIN_TOLERANCE_POINTS);
    suggestions = leastOfEachSet([
      ...suggestions.filter(isGranted),
      ...(await suggest(reaching)).filter(isGranted),
    ]);
  }
  if (suggestions.length > 0) {
    return { outcome: 'found', present, suggestions: suggestions.slice(0, SUGGESTIONS_MAX) };
  }
  const [best = null] = await suggest(first.best ? [first.best] : []);
  return { outcome: 'none_within_limits', present, best };
}

function isGranted({ assessment }: Suggestion): boolean {
  return assessment.decision === 'granted';
}

function leastOfEachSet(suggestions: readonly Suggestion[]): Suggestion[] {
  const sorted = [...suggestions].sort((a, b) => a.effort - b.effort);
  const setOf = ({ changes }: Suggestion) => changes.map(({ lever }) => lever).join();
  return sorted.filter((one, i) => sorted.findIndex((other) => setOf(other) === setOf(one)) === i);
}

/** One model run for all candidates and each of their changes alone. */
async function scored(
  scorer: BatchScorer,
  application: Application,
  history: History | null,
  candidates: readonly Candidate[],
): Promise<Suggestion[]> {
  // Each lever hands over its field's own kind of value.
  const after = (moves: Candidate['moves']) =>
    ({ ...application, ...editsOf(application, moves) }) as Application;
  const parts = candidates.map(({ moves }) => Object.entries(moves) as [LeverName, number][]);
  const whole = candidates.map(({ moves }) => after(moves));
  const alone = parts.flatMap((moves) => moves.map(([lever, stop]) => after({ [lever]: stop })));
  const inputs = [...whole, ...alone].map((changed) => ({ application: changed, history }));
  const assessments = await scorer.scoreBatch(inputs);
  const pointsAlone = assessments.slice(candidates.length).map(({ points }) => points);
  return candidates.map(({ moves, effort }, i) => ({
    changes: parts[i]!.map(([lever, stop]) => ({ lever, stop, pointsAlone: pointsAlone.shift()! })),
    fields: changedFields(application, editsOf(application, moves)!),
    effort,
    application: whole[i]!,
    assessment: assessments[i]!,
  }));
}

function changedFields(
  application: Application,
  edits: NonNullable<ReturnType<typeof editsOf>>,
): FieldChange[] {
  return (Object.entries(edits) as [ApplicationName, number | boolean][]).map(([field, to]) => ({
    field,
    from: application[field] ?? null,
    to,
  }));
}
