// All rules of the repository that neither the compiler nor the linter knows, over a set of files.
import { findAny } from './findAny.ts';
import { findCycles } from './findCycles.ts';
import { findForbiddenImports } from './findForbiddenImports.ts';
import { findForbiddenNames } from './findForbiddenNames.ts';
import { findForbiddenWords } from './findForbiddenWords.ts';
import { findInexactVersions } from './findInexactVersions.ts';
import { findSuppressions } from './findSuppressions.ts';
import { isModulePath } from './parseModule.ts';
import { findLockGaps } from './platformPackages.ts';
import type { Violation } from './violation.ts';

const perModule = [findForbiddenImports, findAny, findSuppressions];

/** `files`: content by path relative to the root. Throws on a module that cannot be parsed. */
export function findViolations(files: ReadonlyMap<string, string>): Violation[] {
  const modules = new Map([...files].filter(([path]) => isModulePath(path)));
  const manifest = files.get('package.json');
  const lock = files.get('package-lock.json');
  return [
    ...[...files].flatMap(([path, source]) => [
      ...findForbiddenNames(path),
      ...findForbiddenWords(path, source),
    ]),
    ...[...modules].flatMap(([path, source]) => perModule.flatMap((find) => find(path, source))),
    ...findCycles(modules),
    ...(manifest === undefined ? [] : findInexactVersions('package.json', manifest)),
    ...(lock === undefined ? [] : findLockGaps('package-lock.json', lock)),
  ];
}
