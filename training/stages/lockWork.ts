// One run at a time in a work directory: two would write the same feature tables and throw each other's away.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Another run holds the folder. */
export class WorkLockedError extends Error {
  override readonly name = 'WorkLockedError';
  readonly path: string;
  readonly pid: number;
  constructor(path: string, pid: number) {
    super(
      `Another run (process ${pid}) is working in ${path}: wait for it, or give this run a folder of its own with --work.`,
    );
    this.path = path;
    this.pid = pid;
  }
}

const LOCK = 'running.pid';
/** Folders that this very process holds: its number alone may be that of a dead run, as in a restarted container. */
const held = new Set<string>();

/**
 * Takes the folder, made if it is not there. What a killed run left behind is taken over.
 * @returns gives it back; a second call does nothing.
 * @throws WorkLockedError while another run holds it
 */
export async function lockWork(path: string): Promise<() => Promise<void>> {
  await mkdir(path, { recursive: true });
  const lock = join(path, LOCK);
  const isMine = await writeFile(lock, `${process.pid}\n`, { flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
  if (!isMine) {
    const pid = Number.parseInt(await readFile(lock, 'utf8'), 10);
    if (held.has(lock) || (pid !== process.pid && isAlive(pid))) throw new WorkLockedError(path, pid);
    await writeFile(lock, `${process.pid}\n`);
  }
  held.add(lock);
  return async () => {
    if (!held.delete(lock)) return;
    await rm(lock, { force: true });
  };
}

/** Signal 0 asks without touching. Not allowed to ask means that it is there. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
