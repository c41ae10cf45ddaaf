// What edits cost the main thread, from the marks that markEdits leaves among its tasks.

import type { MainThreadTask } from './mainThreadTasks.ts';

export const EDIT_MARK = 'bench: edit';
export const SHOWN_MARK = 'bench: shown';

export interface EditWork {
  /** Processor ms from the task that takes the input to the frame that paints its result, for each edit. */
  readonly toPaintedMs: readonly number[];
  /** Processor ms of what follows until the next edit. */
  readonly afterMs: readonly number[];
  /** Tasks of more than 50 ms: by the clock, which other programs lengthen, and in processor time. */
  readonly longByClock: number;
  readonly longByWork: number;
}

/** A long task by the definition of the Long Tasks API. */
const LONG_MS = 50;

export function editWork(tasks: readonly MainThreadTask[]): EditWork {
  const toPaintedMs: number[] = [];
  const afterMs: number[] = [];
  let isOpen = false;
  for (const { marks, workMs } of tasks) {
    if (marks.includes(EDIT_MARK) && !isOpen) {
      toPaintedMs.push(0);
      afterMs.push(0);
      isOpen = true;
    }
    const sums = isOpen ? toPaintedMs : afterMs;
    if (sums.length > 0) sums[sums.length - 1]! += workMs;
    if (marks.includes(SHOWN_MARK)) isOpen = false;
  }
  return {
    toPaintedMs,
    afterMs,
    longByClock: tasks.filter(({ tookMs }) => tookMs > LONG_MS).length,
    longByWork: tasks.filter(({ workMs }) => workMs > LONG_MS).length,
  };
}

/** What the page's own scoring leaves in the timeline. */
export const SCORED_MEASURE = 'score and reasons';

/**
 * In the page: marks each input of the element, and the frame in which its result is there to be painted. Listens where
 * the page's own handler has run already, so that its request for a frame comes before this one's.
 */
export function markEdits([edit, shown, scored]: readonly [string, string, string]): void {
  const count = (): number => performance.getEntriesByName(scored).length;
  const mark = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'range') return;
    performance.mark(edit);
    const before = count();
    const look = (): void => {
      if (count() > before) performance.mark(shown);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  for (const name of ['keydown', 'input']) addEventListener(name, mark);
}
