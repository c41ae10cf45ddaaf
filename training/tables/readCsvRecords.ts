/**
 * A strict CSV reader that knows on which line it is. DuckDB loads the rows; this one reads headers, and finds the
 * exact place of a fault once DuckDB has refused a file. It follows the same rules: comma, double quotes doubled
 * inside a quoted value, any one kind of line end, blank lines skipped.
 */
import { isUtf8 } from 'node:buffer';

export type RecordProblem = 'not_utf8' | 'broken_quote' | 'mixed_line_ends';

export interface CsvRecord {
  /** Line on which the record starts, from 1; a quoted value may hold further line ends. */
  readonly line: number;
  readonly fields: readonly string[];
  readonly problem: RecordProblem | null;
  readonly lineEnd: LineEnd;
}

/** `none` ends the last record of a file without a final line end. */
export type LineEnd = 'LF' | 'CRLF' | 'CR' | 'none';

/** DuckDB's own limit of a line. A record this long is a quote that was never closed. */
const maxRecordBytes = 2_097_152;

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const comma = 44;

type State = 'fieldStart' | 'plain' | 'quoted' | 'quoteInQuoted';

/** Yields the records of each chunk together: one promise a record would cost more than reading it. */
export async function* readCsvRecords(chunks: AsyncIterable<Buffer>): AsyncGenerator<CsvRecord[]> {
  let pending: Buffer = Buffer.alloc(0);
  let scanned = 0;
  let state: State = 'fieldStart';
  let line = 1;
  let startLine = 1;
  let isBroken = false;
  let hasQuotes = false;
  let firstLineEnd: LineEnd | null = null;

  const finish = (bytes: Buffer, lineEnd: LineEnd): CsvRecord => {
    const isMixed = firstLineEnd !== null && lineEnd !== 'none' && lineEnd !== firstLineEnd;
    firstLineEnd ??= lineEnd;
    const record = toRecord(startLine, bytes, lineEnd, hasQuotes, isBroken, isMixed);
    state = 'fieldStart';
    isBroken = false;
    hasQuotes = false;
    startLine = line;
    return record;
  };

  for await (const chunk of chunks) {
    pending = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
    const records: CsvRecord[] = [];
    let start = 0;
    let at = scanned;
    for (; at < pending.length; at++) {
      const byte = pending[at]!;
      const endsLine = byte === lineFeed || byte === carriageReturn;
      if (state === 'quoted') {
        if (byte === quote) state = 'quoteInQuoted';
        else if (byte === lineFeed) line++;
      } else if (endsLine) {
        // A CR at the end of what was read may be half of a CRLF: wait for the next chunk.
        if (byte === carriageReturn && at + 1 === pending.length) break;
        const isPair = byte === carriageReturn && pending[at + 1] === lineFeed;
        line++;
        const bytes = pending.subarray(start, at);
        if (isPair) at++;
        records.push(finish(bytes, byte === lineFeed ? 'LF' : isPair ? 'CRLF' : 'CR'));
        start = at + 1;
      } else if (byte === comma) {
        state = 'fieldStart';
      } else if (byte === quote) {
        if (state !== 'plain') {
          state = 'quoted';
          hasQuotes = true;
        }
      } else {
        if (state === 'quoteInQuoted') isBroken = true;
        state = 'plain';
      }
    }
    pending = pending.subarray(start);
    scanned = at - start;
    if (records.length > 0) yield records;
    if (pending.length > maxRecordBytes) {
      yield [{ line: startLine, fields: [], problem: 'broken_quote', lineEnd: 'none' }];
      return;
    }
  }
  if (pending.length > 0) {
    // `state` is only assigned inside the loop, which the compiler does not follow here.
    isBroken ||= (state as State) === 'quoted';
    const endsWithReturn = scanned < pending.length;
    yield [finish(endsWithReturn ? pending.subarray(0, -1) : pending, endsWithReturn ? 'CR' : 'none')];
  }
}

function toRecord(
  line: number,
  bytes: Buffer,
  lineEnd: LineEnd,
  hasQuotes: boolean,
  isBroken: boolean,
  isMixed: boolean,
): CsvRecord {
  const problem = !isUtf8(bytes)
    ? 'not_utf8'
    : isBroken
      ? 'broken_quote'
      : isMixed
        ? 'mixed_line_ends'
        : null;
  const text = bytes.toString('utf8');
  return { line, fields: hasQuotes ? splitQuoted(text) : text.split(','), problem, lineEnd };
}

/** Commas inside quotes belong to the value; a doubled quote is one quote. */
function splitQuoted(text: string): string[] {
  const fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^,]*))(,|$)/gy;
  while (field.lastIndex <= text.length) {
    const match = field.exec(text);
    if (!match) return [...fields, text];
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') break;
  }
  return fields;
}
