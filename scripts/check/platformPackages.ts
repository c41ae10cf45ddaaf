// Packages for other systems that a lock file lacks. A registry that does not serve them makes npm leave them out, and
// then `npm ci` refuses the lock file on every system.
import type { Violation } from './violation.ts';

export interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

export interface LockFile {
  readonly packages: Readonly<Record<string, LockEntry>>;
  readonly [field: string]: unknown;
}

export interface MissingPackage {
  readonly name: string;
  readonly version: string;
  /** Place of the package that asks for it. */
  readonly wantedBy: string;
}

/** Optional dependencies that some entry names and no entry of the lock file provides. */
export function missingPlatformPackages({ packages }: LockFile): MissingPackage[] {
  return Object.entries(packages).flatMap(([wantedBy, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesFor(wantedBy, name).some((place) => packages[place] !== undefined))
      .map(([name, version]) => ({ name, version, wantedBy })),
  );
}

/** The lock file with an entry for each missing one; what is no exact version or tells no system is left out. */
export function withPlatformPackages(lock: LockFile): LockFile {
  const added = missingPlatformPackages(lock).flatMap(({ name, version, wantedBy }) => {
    const system = systemOf(name);
    if (system === undefined || !/^\d+\.\d+\.\d+/.test(version)) return [];
    const dev = lock.packages[wantedBy]?.dev === true ? { dev: true } : {};
    return [[`node_modules/${name}`, { version, ...dev, optional: true, ...system }] as const];
  });
  const all = Object.entries({ ...lock.packages, ...Object.fromEntries(added) });
  return { ...lock, packages: Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, 'en'))) };
}

/** One violation for each package that is missing. */
export function findLockGaps(path: string, source: string): Violation[] {
  const lock: LockFile = JSON.parse(source);
  return missingPlatformPackages(lock).map(({ name, version, wantedBy }) => ({
    path,
    line: 1,
    message: `lacks ${name}@${version}, optional for ${wantedBy}: run npm run lock`,
  }));
}

/** Where Node looks for `name` from a package at `from`, nearest first. */
function placesFor(from: string, name: string): string[] {
  const parts = from === '' ? [] : from.split('/node_modules/');
  const nested = parts.map(
    (_, i) => `${parts.slice(0, parts.length - i).join('/node_modules/')}/node_modules/${name}`,
  );
  return [...nested, `node_modules/${name}`];
}

const systems: readonly (readonly [RegExp, string])[] = [
  [/darwin/, 'darwin'],
  [/win32|windows/, 'win32'],
  [/android/, 'android'],
  [/linux/, 'linux'],
];

/** What npm must know to pass the package over elsewhere, from its name such as cli-linux-x64-musl. */
function systemOf(name: string): Record<'os' | 'cpu', string[]> | undefined {
  const os = systems.find(([pattern]) => pattern.test(name))?.[1];
  if (os === undefined) return undefined;
  const cpu = /arm64/.test(name) ? 'arm64' : 'x64';
  const libc = os === 'linux' ? { libc: [/musl/.test(name) ? 'musl' : 'glibc'] } : {};
  return { os: [os], cpu: [cpu], ...libc };
}
