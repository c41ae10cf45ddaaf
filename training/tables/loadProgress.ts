/** Progress of a load, told at most four times a second: DuckDB works in its own threads and is asked how far it is. */
import type { DuckDBConnection } from '@duckdb/node-api';

export interface LoadProgress {
  /** `application_train`, `bureau`, ... */
  readonly table: string;
  /** Each file is hashed, then loaded; once all are loaded, each is checked against the others. */
  readonly stage: 'hashing' | 'loading' | 'loaded' | 'checking';
  readonly bytesRead: number;
  readonly bytesTotal: number;
  /** Rows in the table: known once it is loaded, null before. */
  readonly rowsLoaded: number | null;
  /** Since the table's loading, or checking, was begun. */
  readonly elapsedMs: number;
}

const intervalMs = 250;

/** Passes on calls that are at least `intervalMs` apart. */
export function throttle<T>(listener: (value: T) => void): (value: T) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (value) => {
    const now = performance.now();
    if (now - last < intervalMs) return;
    last = now;
    listener(value);
  };
}

/** Calls `onShare` with the share of the running query that is done, in [0, 1], until `work` settles. */
export async function watchQuery<T>(
  connection: DuckDBConnection,
  onShare: (share: number) => void,
  work: () => Promise<T>,
): Promise<T> {
  const timer = setInterval(() => {
    const { percentage } = connection.progress;
    // DuckDB answers -1 while it does not know.
    if (percentage >= 0) onShare(Math.min(1, percentage / 100));
  }, intervalMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
