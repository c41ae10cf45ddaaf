// The champion's points of everybody stored, for lists that filter and sort by them. Needed after another model is
// promoted; a publication of applicants writes them itself. Reads and writes page by page, so it can be interrupted.

import type { Application } from '../../wasm/features/application.ts';
import type { Platform, Row } from '../platform/platform.ts';
import { openChampion } from './championScorer.ts';

export interface PublishedPoints {
  readonly modelVersion: string;
  /** Whose points were another model's, or nobody's. */
  readonly scored: number;
}

const APPLICANTS_PER_PAGE = 500;

const STALE = 'points_version IS NOT ?';

/** @throws Error while no model is published. */
export async function publishPoints(
  platform: Platform,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<PublishedPoints> {
  const champion = await openChampion(platform);
  if (!champion) throw new Error('No model is published that could score: publish one first.');
  const { modelVersion } = champion;
  try {
    const [counted] = await platform.query(`SELECT count(*) AS stale FROM applicant_facts WHERE ${STALE}`, [
      modelVersion,
    ]);
    const total = Number(counted!.stale);
    let after = 0;
    for (let scored = 0; ; ) {
      onProgress(scored, total);
      const rows = await stalePage(platform, modelVersion, after);
      if (rows.length === 0) return { modelVersion, scored };
      const inputs = rows.map(({ application, history }) => ({
        application: JSON.parse(String(application)) as Application,
        history: floatsOf(String(history)),
      }));
      const points = await champion.points(inputs);
      await write(
        platform,
        modelVersion,
        rows,
        points,
        inputs.map(({ history }) => isKnown(history)),
      );
      after = Number(rows.at(-1)!.applicantId);
      scored += rows.length;
    }
  } finally {
    await champion.release();
  }
}

function stalePage(platform: Platform, modelVersion: string, after: number): Promise<Row[]> {
  return platform.query(
    `SELECT a.applicant_id AS applicantId, a.application, hex(a.history) AS history
     FROM applicant_facts f JOIN applicants a USING (applicant_id)
     WHERE f.${STALE} AND f.applicant_id > ? ORDER BY f.applicant_id LIMIT ?`,
    [modelVersion, after, APPLICANTS_PER_PAGE],
  );
}

async function write(
  platform: Platform,
  modelVersion: string,
  rows: readonly Row[],
  points: readonly (number | null)[],
  historyKnown: readonly boolean[],
): Promise<void> {
  const written = rows.map(({ applicantId }, i) => ({
    id: applicantId,
    points: points[i],
    known: Number(historyKnown[i]),
  }));
  await platform.query(
    `UPDATE applicant_facts SET points = value ->> '$.points', history_known = value ->> '$.known', points_version = ?2
     FROM json_each(?1) WHERE applicant_id = value ->> '$.id'`,
    [JSON.stringify(written), modelVersion],
  );
}

function floatsOf(hex: string): Float32Array {
  const bytes = Buffer.from(hex, 'hex');
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(4 * i));
}

function isKnown(history: Float32Array): boolean {
  return history.some((value) => !Number.isNaN(value));
}
