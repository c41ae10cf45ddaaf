import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repositoryRoot } from './repositoryRoot.ts';

// Real bash runs the real .ci/run; only what `npm test` says and returns is planted, because no healthy tree breaks
// in all these ways.
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'planted-npm-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function runWithNpm(script: string): { code: number | null; last: string | undefined } {
  const npm = join(folder, 'npm');
  writeFileSync(npm, `#!/usr/bin/env bash\n${script}\n`);
  chmodSync(npm, 0o755);
  const PATH = [folder, process.env.PATH].join(delimiter);
  const { status, stdout } = spawnSync(join(repositoryRoot, '.ci/run'), {
    cwd: tmpdir(),
    env: { ...process.env, PATH },
    encoding: 'utf8',
  });
  return { code: status, last: stdout.trimEnd().split('\n').at(-1) };
}

describe('.ci/run ends with the totals', () => {
  it.each([
    ['of a good run', 'echo "12 passed, 0 failed"', 0, '12 passed, 0 failed'],
    ['with the skipped', 'echo "12 passed, 0 failed, 2 skipped"', 0, '12 passed, 0 failed, 2 skipped'],
    ['of a failed run', 'echo "9 passed, 3 failed"; exit 1', 1, '9 passed, 3 failed'],
    [
      'after what npm says behind them',
      'echo "9 passed, 3 failed"; echo "npm error" >&2; exit 1',
      1,
      '9 passed, 3 failed',
    ],
    ['when the exit code hides a failure', 'echo "9 passed, 3 failed"', 1, '9 passed, 3 failed'],
    ['when the run breaks after them', 'echo "9 passed, 0 failed"; exit 7', 7, '9 passed, 1 failed'],
    ['when nothing was counted', 'echo "npm ci failed"; exit 1', 1, '0 passed, 1 failed'],
    ['when the run says nothing and claims success', 'true', 1, '0 passed, 1 failed'],
    ['when the run is killed', 'kill -KILL $$', 1, '0 passed, 1 failed'],
  ])('%s', (_, script, code, last) => {
    expect(runWithNpm(script)).toEqual({ code, last });
  });
});
