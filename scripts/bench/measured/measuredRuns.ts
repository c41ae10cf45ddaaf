// What benchmarks found, as the README shows it: each run with its date, machine and load, because a number without them
// says nothing.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { repositoryRoot } from '../../run/repositoryRoot.ts';

const UNITS = ['per second', 'times', 'ms', 'KB', 'share'] as const;

const figureSchema = z.strictObject({ name: z.string().min(1), value: z.number(), unit: z.enum(UNITS) });

const measuredRunSchema = z.strictObject({
  /** As it is given, e.g. `node scripts/bench/serveBench.ts`. */
  command: z.string().min(1),
  /** ISO 8601, to the minute. */
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/),
  machine: z.string().min(1),
  /** Of the last minute when it began: processes that wanted to run. */
  load: z.number().nonnegative(),
  /** Of the demo. */
  modelVersion: z.string().min(1),
  figures: z.array(figureSchema).min(1),
});

export const measuredRunsSchema = z.array(measuredRunSchema);

export type Figure = z.infer<typeof figureSchema>;
export type MeasuredRun = z.infer<typeof measuredRunSchema>;

/** Runs that `npm run measured` has not taken over yet. */
export const RUNS_FOLDER = join(repositoryRoot, '.local/measured');

/** To be called when a benchmark begins: the load it meets is not its own. @returns keeps what it found. */
export function beginRun(command: string): (figures: readonly Figure[]) => void {
  const begun = {
    at: `${new Date().toISOString().slice(0, 16)}Z`,
    machine: `${os.cpus()[0]?.model.trim() ?? 'unknown'}, ${os.cpus().length} cores, Node ${process.versions.node}`,
    load: Math.round(os.loadavg()[0]! * 10) / 10,
  };
  return (figures) => {
    const modelVersion = demoModelVersion();
    const run = measuredRunSchema.parse({ command, ...begun, modelVersion, figures: figures.map(rounded) });
    mkdirSync(RUNS_FOLDER, { recursive: true });
    const name = command.replace(/[^\w]+/g, '-');
    writeFileSync(join(RUNS_FOLDER, `${name}.json`), `${JSON.stringify(run, null, 2)}\n`);
  };
}

export function demoModelVersion(): string {
  const path = join(repositoryRoot, 'data/demo/artefact/manifest.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { modelVersion: string }).modelVersion;
}

/** Three digits: a benchmark tells no more. */
function rounded({ value, ...figure }: Figure): Figure {
  return { ...figure, value: Number(value.toPrecision(3)) };
}
