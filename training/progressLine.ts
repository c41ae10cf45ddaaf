// Progress of a long script on the standard error: one live line in a terminal, a line every few seconds elsewhere.

const TERMINAL_INTERVAL_MS = 100;
const LOG_INTERVAL_MS = 5_000;
const BAR_WIDTH = 24;

export interface ProgressLine {
  /** @param unit what is counted, for the rate: "rows", "MB", "rounds". */
  update(stage: string, done: number, total: number | null, unit: string, note?: string): void;
  /** Ends the stage with a lasting line. */
  finish(stage: string, text: string): void;
}

export function createProgressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  const interval = stream.isTTY ? TERMINAL_INTERVAL_MS : LOG_INTERVAL_MS;
  let stageNow = '';
  let startedAt = 0;
  let shownAt = 0;
  return {
    update(stage, done, total, unit, note = '') {
      const now = performance.now();
      if (stage !== stageNow) {
        stageNow = stage;
        startedAt = now;
        shownAt = stream.isTTY ? 0 : now;
      }
      if (now - shownAt < interval) return;
      shownAt = now;
      const line = wordProgress(stage, done, total, unit, (now - startedAt) / 1_000, note);
      stream.write(stream.isTTY ? `\r\x1b[2K${line}` : `${line}\n`);
    },
    finish(stage, text) {
      stream.write(`${stream.isTTY ? '\r\x1b[2K' : ''}${stage.padEnd(12)} ${text}\n`);
      stageNow = '';
    },
  };
}

/** @param seconds since the stage began. */
export function wordProgress(
  stage: string,
  done: number,
  total: number | null,
  unit: string,
  seconds: number,
  note = '',
): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const pace = `${formatCount(done)}${total ? ` / ${formatCount(total)}` : ''} ${unit}, ${formatCount(rate)} ${unit}/s`;
  if (!total) return `${stage}  ${pace}${note && `  ${note}`}`;
  const share = Math.min(1, done / total);
  const filled = Math.round(share * BAR_WIDTH);
  const left = rate > 0 ? `, ${Math.ceil((total - done) / rate)} s left` : '';
  return `${stage}  [${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${Math.round(share * 100)} %  ${pace}${left}${note && `  ${note}`}`;
}

function formatCount(value: number): string {
  return value >= 100 || Number.isInteger(value) ? Math.round(value).toLocaleString('en') : value.toFixed(1);
}
