// Dependencies are pinned: what is tested today is what a fresh clone installs next year.
import type { Violation } from './violation.ts';

const exactVersion = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;
const sections = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'overrides'];

/** Every dependency of a package.json whose version is a range, a tag or an address. */
export function findInexactVersions(path: string, source: string): Violation[] {
  const manifest: Readonly<Record<string, unknown>> = JSON.parse(source);
  return sections.flatMap((section) =>
    Object.entries(manifest[section] ?? {})
      .filter(([, version]) => typeof version !== 'string' || !exactVersion.test(version))
      .map(([name, version]) => ({
        path,
        line: source.split('\n').findIndex((line) => line.includes(`"${name}"`)) + 1,
        message: `has ${name} at "${version}" in ${section}: write one exact version`,
      })),
  );
}
