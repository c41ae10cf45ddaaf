// A row of the store as a run: checked, and told as interrupted when its process is gone.

import { hostname } from 'node:os';
import { z } from 'zod';
import type { RunStatus, TrackedRun } from './trackedRun.ts';

const jsonOf = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  started_at: z.number(),
  ended_at: z.number().nullable(),
  status: z.enum(['running', 'finished', 'failed']),
  failure: z.string().nullable(),
  code_commit: z.string(),
  code_dirty: z.number().nullable(),
  data_fingerprint: z.string().nullable(),
  parameters: jsonOf(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  metrics: jsonOf(z.record(z.string(), z.number())),
  curves: jsonOf(z.record(z.string(), z.unknown())),
  artefact_folder: z.string().nullable(),
  model_version: z.string().nullable(),
  process_id: z.number(),
  host: z.string(),
});

/** @throws Error naming the column that is not what this program wrote. */
export function readRunRow(row: unknown): TrackedRun {
  const columns = rowSchema.parse(row);
  const { artefact_folder: folder, model_version: modelVersion } = columns;
  const runProcess = { id: columns.process_id, host: columns.host };
  return {
    id: columns.id,
    name: columns.name,
    startedAt: columns.started_at,
    endedAt: columns.ended_at,
    status: statusNow(columns.status, runProcess),
    failure: columns.failure,
    code: {
      commit: columns.code_commit,
      dirty: columns.code_dirty === null ? null : columns.code_dirty === 1,
    },
    dataFingerprint: columns.data_fingerprint,
    parameters: columns.parameters,
    metrics: columns.metrics,
    curves: columns.curves,
    artefact: folder === null || modelVersion === null ? null : { folder, modelVersion },
    process: runProcess,
  };
}

/** A crash leaves "running" behind. On another machine it cannot be seen whether the process lives. */
function statusNow(
  stored: Exclude<RunStatus, 'interrupted'>,
  { id, host }: TrackedRun['process'],
): RunStatus {
  return stored === 'running' && host === hostname() && !isAlive(id) ? 'interrupted' : stored;
}

function isAlive(processId: number): boolean {
  try {
    // Signal 0 only asks.
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
