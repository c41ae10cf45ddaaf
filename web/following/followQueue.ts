// Updates that nobody sees yet: a few at a time in idle moments, none later than it was promised. Which updates wait is
// useFollowed.ts's business.

export interface FollowQueue {
  /** Asked for again while it waits, it runs once. */
  add(update: () => void): void;
  remove(update: () => void): void;
  /** All that wait, at once: before the page is printed. */
  runAll(): void;
}

export interface FollowQueueOptions {
  /** Calls `run` in an idle moment, or after `latestMs`; given, so that tests need no browser. */
  readonly onIdle: (run: () => void, latestMs: number) => void;
  readonly after: (run: () => void, ms: number) => void;
  readonly now: () => number;
}

/** While something moves, what is out of sight follows a few times a second, not every frame. */
export const FOLLOW_AFTER_MS = 50;
/** The longest that anything out of sight is behind. */
export const FOLLOW_WITHIN_MS = 100;
/** No update is begun in a slice after this, so that a frame that becomes due meanwhile is not late. */
const SLICE_MS = 4;

export function createFollowQueue({ onIdle, after, now }: FollowQueueOptions): FollowQueue {
  /** When each was first asked for, the oldest first. */
  const waiting = new Map<() => void, number>();
  let scheduled = false;

  function wake(): void {
    const [oldest] = waiting.values();
    if (scheduled || oldest === undefined) return;
    scheduled = true;
    after(
      () => onIdle(() => void runSlice(), Math.max(1, oldest + FOLLOW_WITHIN_MS - now())),
      Math.max(0, oldest + FOLLOW_AFTER_MS - now()),
    );
  }

  async function runSlice(): Promise<void> {
    const endMs = now() + SLICE_MS;
    for (const update of waiting.keys()) {
      waiting.delete(update);
      update();
      // What it changed is rendered in the microtask before this one, and so is counted.
      await null;
      if (now() >= endMs) break;
    }
    scheduled = false;
    wake();
  }

  return {
    add(update) {
      if (!waiting.has(update)) waiting.set(update, now());
      wake();
    },
    remove: (update) => void waiting.delete(update),
    runAll() {
      const all = [...waiting.keys()];
      waiting.clear();
      for (const update of all) update();
    },
  };
}
