// Outcomes as a lender exports them: applicantId, date, outcome; with or without a header line.

import { readFile } from 'node:fs/promises';
import { DriftError } from './driftError.ts';

export interface Outcome {
  readonly applicantId: number;
  /** ISO date of the assessment; null where the file has none (two columns). */
  readonly date: string | null;
  readonly defaulted: boolean;
}

const LINE = /^(\d{1,9})[,;](?:(\d{4}-\d{2}-\d{2})?[,;])?([01])(?:\.0)?$/;

/** @throws DriftError `bad_outcome` naming the first line that is none. */
export async function readOutcomes(path: string): Promise<Outcome[]> {
  const lines = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').split(/\r?\n/);
  const outcomes: Outcome[] = [];
  for (const [i, line] of lines.entries()) {
    const found = LINE.exec(line.trim().replaceAll('"', ''));
    if (found) {
      outcomes.push({
        applicantId: Number(found[1]),
        date: found[2] ?? null,
        defaulted: found[3] === '1',
      });
    } else if (line.trim() !== '' && (i > 0 || /^"?\d/.test(line))) {
      throw new DriftError({ reason: 'bad_outcome', path, line: i + 1, found: line.slice(0, 60) });
    }
  }
  if (outcomes.length === 0) throw new DriftError({ reason: 'no_rows', path });
  return outcomes;
}
