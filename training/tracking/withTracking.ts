// Keeps a run: marked running before the work begins, finished or failed after it, and sent to an MLflow server if
// one is set. It knows nothing of what the work is.

import { join } from 'node:path';
import { codeVersion } from './codeVersion.ts';
import { describeMlflowFailure } from './mlflow/mlflowError.ts';
import { mlflowSettings } from './mlflow/mlflowSettings.ts';
import { sendToMlflow } from './mlflow/sendToMlflow.ts';
import { openRunStore, type RunStore } from './runStore.ts';
import type { RunFacts, TrackedRun } from './trackedRun.ts';

export interface TrackingOptions {
  /** The command, such as "train". */
  readonly name: string;
  /** What it was asked to do. */
  readonly parameters: object;
  /** SQLite file of the runs. */
  readonly store?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** One line a trouble that must not end the run. Default: standard error. */
  readonly warn?: (message: string) => void;
}

export interface OpenRun {
  readonly id: string;
  /** Adds facts as they become known. Trouble with the store is a warning: the work goes on. */
  record(facts: RunFacts): void;
}

const FAILURE_LENGTH_MAX = 2_000;
const ROOT = join(import.meta.dirname, '../..');

/**
 * @returns what `work` returns.
 * @throws what `work` throws; TrackingError when the store cannot be opened, before the work begins.
 */
export async function withTracking<T>(
  options: TrackingOptions,
  work: (run: OpenRun) => Promise<T> | T,
): Promise<T> {
  const { name, parameters, warn = (message) => console.error(message) } = options;
  const store = openRunStore(options.store);
  const tolerate = (what: string, action: () => void) => {
    try {
      action();
    } catch (error) {
      warn(`warning: ${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  try {
    const id = store.start({ name, code: codeVersion(ROOT), startedAt: Date.now() });
    store.record(id, { parameters });
    const finish = async (failure: string | null) => {
      tolerate(`the end of run ${id} was not kept`, () => store.finish(id, Date.now(), failure));
      await sendIfAsked(store, id, options.environment ?? process.env, warn);
    };
    let result: T;
    try {
      result = await work({
        id,
        record: (facts) => tolerate(`facts of run ${id} were not kept`, () => store.record(id, facts)),
      });
    } catch (error) {
      await finish(failureOf(error));
      throw error;
    }
    await finish(null);
    return result;
  } finally {
    store.close();
  }
}

async function sendIfAsked(
  store: RunStore,
  id: string,
  environment: Readonly<Record<string, string | undefined>>,
  warn: (message: string) => void,
): Promise<void> {
  if (!environment.MLFLOW_TRACKING_URI) return;
  try {
    const run: TrackedRun = store.find(id);
    for (const note of await sendToMlflow(run, mlflowSettings(environment))) warn(`warning: MLflow: ${note}`);
  } catch (error) {
    warn(
      `warning: run ${id} is kept here, but was not sent to MLflow whole: ${describeMlflowFailure(error)}`,
    );
  }
}

function failureOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.slice(0, FAILURE_LENGTH_MAX);
}
