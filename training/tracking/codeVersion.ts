// Which version of this program runs: the git commit of its own working copy.

import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import type { CodeVersion } from './trackedRun.ts';

const GIT_TIMEOUT_MS = 10_000;

/** @param root folder of the project; a copy of it inside another git repository has no version of its own. */
export function codeVersion(root: string): CodeVersion {
  try {
    if (realpathSync(git(root, 'rev-parse', '--show-toplevel')) !== realpathSync(root)) return UNKNOWN;
    const commit = git(root, 'rev-parse', 'HEAD');
    return { commit, dirty: git(root, 'status', '--porcelain') !== '' };
  } catch {
    // No git, no repository, or no commit yet: all the same to the reader.
    return UNKNOWN;
  }
}

const UNKNOWN: CodeVersion = { commit: 'unknown', dirty: null };

function git(root: string, ...args: string[]): string {
  const text = execFileSync('git', args, {
    cwd: root,
    timeout: GIT_TIMEOUT_MS,
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
  });
  return text.trim();
}
