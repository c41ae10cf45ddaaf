// What is kept of a training run, and how nested settings and figures become flat names that can be compared.

export type Scalar = string | number | boolean | null;

/** interrupted is never stored: it is a run still marked running whose process is gone. */
export type RunStatus = 'running' | 'finished' | 'failed' | 'interrupted';

export interface CodeVersion {
  /** Full git commit, or "unknown" outside a git working copy. */
  readonly commit: string;
  /** Files differed from that commit; null when there is none. */
  readonly dirty: boolean | null;
}

export interface Artefact {
  readonly folder: string;
  readonly modelVersion: string;
}

export interface TrackedRun {
  readonly id: string;
  /** The command, such as "train". */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly status: RunStatus;
  /** Message of the error that ended a failed run. */
  readonly failure: string | null;
  readonly code: CodeVersion;
  readonly dataFingerprint: string | null;
  readonly parameters: Readonly<Record<string, Scalar>>;
  readonly metrics: Readonly<Record<string, number>>;
  /** Plain JSON. */
  readonly curves: Readonly<Record<string, unknown>>;
  readonly artefact: Artefact | null;
  readonly process: { readonly id: number; readonly host: string };
}

/** Facts of a run as they become known; later ones are added to the earlier. */
export interface RunFacts {
  /** Flattened: see flattenNested. */
  readonly parameters?: object;
  /** Flattened: see flattenMetrics. */
  readonly metrics?: object;
  /** Kept as JSON, typed arrays as lists. */
  readonly curves?: Readonly<Record<string, unknown>>;
  readonly dataFingerprint?: string;
  readonly artefact?: Artefact;
}

/** `{ booster: { eta: 0.1 } }` as `{ 'booster.eta': 0.1 }`; a list is one value, its JSON. */
export function flattenNested(nested: unknown, prefix = ''): Record<string, Scalar> {
  if (nested === undefined) return {};
  if (typeof nested !== 'object' || nested === null) return { [prefix]: scalarOf(nested) };
  if (Array.isArray(nested)) return { [prefix]: JSON.stringify(nested) };
  const flat = Object.entries(nested).map(([name, value]) =>
    flattenNested(value, prefix === '' ? name : `${prefix}.${name}`),
  );
  return Object.assign({}, ...flat);
}

/** Only the finite numbers; an estimate `{ value, low, high }` is named as itself, `.low` and `.high`. */
export function flattenMetrics(metrics: object): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const [name, value] of Object.entries(flattenNested(metrics))) {
    if (typeof value === 'number' && Number.isFinite(value)) numbers[name.replace(/\.value$/, '')] = value;
  }
  return numbers;
}

function scalarOf(value: unknown): Scalar {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value);
}
