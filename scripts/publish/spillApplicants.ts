// A stream of applicants as a source: each goes to a temporary file at once; its id and its place stay in memory
// (about 20 bytes an applicant).

import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredApplicant } from '../../wasm/artefact/applicantShard.ts';
import { HISTORY_NAMES } from '../../wasm/features/catalogue.ts';
import type { ApplicantSource } from './applicantSource.ts';

export interface SpilledApplicants extends ApplicantSource {
  /** Deletes the temporary file. */
  close(): void;
}

const HISTORY_BYTES = 4 * HISTORY_NAMES.length;

/** @throws RangeError when an id comes twice or a history has another length. */
export async function spillApplicants(
  batches: AsyncIterable<readonly StoredApplicant[]>,
): Promise<SpilledApplicants> {
  const folder = mkdtempSync(join(tmpdir(), 'applicants-'));
  const file = openSync(join(folder, 'spill'), 'w+');
  const close = (): void => {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const places = await writeAll(file, batches);
    return {
      count: places.length,
      idAt: (index) => places[index]!.id,
      at: (index) => readAt(file, places[index]!),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Where one applicant is: the history, then the application as JSON. */
interface Place {
  readonly id: number;
  readonly start: number;
  readonly bytes: number;
}

async function writeAll(file: number, batches: AsyncIterable<readonly StoredApplicant[]>): Promise<Place[]> {
  const places: Place[] = [];
  let end = 0;
  for await (const batch of batches) {
    const parts = batch.flatMap(({ applicantId, application, history }) => {
      if (history.length !== HISTORY_NAMES.length) {
        throw new RangeError(
          `Applicant ${applicantId} has ${history.length} components, expected ${HISTORY_NAMES.length}.`,
        );
      }
      const text = Buffer.from(JSON.stringify(application));
      places.push({ id: applicantId, start: end, bytes: HISTORY_BYTES + text.length });
      end += HISTORY_BYTES + text.length;
      return [Buffer.from(Float32Array.from(history).buffer), text];
    });
    const bytes = Buffer.concat(parts);
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
  }
  places.sort((a, b) => a.id - b.id);
  const twice = places.find(({ id }, i) => id === places[i + 1]?.id);
  if (twice) throw new RangeError(`Applicant ${twice.id} occurs twice.`);
  return places;
}

function readAt(file: number, { id, start, bytes }: Place): StoredApplicant {
  const buffer = Buffer.from(new ArrayBuffer(bytes));
  const read = readSync(file, buffer, 0, bytes, start);
  if (read !== bytes) throw new RangeError(`Read ${read} of the ${bytes} bytes of applicant ${id}.`);
  const history = new Float32Array(buffer.buffer.slice(0, HISTORY_BYTES));
  return { applicantId: id, application: JSON.parse(buffer.toString('utf8', HISTORY_BYTES)), history };
}
