/** Progress of a run on stderr: one rewritten line on a terminal, a plain line every two seconds elsewhere. */

const QUIET_FIRST_MS = 500;
const TERMINAL_INTERVAL_MS = 150;
const PLAIN_INTERVAL_MS = 2000;
const BAR_CELLS = 24;

/** Where the line goes; `process.stderr` is one. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export class ProgressLine {
  private readonly output: ProgressOutput;
  private readonly total: number;
  private readonly now: () => number;
  private readonly start: number;
  private shownAt = 0;
  private shown = false;

  /** @param total applicants to write @param now milliseconds */
  constructor(output: ProgressOutput, total: number, now: () => number = () => performance.now()) {
    this.output = output;
    this.total = total;
    this.now = now;
    this.start = now();
    this.shownAt = this.start;
  }

  update(done: number, rows: number): void {
    const time = this.now();
    const interval = this.output.isTTY ? TERMINAL_INTERVAL_MS : PLAIN_INTERVAL_MS;
    const quiet = this.shown ? interval : Math.max(QUIET_FIRST_MS, interval);
    if (time - this.shownAt < quiet) return;
    this.shownAt = time;
    this.shown = true;
    const line = this.line(done, rows, (time - this.start) / 1000);
    this.output.write(this.output.isTTY ? `\r${line}\u001b[K` : `${line}\n`);
  }

  /** Ends a rewritten line. */
  finish(): void {
    if (this.shown && this.output.isTTY) this.output.write('\r\u001b[K');
  }

  private line(done: number, rows: number, seconds: number): string {
    const share = done / this.total;
    const rate = done / seconds;
    const left = Math.max(0, Math.round((this.total - done) / rate));
    const filled = Math.round(share * BAR_CELLS);
    const bar = this.output.isTTY ? `${'#'.repeat(filled)}${'.'.repeat(BAR_CELLS - filled)} ` : '';
    const percent = `${Math.floor(share * 100)} %`;
    return `${bar}${percent}  ${done}/${this.total} applicants  ${Math.round(rate)}/s  ${rows} rows  ${left} s left`;
  }
}
