// The loop of a search: suggest, evaluate, report, remember. It knows neither the method nor what is optimised.

import type { Optimiser, Trial } from './optimiser.ts';
import { SearchError } from './searchError.ts';
import { type JournalEntry, openSearchJournal, type SearchJournal } from './searchJournal.ts';
import type { ChoiceValue } from './space.ts';

export interface FinishedTrial<Parameters> extends Trial<Parameters> {
  /** null when the trial failed; then `failure` says why. */
  readonly value: number | null;
  readonly failure?: string;
  readonly seconds: number;
}

export interface SearchProgress<Parameters> {
  readonly trial: FinishedTrial<Parameters>;
  readonly best: FinishedTrial<Parameters> | null;
  readonly done: number;
  readonly budget: number;
  /** Of the trials evaluated by this process: resumed ones cost nothing. */
  readonly trialsPerSecond: number;
  /** Infinity while nothing was evaluated. */
  readonly secondsLeft: number;
  /** The trial came from the journal. */
  readonly resumed: boolean;
}

export interface SearchOptions<Parameters> {
  /** A fresh one: nothing suggested yet. */
  readonly optimiser: Optimiser<Parameters>;
  /** To be made small. A trial whose objective throws, or gives no finite number, has failed; the search goes on. */
  readonly objective: (parameters: Parameters, trial: Trial<Parameters>) => Promise<number> | number;
  /** Trials in all, resumed and failed ones included. */
  readonly budget: number;
  readonly onTrial?: (progress: SearchProgress<Parameters>) => void;
  /** File to resume from and to append to. */
  readonly journal?: string;
  /** What the objective depends on, such as data and folds: a journal of another subject is refused. Plain JSON. */
  readonly subject?: unknown;
}

export interface SearchResult<Parameters> {
  readonly best: FinishedTrial<Parameters>;
  readonly trials: readonly FinishedTrial<Parameters>[];
  readonly resumed: number;
}

/** So many failures one after the other are a fault of the objective, not of the parameters. */
const MOST_FAILURES_IN_A_ROW = 10;

/**
 * Ends when the budget is spent or the optimiser has no trial left.
 * @throws SearchError `too_many_failures`, also when no trial succeeded at all; or a fault of the journal
 */
export async function search<Parameters extends Readonly<Record<string, ChoiceValue>>>(
  options: SearchOptions<Parameters>,
): Promise<SearchResult<Parameters>> {
  const { budget, optimiser, subject = null } = options;
  if (!Number.isInteger(budget) || budget < 1) {
    const expected = 'a whole number of at least 1';
    throw new SearchError({ reason: 'bad_setting', setting: 'budget', found: budget, expected });
  }
  const identity = { ...optimiser.identity, subject };
  const journal = options.journal === undefined ? null : openSearchJournal(options.journal, identity);
  try {
    return await runTrials(options, journal);
  } finally {
    journal?.close();
  }
}

async function runTrials<Parameters extends Readonly<Record<string, ChoiceValue>>>(
  { optimiser, objective, budget, onTrial = () => {}, journal: path = '' }: SearchOptions<Parameters>,
  journal: SearchJournal | null,
): Promise<SearchResult<Parameters>> {
  const entries = journal?.entries ?? [];
  const trials: FinishedTrial<Parameters>[] = [];
  let best: FinishedTrial<Parameters> | null = null;
  const keep = keepWithSuccess(journal);
  const startedAt = performance.now();
  while (trials.length < Math.max(budget, entries.length)) {
    const suggested = optimiser.suggest();
    if (suggested === null) break;
    const entry = entries[trials.length];
    const trial = entry ? resumeTrial(suggested, entry, path) : await evaluate(suggested, objective);
    if (!entry) keep.add(trial);
    optimiser.report(suggested, trial.value);
    trials.push(trial);
    if (trial.value !== null && (best === null || trial.value < best.value!)) best = trial;
    const evaluated = Math.max(0, trials.length - entries.length);
    const trialsPerSecond = (evaluated * 1_000) / Math.max(1, performance.now() - startedAt);
    const left = Math.max(0, budget - trials.length);
    const secondsLeft = left === 0 ? 0 : left / trialsPerSecond;
    const resumed = entry !== undefined;
    onTrial({ trial, best, done: trials.length, budget, trialsPerSecond, secondsLeft, resumed });
    if (!resumed) stopAfterFailures(trials, MOST_FAILURES_IN_A_ROW);
  }
  if (best === null) {
    const lastFailure = trials.at(-1)?.failure ?? 'no trial was suggested';
    throw new SearchError({ reason: 'too_many_failures', inARow: trials.length, lastFailure });
  }
  keep.rest();
  return { best, trials, resumed: Math.min(entries.length, trials.length) };
}

/**
 * Failures reach the journal only with the next success: until then they may be the machine's (a library that is not
 * there), and a search that is started again once that is mended must not believe them.
 */
function keepWithSuccess(journal: SearchJournal | null) {
  const waiting: JournalEntry[] = [];
  const rest = () => {
    for (const entry of waiting.splice(0)) journal?.append(entry);
  };
  return {
    add(entry: JournalEntry) {
      waiting.push(entry);
      if (entry.value !== null) rest();
    },
    rest,
  };
}

async function evaluate<Parameters>(
  trial: Trial<Parameters>,
  objective: SearchOptions<Parameters>['objective'],
): Promise<FinishedTrial<Parameters>> {
  const startedAt = performance.now();
  const secondsSince = () => (performance.now() - startedAt) / 1_000;
  try {
    const value = await objective(trial.parameters, trial);
    if (Number.isFinite(value)) return { ...trial, value, seconds: secondsSince() };
    return { ...trial, value: null, failure: `the objective gave ${value}`, seconds: secondsSince() };
  } catch (error) {
    const failure = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { ...trial, value: null, failure, seconds: secondsSince() };
  }
}

/** The suggestion with what the journal knows of it. */
function resumeTrial<Parameters>(
  suggested: Trial<Parameters>,
  { number, parameters, value, failure, seconds }: JournalEntry,
  path: string,
): FinishedTrial<Parameters> {
  const [there, here] = [JSON.stringify(parameters), JSON.stringify(suggested.parameters)];
  if (there !== here) {
    const difference = `its trial ${number} has ${there}, this search suggests ${here}`;
    throw new SearchError({ reason: 'journal_of_another_search', path, difference });
  }
  return { ...suggested, value, ...(failure !== undefined && { failure }), seconds };
}

function stopAfterFailures(trials: readonly FinishedTrial<unknown>[], most: number): void {
  const last = trials.slice(-most);
  if (last.length < most || last.some(({ value }) => value !== null)) return;
  throw new SearchError({
    reason: 'too_many_failures',
    inARow: most,
    lastFailure: last.at(-1)?.failure ?? '',
  });
}
