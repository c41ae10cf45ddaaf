// The folder of a run: one at a time, by its name, and never lost to a run that was killed.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createProgressLine } from '../progressLine.ts';
import { lockWork, WorkLockedError } from './lockWork.ts';
import { prepareRows } from './prepareRows.ts';

const folder = mkdtempSync(join(tmpdir(), 'clairscore-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a work directory', () => {
  test('is refused to a second run by name, and free again after the first', async () => {
    const path = join(folder, 'one');
    const release = await lockWork(path);
    await expect(lockWork(path)).rejects.toThrow(WorkLockedError);
    await expect(lockWork(path)).rejects.toThrow(`is working in ${path}`);
    await release();
    await release();
    await (await lockWork(path))();
    expect(existsSync(join(path, 'running.pid'))).toBe(false);
  });

  test('is refused while another process lives, and taken over when it is gone', async () => {
    const path = join(folder, 'two');
    await (await lockWork(path))();
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    writeFileSync(join(path, 'running.pid'), `${other.pid}\n`);
    await expect(lockWork(path)).rejects.toThrow(`process ${other.pid}`);
    other.kill();
    await once(other, 'exit');
    await (await lockWork(path))();
  });

  test('is given back by a run that fails', async () => {
    const path = join(folder, 'three');
    const options = {
      directory: join(folder, 'nowhere'),
      allowMissing: [],
      memoryLimitMb: 500,
      features: [],
      work: { path },
      progress: createProgressLine(),
    };
    await expect(prepareRows(options)).rejects.toThrow(`There is no folder ${join(folder, 'nowhere')}.`);
    await expect(prepareRows(options)).rejects.toThrow('There is no folder');
  });
});
