// NDJSON in, NDJSON out: a group of lines is read when the reader of the answer wants more, scored together, and
// answered line by line. Nothing is read ahead, so neither a slow reader nor a fast sender fills memory.

import type { Context } from 'hono';
import { ApiError, type ApiFault } from '../apiFault.ts';
import type { ItemAnswer, StreamedLine } from '../contract.ts';
import type { AppEnv } from '../env.ts';
import {
  LINE_BYTES_MAX,
  STREAM_CHUNK_EXPLAINED_LINES,
  STREAM_CHUNK_LINES,
  STREAM_LINES_MAX,
} from '../limits.ts';
import { itemProblem } from '../problems.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { parseJson } from '../requests/parseJson.ts';
import type { AnswerOptions } from '../storage/assess.ts';
import { createLineSource } from './lineSource.ts';
import type { SplitLine } from './lineSplitter.ts';
import { type ReadItem, scoreItems } from './scoreItems.ts';

/** What became of a stream, for the log. */
export interface StreamOutcome {
  readonly ended: 'complete' | 'cut';
  readonly lines: number;
  readonly scored: number;
  readonly refused: number;
  readonly bytesWaitingMax: number;
}

/** @param onEnd is told once: at the last line, or when sender or reader hang up. */
export function scoreStream(
  c: Context<AppEnv>,
  body: ReadableStream<Uint8Array>,
  options: AnswerOptions,
  onEnd: (outcome: StreamOutcome) => void,
): ReadableStream<Uint8Array> {
  const source = createLineSource(body);
  const linesAtOnce = options.explain || options.reasons ? STREAM_CHUNK_EXPLAINED_LINES : STREAM_CHUNK_LINES;
  let scored = 0;
  let refused = 0;

  function tell(ended: StreamOutcome['ended']): void {
    const { lines, bytesWaitingMax } = source;
    onEnd({ ended, lines, scored, refused, bytesWaitingMax });
  }

  async function answerNext(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    const lines = await source.next(linesAtOnce);
    if (lines === null) {
      const { degraded } = envelopeOf(c);
      const summary = { lines: source.lines, scored, refused, ...(degraded && { degraded }) };
      controller.enqueue(encode([{ summary }]));
      controller.close();
      return tell('complete');
    }
    const within = lines.filter(({ number }) => number <= STREAM_LINES_MAX);
    const answers = await answerLines(c, within, options);
    const problems = answers.filter((answer) => 'problem' in answer).length;
    refused += problems;
    scored += answers.length - problems;
    controller.enqueue(encode(answers.map((answer, i) => ({ line: within[i]!.number, ...answer }))));
    if (within.length === lines.length) return;
    refused++;
    const tooMany = itemProblem({ reason: 'too_many_lines', linesMax: STREAM_LINES_MAX });
    controller.enqueue(encode([{ line: STREAM_LINES_MAX + 1, problem: tooMany }]));
    controller.close();
    await source.cancel();
    tell('cut');
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          await answerNext(controller);
        } catch (error) {
          tell('cut');
          throw error;
        }
      },
      async cancel() {
        tell('cut');
        await source.cancel();
      },
    },
    { highWaterMark: 0 },
  );
}

/** A fault that concerns all of them is told at each: the status of the answer is long sent. */
async function answerLines(
  c: Context<AppEnv>,
  lines: readonly SplitLine[],
  options: AnswerOptions,
): Promise<ItemAnswer[]> {
  try {
    return await scoreItems(c, lines.map(readLine), options);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const problem = itemProblem(error.fault);
    return lines.map(() => ({ problem }));
  }
}

function readLine(line: SplitLine): ReadItem {
  if (!('bytes' in line)) {
    const { bytesReceived } = line;
    return new ApiError({ reason: 'line_too_long', bytesMax: LINE_BYTES_MAX, bytesReceived });
  }
  try {
    return { value: parseJson(decode(line.bytes)), at: [] };
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new ApiError({ reason: 'not_utf8' } satisfies ApiFault);
  }
}

function encode(lines: readonly StreamedLine[]): Uint8Array {
  return new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}
