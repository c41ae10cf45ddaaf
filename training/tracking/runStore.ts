// All runs, in one SQLite file. SQLite because several trainings may write at once, which DuckDB's lock of the whole
// file forbids, and because node:sqlite comes with Node: nothing to install.

import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createRunId } from './runId.ts';
import { readRunRow } from './runRow.ts';
import {
  type CodeVersion,
  flattenMetrics,
  flattenNested,
  type RunFacts,
  type TrackedRun,
} from './trackedRun.ts';
import { TrackingError } from './trackingError.ts';

/** Where runs are kept unless a caller says otherwise. */
export const RUN_STORE_PATH = join(import.meta.dirname, '../../.local/runs/runs.sqlite');

const VERSION = 1;
/** Another training writes for milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS runs (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    status TEXT NOT NULL CHECK (status IN ('running', 'finished', 'failed')),
    failure TEXT,
    code_commit TEXT NOT NULL,
    code_dirty INTEGER,
    data_fingerprint TEXT,
    parameters TEXT NOT NULL CHECK (json_valid(parameters)),
    metrics TEXT NOT NULL CHECK (json_valid(metrics)),
    curves TEXT NOT NULL CHECK (json_valid(curves)),
    artefact_folder TEXT,
    model_version TEXT,
    process_id INTEGER NOT NULL,
    host TEXT NOT NULL
  ) STRICT`;

export interface StartRun {
  readonly name: string;
  readonly code: CodeVersion;
  readonly startedAt: number;
}

export interface RunStore {
  /** @returns the id of the new run, marked running by this process. */
  start(run: StartRun): string;
  /** Adds facts to a running run. */
  record(id: string, facts: RunFacts): void;
  /** @param failure message of the error, or null when the run went well. */
  finish(id: string, endedAt: number, failure: string | null): void;
  /** Newest first. */
  list(): TrackedRun[];
  /** By the id, or by the beginning or end of it that no other run shares. */
  find(asked: string): TrackedRun;
  close(): void;
}

/** @throws TrackingError `store_unusable` or `store_too_new`; the returned functions throw it too. */
export function openRunStore(path: string = RUN_STORE_PATH): RunStore {
  const database = guarded(path, () => openDatabase(path));
  const list = (): TrackedRun[] =>
    guarded(path, () =>
      database.prepare('SELECT * FROM runs ORDER BY started_at DESC, id DESC').all().map(readRunRow),
    );
  return {
    start: (run) => guarded(path, () => insertRun(database, run)),
    record: (id, facts) => guarded(path, () => updateRun(database, id, facts)),
    finish(id, endedAt, failure) {
      guarded(path, () => {
        requireRunning(database, id);
        database
          .prepare('UPDATE runs SET ended_at = ?, status = ?, failure = ? WHERE id = ?')
          .run(endedAt, failure === null ? 'finished' : 'failed', failure, id);
      });
    },
    list,
    find: (asked) => findRun(list(), asked),
    close: () => database.close(),
  };
}

function openDatabase(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    database.exec('PRAGMA journal_mode = WAL');
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    if (version > VERSION)
      throw new TrackingError({ reason: 'store_too_new', path, version, supported: VERSION });
    database.exec(`BEGIN IMMEDIATE; ${SCHEMA}; PRAGMA user_version = ${VERSION}; COMMIT`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function insertRun(database: DatabaseSync, { name, code, startedAt }: StartRun): string {
  const id = createRunId(startedAt);
  database
    .prepare(
      `INSERT INTO runs (id, name, started_at, status, code_commit, code_dirty, parameters, metrics, curves, process_id, host)
       VALUES (?, ?, ?, 'running', ?, ?, '{}', '{}', '{}', ?, ?)`,
    )
    .run(
      id,
      name,
      startedAt,
      code.commit,
      code.dirty === null ? null : Number(code.dirty),
      process.pid,
      hostname(),
    );
  return id;
}

/** json_patch (RFC 7396) would drop null parameters: the members are joined here. */
function updateRun(database: DatabaseSync, id: string, facts: RunFacts): void {
  const run = requireRunning(database, id);
  const parameters = { ...run.parameters, ...flattenNested(facts.parameters ?? {}) };
  const metrics = { ...run.metrics, ...flattenMetrics(facts.metrics ?? {}) };
  const curves = { ...run.curves, ...facts.curves };
  const artefact = facts.artefact ?? run.artefact;
  database
    .prepare(
      `UPDATE runs SET parameters = ?, metrics = ?, curves = ?, data_fingerprint = ?, artefact_folder = ?, model_version = ?
       WHERE id = ?`,
    )
    .run(
      JSON.stringify(parameters),
      JSON.stringify(metrics),
      JSON.stringify(curves, (_, value: unknown) =>
        value instanceof Float64Array || value instanceof Float32Array ? Array.from(value) : value,
      ),
      facts.dataFingerprint ?? run.dataFingerprint,
      artefact?.folder ?? null,
      artefact?.modelVersion ?? null,
      id,
    );
}

function requireRunning(database: DatabaseSync, id: string): TrackedRun {
  const row = database.prepare('SELECT * FROM runs WHERE id = ?').get(id);
  if (row === undefined)
    throw new TrackingError({ reason: 'unknown_run', asked: id, runs: countRuns(database) });
  const run = readRunRow(row);
  if (run.status === 'running') return run;
  throw new TrackingError({ reason: 'run_not_running', run: id, status: run.status });
}

function countRuns(database: DatabaseSync): number {
  return Number(database.prepare('SELECT count(*) AS runs FROM runs').get()?.runs);
}

function findRun(runs: readonly TrackedRun[], asked: string): TrackedRun {
  const wanted = asked.toUpperCase();
  const matches = runs.filter(({ id }) => wanted !== '' && (id.startsWith(wanted) || id.endsWith(wanted)));
  if (matches.length === 1) return matches[0]!;
  if (matches.length === 0) throw new TrackingError({ reason: 'unknown_run', asked, runs: runs.length });
  throw new TrackingError({ reason: 'ambiguous_run', asked, matches: matches.map(({ id }) => id) });
}

/** Whatever SQLite says, with the file it says it of. */
function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TrackingError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new TrackingError({ reason: 'store_unusable', path, detail });
  }
}
