// Progress with rates on a stream: one line a stage, written over on a terminal, at most twice a second elsewhere too.

export interface Progress {
  readonly stage: string;
  readonly done: number;
  /** null = not known. */
  readonly total: number | null;
}

const BETWEEN_LINES_MS = 500;

/** @returns a listener that may be called as often as one likes. */
export function progressLine(stream: NodeJS.WriteStream): (progress: Progress) => void {
  let stage = '';
  let startedMs = 0;
  let startedAt = 0;
  let shownMs = 0;
  return (progress) => {
    const nowMs = performance.now();
    if (progress.stage !== stage) {
      if (stage !== '' && stream.isTTY) stream.write('\n');
      ({ stage } = progress);
      startedMs = nowMs;
      startedAt = progress.done;
    } else if (nowMs - shownMs < BETWEEN_LINES_MS && progress.done !== progress.total) return;
    shownMs = nowMs;
    const rate = ((progress.done - startedAt) * 1000) / Math.max(1, nowMs - startedMs);
    const of = progress.total === null ? '' : ` of ${progress.total.toLocaleString('en')}`;
    // The first report of a stage has nothing to measure from.
    const speed = progress.done > startedAt ? `, ${Math.round(rate).toLocaleString('en')}/s` : '';
    const line = `${stage}: ${progress.done.toLocaleString('en')}${of}${speed}`;
    stream.write(stream.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    if (stream.isTTY && progress.done === progress.total) stream.write('\n');
  };
}
