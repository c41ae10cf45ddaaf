// A file is named after its main export; names that could hold anything end up holding everything.
import type { Violation } from './violation.ts';

const vague = /^(utils?|helpers?|common|managers?|services?|misc)$/i;

/** A violation when a folder or the file itself has a name that says nothing. */
export function findForbiddenNames(path: string): Violation[] {
  return path
    .split('/')
    .filter((part) => vague.test(part.replace(/\..*$/, '')))
    .map((part) => ({ path, line: 1, message: `is named "${part}": name it after what it exports` }));
}
