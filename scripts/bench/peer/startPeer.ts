// The peer as a process of its own: a venv under .local with requirements.txt, or else the packages of Debian.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Manifest } from '../../../wasm/artefact/manifest.ts';
import type { Forest } from '../../../wasm/trees/forest.ts';
import { repositoryRoot } from '../../run/repositoryRoot.ts';
import { freePort } from '../load/freePort.ts';
import { writeXgboostJson } from './writeXgboostJson.ts';

export interface Peer {
  readonly url: URL;
  readonly processId: number;
  stop(): void;
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const venv = join(repositoryRoot, '.local/peer/venv');
const modelPath = join(repositoryRoot, '.local/peer/model.json');
const START_PATIENCE_MS = 30_000;

/** @returns null, with the reason said, where Python or its packages are not to be had. */
export async function startPeer(manifest: Manifest, forest: Forest): Promise<Peer | null> {
  mkdirSync(join(repositoryRoot, '.local/peer'), { recursive: true });
  const python = findPython();
  if (!python) {
    console.log(
      'No peer: neither pip (scripts/bench/peer/requirements.txt) nor Debian (apt-get install python3-fastapi uvicorn python3-xgboost) gives its packages here.',
    );
    return null;
  }
  writeFileSync(modelPath, writeXgboostJson(forest));
  const port = await freePort();
  const { slope, intercept } = manifest.calibration;
  const child = spawn(
    python,
    [
      '-m',
      'uvicorn',
      'app:app',
      '--host',
      '127.0.0.1',
      '--port',
      `${port}`,
      '--no-access-log',
      '--log-level',
      'error',
    ],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        OMP_NUM_THREADS: '1',
        PYTHONDONTWRITEBYTECODE: '1',
        PEER_MODEL: modelPath,
        PEER_BASE_MARGIN: `${forest.baseMargin}`,
        PEER_SLOPE: `${slope}`,
        PEER_INTERCEPT: `${intercept}`,
        PEER_FEATURES: manifest.features.join(','),
      },
    },
  );
  const url = new URL(`http://127.0.0.1:${port}/`);
  await untilReady(url, child);
  return { url, processId: child.pid!, stop: () => child.kill() };
}

/** The Python of the venv, made where it can be; else the system's own, where it has the packages. */
function findPython(): string | null {
  const own = join(venv, 'bin/python');
  if (hasPackages(own)) return own;
  if (hasPackages('/usr/bin/python3')) return '/usr/bin/python3';
  try {
    if (!existsSync(own)) execFileSync('python3', ['-m', 'venv', venv], { stdio: 'ignore' });
    const pip = ['-m', 'pip', 'install', '--retries', '0', '-r', join(folder, 'requirements.txt')];
    execFileSync(own, pip, { stdio: 'ignore' });
  } catch {
    return null;
  }
  return hasPackages(own) ? own : null;
}

function hasPackages(python: string): boolean {
  try {
    execFileSync(python, ['-c', 'import fastapi, numpy, uvicorn, xgboost'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function untilReady(url: URL, child: ChildProcess): Promise<void> {
  const patience = performance.now() + START_PATIENCE_MS;
  while (performance.now() < patience && child.exitCode === null) {
    const answered = await fetch(new URL('health', url)).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error(`The peer did not start within ${START_PATIENCE_MS / 1000} s.`);
}
