/**
 * Writes one CSV table field by field straight into a byte buffer, which goes to disk when full: memory stays flat
 * and the disk sets the pace (writes are synchronous). The file has a temporary name until `publish`.
 */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { asWriteError } from './syntheticError.ts';

const BUFFER_BYTES = 1 << 20;
/** The widest row (application, about 1.3 kB) must fit behind this mark. */
const FLUSH_MARK_BYTES = BUFFER_BYTES - 8192;
/** Whole numbers stay exact below this; NaN fails the same check. */
const MAX_WHOLE = 1e15;
const COMMA = 44;
const DOT = 46;
const MINUS = 45;
const NEW_LINE = 10;
const ZERO = 48;

export const PARTIAL_SUFFIX = '.partial';

const encodedTexts = new Map<string, Uint8Array>();

function encodeText(text: string): Uint8Array {
  const known = encodedTexts.get(text);
  if (known) return known;
  const quoted = /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const bytes = new TextEncoder().encode(quoted);
  encodedTexts.set(text, bytes);
  return bytes;
}

export class CsvWriter {
  readonly path: string;
  rows = 0;
  bytes = 0;
  private readonly descriptor: number;
  private readonly buffer = new Uint8Array(BUFFER_BYTES);
  private length = 0;
  private open = true;

  /** @throws SyntheticError `cannot_write`, as do the writes below */
  constructor(path: string, header: readonly string[]) {
    this.path = path;
    this.descriptor = this.guarded(() => openSync(path + PARTIAL_SUFFIX, 'w'));
    for (const column of header) this.text(column);
    this.endRow();
    this.rows = 0;
  }

  /** A category; `null` is an empty field. Few distinct texts are expected: each is encoded once and kept. */
  text(value: string | null): void {
    if (value !== null) {
      const bytes = encodeText(value);
      this.buffer.set(bytes, this.length);
      this.length += bytes.length;
    }
    this.buffer[this.length++] = COMMA;
  }

  empty(): void {
    this.buffer[this.length++] = COMMA;
  }

  integer(value: number): void {
    this.signedDigits(value);
    this.buffer[this.length++] = COMMA;
  }

  /** A whole number as the original writes its float columns: `-3648.0`. `null` is an empty field. */
  whole(value: number | null): void {
    if (value !== null) {
      this.signedDigits(value);
      this.buffer[this.length++] = DOT;
      this.buffer[this.length++] = ZERO;
    }
    this.buffer[this.length++] = COMMA;
  }

  /** An amount given in thousandths, shortest form with one decimal at least: 24700500 -> `24700.5`. */
  thousandths(value: number): void {
    const whole = Math.trunc(value / 1000);
    if (value < 0 && whole === 0) this.buffer[this.length++] = MINUS;
    this.signedDigits(whole);
    this.buffer[this.length++] = DOT;
    const rest = Math.abs(value - whole * 1000);
    const hundreds = (rest / 100) | 0;
    const tens = ((rest / 10) | 0) % 10;
    const ones = rest % 10;
    this.buffer[this.length++] = ZERO + hundreds;
    if (tens !== 0 || ones !== 0) this.buffer[this.length++] = ZERO + tens;
    if (ones !== 0) this.buffer[this.length++] = ZERO + ones;
    this.buffer[this.length++] = COMMA;
  }

  /** A number in JavaScript's own shortest form, for the few columns with many decimals. */
  number(value: number | null): void {
    if (value !== null) {
      const text = Number.isInteger(value) ? `${value}.0` : String(value);
      for (let i = 0; i < text.length; i++) this.buffer[this.length++] = text.charCodeAt(i);
    }
    this.buffer[this.length++] = COMMA;
  }

  endRow(): void {
    this.buffer[this.length - 1] = NEW_LINE;
    this.rows++;
    if (this.length > FLUSH_MARK_BYTES) this.flush();
  }

  /** Closes the file; it still has its temporary name. */
  close(): void {
    this.flush();
    this.open = false;
    closeSync(this.descriptor);
  }

  /** Gives the closed file its final name. */
  publish(): void {
    this.guarded(() => renameSync(this.path + PARTIAL_SUFFIX, this.path));
  }

  /** Closes and deletes what was written so far. */
  discard(): void {
    if (this.open) closeSync(this.descriptor);
    this.open = false;
    rmSync(this.path + PARTIAL_SUFFIX, { force: true });
  }

  private flush(): void {
    let start = 0;
    while (start < this.length) {
      const written = this.guarded(() => writeSync(this.descriptor, this.buffer, start, this.length - start));
      start += written;
      this.bytes += written;
    }
    this.length = 0;
  }

  private guarded<T>(write: () => T): T {
    try {
      return write();
    } catch (error) {
      throw asWriteError(error, this.path, this.bytes);
    }
  }

  private signedDigits(value: number): void {
    let rest = value;
    if (rest < 0) {
      this.buffer[this.length++] = MINUS;
      rest = -rest;
    }
    if (!(rest < MAX_WHOLE))
      throw new Error(`${this.path}, row ${this.rows + 1}: cannot write the number ${value}`);
    let digits = 1;
    for (let bound = 10; rest >= bound; bound *= 10) digits++;
    this.length += digits;
    for (let i = 1; i <= digits; i++) {
      const tenth = Math.floor(rest / 10);
      this.buffer[this.length - i] = ZERO + (rest - tenth * 10);
      rest = tenth;
    }
  }
}
