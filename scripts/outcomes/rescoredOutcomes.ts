// Outcomes beside applicants that an artefact scores now: for whoever keeps decisions elsewhere, and for a challenger that
// decided nothing yet.

import { type MatchedOutcomes, matchOutcomes } from '../../training/drift/matchOutcomes.ts';
import { openArtefact } from '../../training/drift/openArtefact.ts';
import type { Outcome } from '../../training/drift/readOutcomes.ts';
import type { CurrentOptions } from '../../training/drift/windowRows.ts';
import { compareOutcomes, type OutcomeComparison } from '../../wasm/drift/compareOutcomes.ts';
import { type SwapSets, swapSets } from '../../wasm/drift/swapSets.ts';

export interface RescoredOutcomes extends OutcomeComparison {
  readonly modelVersion: string;
  readonly unmatched: MatchedOutcomes['unmatched'];
  readonly challenger?: { readonly modelVersion: string; readonly swapSets: SwapSets };
}

export interface RescoreOptions {
  readonly artefact: string;
  readonly challenger?: string | undefined;
  readonly current: Omit<CurrentOptions, 'manifest'>;
  readonly outcomes: readonly Outcome[];
}

/** @throws DriftError `no_match`, and those of reading the window. */
export async function rescoredOutcomes(options: RescoreOptions): Promise<RescoredOutcomes> {
  const { matched, manifest } = await match(options.artefact, options);
  const { modelVersion, costMatrix } = manifest;
  const other = options.challenger === undefined ? null : await match(options.challenger, options);
  return {
    ...{ modelVersion, unmatched: matched.unmatched },
    ...compareOutcomes(matched.rows, costMatrix),
    ...(other && {
      challenger: {
        modelVersion: other.manifest.modelVersion,
        swapSets: swapSets(
          matched.rows.map(({ granted }) => granted),
          other.matched.rows.map(({ granted }) => granted),
          matched.rows.map(({ defaulted }) => defaulted),
        ),
      },
    }),
  };
}

async function match(directory: string, { current, outcomes }: RescoreOptions) {
  const model = await openArtefact(directory);
  try {
    return { matched: await matchOutcomes(model, current, outcomes), manifest: model.manifest };
  } finally {
    await model.session.release();
  }
}
