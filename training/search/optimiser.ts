// What every search method is: it suggests trials and is told what came of them. Lower values are better.

import { SearchError } from './searchError.ts';

export interface Trial<Parameters> {
  /** Counts from 1. */
  readonly number: number;
  readonly parameters: Parameters;
}

export interface Optimiser<Parameters> {
  /** All that decides which trials are suggested, as plain JSON: method, space, seed and settings. */
  readonly identity: Readonly<Record<string, unknown>>;
  /** The next trial, or null when there is none left. It depends on the identity and on the reports so far. */
  suggest(): Trial<Parameters> | null;
  /**
   * @param value to be made small; null when the trial failed.
   * @throws SearchError `unknown_trial`, `reported_twice` or `not_a_value`
   */
  report(trial: Trial<Parameters>, value: number | null): void;
}

export interface ReportedTrial<Parameters> extends Trial<Parameters> {
  readonly value: number | null;
}

/** The trials of an optimiser: numbers them and lets each be reported once. */
export class TrialLedger<Parameters> {
  readonly reported: ReportedTrial<Parameters>[] = [];
  readonly #open = new Set<number>();
  #suggested = 0;

  get suggested(): number {
    return this.#suggested;
  }

  suggest(parameters: Parameters): Trial<Parameters> {
    this.#suggested += 1;
    this.#open.add(this.#suggested);
    return { number: this.#suggested, parameters };
  }

  report(trial: Trial<Parameters>, value: number | null): void {
    const { number } = trial;
    if (value !== null && !Number.isFinite(value)) {
      throw new SearchError({ reason: 'not_a_value', trial: number, found: value });
    }
    if (!this.#open.delete(number)) {
      const known = Number.isInteger(number) && number >= 1 && number <= this.#suggested;
      throw new SearchError(
        known
          ? { reason: 'reported_twice', trial: number }
          : { reason: 'unknown_trial', trial: number, suggested: this.#suggested },
      );
    }
    this.reported.push({ ...trial, value });
  }
}
