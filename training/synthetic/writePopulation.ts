/**
 * Writes the applicants of one population one after the other, each from random streams of its own, so that memory
 * does not grow and an applicant does not depend on how many there are.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { drawApplicant } from './applicant.ts';
import { writeApplication } from './applicationRow.ts';
import { writeBureau } from './bureau.ts';
import type { CsvWriter } from './csvWriter.ts';
import type { Population } from './population.ts';
import { writePreviousLoans } from './previousLoans.ts';
import { Random } from './random.ts';
import { SyntheticError } from './syntheticError.ts';
import type { HistoryTables } from './tableFiles.ts';

export interface PopulationRun {
  readonly population: Population;
  readonly seed: number;
  readonly count: number;
  readonly idOf: (index: number) => number;
  readonly application: CsvWriter;
  /** Whether TARGET is a column of `application`. */
  readonly withTarget: boolean;
  /** SK_ID_CURR and TARGET of each applicant beside a table without TARGET. */
  readonly outcomes: CsvWriter | null;
  readonly histories: HistoryTables;
  readonly onProgress: (applicantsDone: number) => void;
  readonly signal: AbortSignal;
}

const APPLICANTS_A_TURN = 100;
/** Random streams of a population: one each for the application, the bureau and the lender's own history. */
const STREAMS_A_POPULATION = 4;

/** @throws SyntheticError `interrupted` when the signal is aborted, `cannot_write` from the tables */
export async function writePopulation(run: PopulationRun): Promise<void> {
  const random = new Random();
  const stream = run.population.stream * STREAMS_A_POPULATION;
  for (let index = 0; index < run.count; index++) {
    random.restart(run.seed, stream, index);
    const applicant = drawApplicant(random, run.population, run.idOf(index));
    writeApplication(random, run.application, run.population, applicant, run.withTarget);
    if (run.outcomes) {
      run.outcomes.integer(applicant.applicantId);
      run.outcomes.integer(applicant.defaulted ? 1 : 0);
      run.outcomes.endRow();
    }
    random.restart(run.seed, stream + 1, index);
    writeBureau(random, run.histories.bureau, run.histories.bureauBalance, applicant);
    random.restart(run.seed, stream + 2, index);
    writePreviousLoans(random, run.histories, applicant);
    if ((index + 1) % APPLICANTS_A_TURN === 0) {
      run.onProgress(index + 1);
      await nextTurn();
      if (run.signal.aborted) throw new SyntheticError({ reason: 'interrupted', applicantsDone: index + 1 });
    }
  }
  run.onProgress(run.count);
}
