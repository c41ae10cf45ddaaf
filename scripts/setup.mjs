// Entry of `npm start` and `npm test` on a fresh clone: plain JavaScript for whatever Node >= 20 the machine has. It
// installs the locked packages when they are missing or out of date, then hands over to the Node the project pins.
// It does none of the work itself: that is scripts/start.ts and scripts/test.ts.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkAddress } from './run/checkAddress.mjs';

const OLDEST_NODE = 20;
const PARENT_CHECK_MS = 500;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packages = join(root, 'node_modules');
const stamp = join(packages, '.clairscore-lock-sha256');
const pinnedNode = join(packages, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const targets = { start: 'scripts/start.ts', test: 'scripts/test.ts' };

const usage = {
  start: `npm start

Installs what is missing, builds, loads the embedded demo into .local/state, serves dashboard and API.

  HOST, PORT  environment: where it listens (default 127.0.0.1 and 8787)`,
  test: `npm test

Installs what the tests need, checks, builds and tests everything.

  SKIP_CHROMIUM_TESTS=1  environment: without the tests of the pages
  CHROMIUM_PATH          environment: the Chromium to use`,
};

const [target, ...targetArguments] = process.argv.slice(2);
await main();

async function main() {
  const script = Object.hasOwn(targets, target ?? '') ? targets[target] : undefined;
  if (script === undefined)
    stop(`expected one of ${Object.keys(targets).join(', ')}, got ${target ?? 'nothing'}`);
  if (targetArguments.includes('--help')) {
    console.log(usage[target]);
    return;
  }
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE)
    stop(
      `Node ${OLDEST_NODE} or newer is needed, this one is ${process.versions.node}. Get one from nodejs.org.`,
    );
  if (target === 'start') {
    // Before the installation: nobody should wait a minute to learn that the port is taken.
    const fault = await checkAddress(process.env);
    if (fault !== undefined) stop(fault);
  }
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (!isInstalled(hash)) install(hash);
  ensurePinnedNode();
  handOver(script);
}

/** @param {string} hash */
function isInstalled(hash) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true;
  if (!holdsLockedPackages()) return false;
  writeFileSync(stamp, hash);
  return true;
}

/** Whether the versions the lock file lists are there, by whatever command, judged by the list npm keeps of them. */
function holdsLockedPackages() {
  const installedList = join(packages, '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, entry]) =>
      path === '' ||
      (installed[path] === undefined ? entry.optional === true : installed[path].version === entry.version),
  );
}

/** @param {string} hash */
function install(hash) {
  const started = performance.now();
  console.log('Installing the packages of package-lock.json (once; about 300 MB) ...');
  // Only errors: several packages warn about a Node older than the one they will run on.
  const status = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0)
    stop('npm ci failed (see above). Check the network and the npm registry, then run it again.');
  writeFileSync(stamp, hash);
  console.log(`Installed in ${Math.round((performance.now() - started) / 1000)} s.`);
}

/** The package `node` fetches its binary in an install script, which a machine's npm settings may have held back. */
function ensurePinnedNode() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.node;
  if (pinnedVersion() === wanted) return;
  console.log(`Fetching Node ${wanted} (its install script has not run) ...`);
  runNpm(['rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts']);
  const found = pinnedVersion();
  if (found === wanted) return;
  stop(
    `The project runs on Node ${wanted}; ${pinnedNode} is ${found ?? 'missing'}.\n` +
      'Allow install scripts for the package "node" and run: npm rebuild node --ignore-scripts=false',
  );
}

/** @returns {string | undefined} such as 24.21.0 */
function pinnedVersion() {
  if (!existsSync(pinnedNode)) return undefined;
  const answer = spawnSync(pinnedNode, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim().slice(1) : undefined;
}

/** Under `npm start`, `node` is the pinned one inside the folder that `npm ci` replaces: npm must run on the other. */
function runNpm(npmArguments) {
  const bin = join(packages, '.bin');
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => resolve(folder) !== bin);
  const options = {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path.join(delimiter) },
    shell: process.platform === 'win32',
  };
  const { status, error } = spawnSync('npm', npmArguments, options);
  if (error !== undefined) stop(`npm could not be started (${error.message}). Install it beside Node.`);
  return status;
}

/** @param {string} script */
function handOver(script) {
  const path = [join(packages, '.bin'), process.env.PATH ?? ''].join(delimiter);
  const child = spawn(pinnedNode, [join(root, script), ...targetArguments], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  // A terminal sends Ctrl+C to both processes, `kill` to this one alone: the script takes a second signal as the first.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event !== undefined) stopWithParent(child);
  child.on('error', (error) => stop(`${pinnedNode} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/**
 * npm passes a signal on to its shell, which ends without passing it on: seen from here, the parent changes.
 * @param {import('node:child_process').ChildProcess} child
 */
function stopWithParent(child) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, PARENT_CHECK_MS);
  watch.unref();
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
