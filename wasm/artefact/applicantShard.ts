// Many applicants packed in one value: how histories are kept in KV and how the demo is embedded.
// A shard is read in place: finding one applicant decodes that applicant's application only.
//
// Layout, little-endian:  magic u32 | formatVersion u32 | count u32 | historyLength u32
//   | ids u32[count], ascending | history f32[count * historyLength]
//   | offsets u32[count + 1] into what follows | applications, JSON in ASCII, one after the other

import type { Application, History } from '../features/application.ts';
import { HISTORY_NAMES } from '../features/catalogue.ts';

const MAGIC = 0x50414c43; // "CLAP" as read from the file's first bytes
const SHARD_FORMAT = 1;
const HEADER_BYTES = 16;

export interface StoredApplicant {
  readonly applicantId: number;
  readonly application: Application;
  readonly history: History;
}

/** @throws RangeError naming what is wrong, with both numbers. */
export class ShardError extends RangeError {
  override readonly name = 'ShardError';
}

/** Packs applicants, sorted by id. Same applicants, same bytes. @throws ShardError on a duplicate id. */
export function writeApplicantShard(applicants: readonly StoredApplicant[]): Uint8Array<ArrayBuffer> {
  const sorted = [...applicants].sort((a, b) => a.applicantId - b.applicantId);
  const texts = sorted.map(({ application }) => JSON.stringify(application));
  const historyLength = HISTORY_NAMES.length;
  const { idsAt, historyAt, offsetsAt, textAt } = layout(sorted.length, historyLength);
  const bytes = new Uint8Array(textAt + texts.reduce((sum, text) => sum + text.length, 0));
  const view = new DataView(bytes.buffer);
  [MAGIC, SHARD_FORMAT, sorted.length, historyLength].forEach((word, i) => {
    view.setUint32(4 * i, word, true);
  });
  let textEnd = 0;
  sorted.forEach(({ applicantId, history }, i) => {
    if (applicantId === sorted[i - 1]?.applicantId)
      throw new ShardError(`Applicant ${applicantId} occurs twice.`);
    if (history.length !== historyLength) {
      throw new ShardError(
        `Applicant ${applicantId} has ${history.length} components, expected ${historyLength}.`,
      );
    }
    view.setUint32(idsAt + 4 * i, applicantId, true);
    for (let j = 0; j < historyLength; j++) {
      view.setFloat32(historyAt + 4 * (i * historyLength + j), history[j]!, true);
    }
    writeAscii(bytes, textAt + textEnd, texts[i]!);
    textEnd += texts[i]!.length;
    view.setUint32(offsetsAt + 4 * (i + 1), textEnd, true);
  });
  return bytes;
}

export interface ApplicantShard {
  readonly count: number;
  /** Ascending. */
  idAt(index: number): number;
  at(index: number): StoredApplicant;
  find(applicantId: number): StoredApplicant | null;
}

/** @throws ShardError when the bytes are not a shard, are cut short, or hold histories of another catalogue. */
export function readApplicantShard(bytes: Uint8Array): ApplicantShard {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES)
    throw new ShardError(`A shard has at least ${HEADER_BYTES} bytes, found ${bytes.length}.`);
  const [magic, format, count, historyLength] = [0, 4, 8, 12].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  if (magic !== MAGIC) throw new ShardError(`Expected the magic number ${MAGIC}, found ${magic}.`);
  if (format !== SHARD_FORMAT)
    throw new ShardError(`Expected shard format ${SHARD_FORMAT}, found ${format}.`);
  if (historyLength !== HISTORY_NAMES.length) {
    throw new ShardError(
      `The shard has histories of ${historyLength} components, the catalogue ${HISTORY_NAMES.length}.`,
    );
  }
  const { idsAt, historyAt, offsetsAt, textAt } = layout(count, historyLength);
  const end = bytes.length >= textAt ? textAt + view.getUint32(offsetsAt + 4 * count, true) : textAt;
  if (bytes.length !== end) throw new ShardError(`The shard says ${end} bytes, found ${bytes.length}.`);

  const idAt = (index: number): number => view.getUint32(idsAt + 4 * index, true);
  function at(index: number): StoredApplicant {
    const firstAt = historyAt + 4 * index * historyLength;
    // A copy begins at a multiple of four, wherever the shard does; every engine's numbers are little-endian.
    const history = new Float32Array(bytes.slice(firstAt, firstAt + 4 * historyLength).buffer);
    let application: Application | null = null;
    return {
      applicantId: idAt(index),
      history,
      // Most requests bring an application of their own.
      get application() {
        application ??= applicationAt(index);
        return application;
      },
    };
  }
  function applicationAt(index: number): Application {
    const start = textAt + view.getUint32(offsetsAt + 4 * index, true);
    const stop = textAt + view.getUint32(offsetsAt + 4 * (index + 1), true);
    return JSON.parse(readAscii(bytes, start, stop));
  }
  function find(applicantId: number): StoredApplicant | null {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const id = idAt(middle);
      if (id === applicantId) return at(middle);
      if (id < applicantId) low = middle + 1;
      else high = middle - 1;
    }
    return null;
  }
  return { count, idAt, at, find };
}

function layout(count: number, historyLength: number) {
  const idsAt = HEADER_BYTES;
  const historyAt = idsAt + 4 * count;
  const offsetsAt = historyAt + 4 * count * historyLength;
  return { idsAt, historyAt, offsetsAt, textAt: offsetsAt + 4 * (count + 1) };
}

function writeAscii(target: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127)
      throw new ShardError(
        `An application holds the character U+${code.toString(16)}; codes and numbers are ASCII.`,
      );
    target[at + i] = code;
  }
}

function readAscii(bytes: Uint8Array, start: number, stop: number): string {
  // In pieces, because a call takes a bounded number of arguments.
  let text = '';
  for (let at = start; at < stop; at += 4096) {
    const codes: ArrayLike<number> = bytes.subarray(at, Math.min(stop, at + 4096));
    // Spreading would walk them one by one: seven times as long.
    text += Reflect.apply(String.fromCharCode, null, codes);
  }
  return text;
}

/**
 * Which shard an applicant is in: the murmur3 finaliser of the id, so that neighbouring ids spread evenly
 * (Appleby, MurmurHash3, 2011).
 */
export function shardIndexOf(applicantId: number, shardCount: number): number {
  let hash = applicantId >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % shardCount;
}
