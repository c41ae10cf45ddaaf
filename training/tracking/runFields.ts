// The fields of a run by the names that people type: its own, and those of its metrics and parameters.

import type { Scalar, TrackedRun } from './trackedRun.ts';

const OWN: Readonly<Record<string, (run: TrackedRun) => Scalar>> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  status: ({ status }) => status,
  started: ({ startedAt }) => new Date(startedAt).toISOString(),
  seconds: ({ startedAt, endedAt }) => (endedAt === null ? null : (endedAt - startedAt) / 1_000),
  commit: ({ code }) => code.commit,
  dirty: ({ code }) => code.dirty,
  data: ({ dataFingerprint }) => dataFingerprint,
  modelVersion: ({ artefact }) => artefact?.modelVersion ?? null,
  artefact: ({ artefact }) => artefact?.folder ?? null,
  failure: ({ failure }) => failure,
};

export const OWN_FIELDS: readonly string[] = Object.keys(OWN);

/** `status`, `metrics.auc`, `parameters.seed`; a bare name is looked for among the metrics, then the parameters. */
export function fieldOfRun(run: TrackedRun, field: string): Scalar {
  if (Object.hasOwn(OWN, field)) return OWN[field]!(run);
  const [metric, parameter] = ['metrics.', 'parameters.'].map((prefix) =>
    field.startsWith(prefix) ? field.slice(prefix.length) : null,
  );
  if (metric != null) return memberOf(run.metrics, metric);
  if (parameter != null) return memberOf(run.parameters, parameter);
  return memberOf(run.metrics, field) ?? memberOf(run.parameters, field);
}

function memberOf(values: Readonly<Record<string, Scalar>>, name: string): Scalar {
  return Object.hasOwn(values, name) ? values[name]! : null;
}
