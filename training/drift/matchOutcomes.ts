// Outcomes beside assessments: every applicant of a window scored by a model, and what became of them.

import { decide } from '../../wasm/decide/decision.ts';
import type { AssessedOutcome } from '../../wasm/drift/compareOutcomes.ts';
import { currentRows } from './currentRows.ts';
import { DriftError } from './driftError.ts';
import type { OpenArtefact } from './openArtefact.ts';
import type { Outcome } from './readOutcomes.ts';
import type { CurrentOptions } from './windowRows.ts';

export interface MatchedOutcomes {
  readonly rows: readonly AssessedOutcome[];
  /** In the order of `rows`. */
  readonly applicantIds: readonly number[];
  /** Outcomes of nobody in the window, and applicants without an outcome yet. */
  readonly unmatched: { readonly outcomes: number; readonly applicants: number };
}

/** Cohorts are the months of the dates. @throws DriftError `no_match`, and those of currentRows. */
export async function matchOutcomes(
  { manifest, session }: OpenArtefact,
  current: Omit<CurrentOptions, 'manifest'>,
  outcomes: readonly Outcome[],
): Promise<MatchedOutcomes> {
  const byId = new Map(outcomes.map((outcome) => [outcome.applicantId, outcome]));
  const rows: AssessedOutcome[] = [];
  const applicantIds: number[] = [];
  let assessed = 0;
  for await (const { applicantIds: ids, values } of currentRows({ ...current, manifest })) {
    const { margin } = await session.run(values, ids.length);
    assessed += ids.length;
    for (let row = 0; row < ids.length; row++) {
      const outcome = byId.get(ids[row]!);
      if (!outcome) continue;
      const { probabilityOfDefault, points, decision } = decide(margin[row]!, manifest);
      applicantIds.push(outcome.applicantId);
      rows.push({
        probability: probabilityOfDefault,
        points,
        granted: decision === 'granted',
        defaulted: outcome.defaulted,
        cohort: outcome.date?.slice(0, 7) ?? 'all',
      });
    }
  }
  if (rows.length === 0) {
    throw new DriftError({ reason: 'no_match', outcomes: outcomes.length, assessments: assessed });
  }
  return {
    rows,
    applicantIds,
    unmatched: { outcomes: byId.size - rows.length, applicants: assessed - rows.length },
  };
}
