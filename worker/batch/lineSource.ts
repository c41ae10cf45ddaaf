// The lines of a body in groups that are worth one run of the model, read no faster than they are asked for.

import { LINE_BYTES_MAX, STREAM_LINGER_MS } from '../limits.ts';
import { createLineSplitter, type SplitLine } from './lineSplitter.ts';

export interface LineSource {
  /** At least one line, at most `linesMax`; null at the end of the body. Rejects when the sender hangs up. */
  next(linesMax: number): Promise<SplitLine[] | null>;
  cancel(): Promise<void>;
  /** Lines so far, blank ones included. */
  readonly lines: number;
  /** Most bytes that ever waited here: the bound on memory, as it was met. */
  readonly bytesWaitingMax: number;
}

export function createLineSource(body: ReadableStream<Uint8Array>): LineSource {
  const reader = body.getReader();
  const splitter = createLineSplitter(LINE_BYTES_MAX);
  let ready: SplitLine[] = [];
  let reading: ReturnType<typeof reader.read> | null = null;
  let ended = false;
  let bytesWaitingMax = 0;

  /** One part of the body more; false when none came within `patienceMs`, whose read then goes on. */
  async function readMore(patienceMs: number): Promise<boolean> {
    reading ??= reader.read();
    const part = await withPatience(reading, patienceMs);
    if (part === null) return false;
    reading = null;
    ended = part.done;
    ready.push(...(part.done ? splitter.end() : splitter.push(part.value)));
    bytesWaitingMax = Math.max(bytesWaitingMax, splitter.bytesKept + bytesOf(ready));
    return true;
  }

  return {
    async next(linesMax) {
      while (ready.length < linesMax && !ended) {
        const came = await readMore(ready.length === 0 ? Number.POSITIVE_INFINITY : STREAM_LINGER_MS);
        if (!came) break;
      }
      const group = ready.slice(0, linesMax);
      ready = ready.slice(linesMax);
      return group.length === 0 ? null : group;
    },
    cancel: () => reader.cancel(),
    get lines() {
      return splitter.lines;
    },
    get bytesWaitingMax() {
      return bytesWaitingMax;
    },
  };
}

function bytesOf(lines: readonly SplitLine[]): number {
  return lines.reduce((sum, line) => sum + ('bytes' in line ? line.bytes.length : 0), 0);
}

async function withPatience<T>(promise: Promise<T>, patienceMs: number): Promise<T | null> {
  if (patienceMs === Number.POSITIVE_INFINITY) return promise;
  let stopWaiting = () => {};
  const impatience = new Promise<null>((resolve) => {
    const timer = setTimeout(() => resolve(null), patienceMs);
    stopWaiting = () => clearTimeout(timer);
  });
  try {
    return await Promise.race([promise, impatience]);
  } finally {
    stopWaiting();
  }
}
