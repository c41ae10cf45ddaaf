// A kept run in MLflow's terms: params, metrics and tags within its limits, cut into batches. It sends nothing.

import type { TrackedRun } from '../trackedRun.ts';
import {
  KEY_BYTES_MAX,
  METRICS_PER_BATCH,
  PARAM_VALUE_BYTES_MAX,
  PARAMS_PER_BATCH,
  TAG_VALUE_BYTES_MAX,
  TAGS_PER_BATCH,
} from './mlflowLimits.ts';

export interface KeyValue {
  readonly key: string;
  readonly value: string;
}

export interface Metric {
  readonly key: string;
  readonly value: number;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  readonly step: number;
}

export interface LogBatch {
  readonly params?: readonly KeyValue[];
  readonly metrics?: readonly Metric[];
  readonly tags?: readonly KeyValue[];
}

/** @returns batches, each within the limits of one request, and a note for everything that had to be changed. */
export function logBatchesOf(run: TrackedRun): { batches: LogBatch[]; notes: string[] } {
  const notes: string[] = [];
  const keys = keyMaker(notes);
  const params = Object.entries(run.parameters).map(([name, value]) => ({
    key: keys('parameter', name),
    value: cutTo(`${value}`, PARAM_VALUE_BYTES_MAX, `parameter "${name}"`, notes),
  }));
  const timestamp = run.endedAt ?? run.startedAt;
  const metrics = Object.entries(run.metrics).map(([name, value]) => ({
    key: keys('metric', name),
    value,
    timestamp,
    step: 0,
  }));
  const batches = [
    ...chunksOf(tagsOf(run, notes), TAGS_PER_BATCH).map((tags) => ({ tags })),
    ...chunksOf(params, PARAMS_PER_BATCH).map((chunk) => ({ params: chunk })),
    ...chunksOf(metrics, METRICS_PER_BATCH).map((chunk) => ({ metrics: chunk })),
  ];
  return { batches, notes };
}

/** mlflow.* are MLflow's own names, which its pages show. */
function tagsOf(
  { id, name, code, dataFingerprint, artefact, failure }: TrackedRun,
  notes: string[],
): KeyValue[] {
  const tags = {
    'mlflow.source.name': name,
    'mlflow.source.git.commit': code.commit === 'unknown' ? null : code.commit,
    'clairscore.run': id,
    'clairscore.code.dirty': code.dirty === null ? null : `${code.dirty}`,
    'clairscore.data': dataFingerprint,
    'clairscore.modelVersion': artefact?.modelVersion ?? null,
    'mlflow.note.content': failure,
  };
  return Object.entries(tags).flatMap(([key, value]) =>
    value === null || value === ''
      ? []
      : [{ key, value: cutTo(value, TAG_VALUE_BYTES_MAX, `tag "${key}"`, notes) }],
  );
}

/** Names made of letters, digits and _ - . space, that are no path, and no two alike: every MLflow takes them. */
function keyMaker(notes: string[]): (kind: string, name: string) => string {
  const taken = new Set<string>();
  return (kind, name) => {
    const plain = name.replace(/[^\w.\- ]/g, '_').slice(0, KEY_BYTES_MAX);
    const legal = /^\.{0,2}$/.test(plain) ? `_${plain}` : plain;
    let key = legal;
    for (let suffix = 2; taken.has(`${kind} ${key}`); suffix++) {
      key = `${legal.slice(0, KEY_BYTES_MAX - `_${suffix}`.length)}_${suffix}`;
    }
    taken.add(`${kind} ${key}`);
    if (key !== name) notes.push(`${kind} "${name.slice(0, 80)}" is sent as "${key.slice(0, 80)}"`);
    return key;
  };
}

/** At most so many bytes of UTF-8, never half a character. */
function cutTo(text: string, bytesMax: number, what: string, notes: string[]): string {
  const bytes = Buffer.byteLength(text);
  if (bytes <= bytesMax) return text;
  notes.push(`${what} has ${bytes} bytes, the first ${bytesMax} are sent`);
  let end = bytesMax;
  const buffer = Buffer.from(text);
  while ((buffer[end]! & 0b1100_0000) === 0b1000_0000) end -= 1;
  return buffer.subarray(0, end).toString('utf8');
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));
}
