// The tasks of a page's main thread while something is done to it, as Chromium's own tracing has them: by the clock and
// in processor time. What the thread waits for, and what raster threads do, is in neither.

import type { CDPSession } from 'playwright-core';

export interface MainThreadTask {
  readonly startMs: number;
  /** By the clock. */
  readonly tookMs: number;
  /** Processor time of the thread. */
  readonly workMs: number;
  /** What the page called `performance.mark` with meanwhile. */
  readonly marks: readonly string[];
}

/** As in the Trace Event Format; times in µs. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** `toplevel` has the tasks, `blink.user_timing` the marks: anything more would itself be measured. */
const CATEGORIES = ['toplevel', 'blink.user_timing'];
const TASK = 'ThreadControllerImpl::RunTask';

/** @param act must leave at least one mark, by which the thread is known. @returns in the order of time. */
export async function mainThreadTasks(
  session: CDPSession,
  act: () => Promise<void>,
): Promise<MainThreadTask[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await act();
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return tasksOf(events);
}

function tasksOf(events: readonly TraceEvent[]): MainThreadTask[] {
  const isMark = ({ ph }: TraceEvent): boolean => ph === 'R' || ph === 'I';
  const known = events.find(isMark);
  if (!known) throw new RangeError('The page left no mark while it was traced.');
  const own = events.filter(({ pid, tid }) => pid === known.pid && tid === known.tid);
  const marks = own.filter(isMark).toSorted((a, b) => a.ts - b.ts);
  const tasks = own.filter(({ name, dur }) => name === TASK && dur !== undefined);
  const outermost = withoutNested(tasks.toSorted((a, b) => a.ts - b.ts));
  let next = 0;
  return outermost.map(({ ts, dur = 0, tdur = 0 }) => {
    const found: string[] = [];
    for (; next < marks.length && marks[next]!.ts <= ts + dur; next++) found.push(marks[next]!.name);
    return { startMs: ts / 1_000, tookMs: dur / 1_000, workMs: tdur / 1_000, marks: found };
  });
}

/** A task may run others within itself, which are part of it. @param tasks in the order of time. */
function withoutNested(tasks: readonly TraceEvent[]): TraceEvent[] {
  let endsAt = 0;
  return tasks.filter(({ ts, dur = 0 }) => {
    if (ts < endsAt) return false;
    endsAt = ts + dur;
    return true;
  });
}
