// `npm start`: builds what is stale, fills the local state with the demo and serves dashboard and API on one port until
// it is told to stop. It opens no browser. scripts/setup.mjs runs it after installing the packages.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildStale } from './build/buildStale.ts';
import { type LocalServer, startLocalServer } from './platform/localServer.ts';
import { stateDirectory } from './platform/stateDirectory.ts';
import { ensureKeys } from './publish/ensureKeys.ts';
import { checkAddress, readAddress } from './run/checkAddress.mjs';
import { repositoryRoot } from './run/repositoryRoot.ts';
import { seconds, stage } from './run/stage.ts';
import { type DemoKey, demoKeys } from './start/demoKeys.ts';
import { publishDemo, type Served } from './start/publishDemo.ts';

const local = join(repositoryRoot, '.local');
const keysPath = join(local, 'demo-keys.json');
const logPath = join(local, 'worker.log');
/** Stopping takes well under a second; this is for a workerd that no longer answers. */
const STOP_PATIENCE_MS = 5_000;
const HOUSE_MS = 3_600_000;
/** Of a Worker's variables those that a start takes from its environment (worker/env.ts). */
const PASSED_ON = ['ALERT_WEBHOOK_URL', 'ALERT_WEBHOOK_SECRET'];

try {
  await start();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

async function start(): Promise<void> {
  const started = performance.now();
  const address = readAddress(process.env);
  const fault = address.fault ?? (await checkAddress(process.env));
  if (fault !== undefined || address.fault !== undefined) throw new Error(fault);
  console.log('Clairscore is starting');
  await buildStale();
  const keys = demoKeys(keysPath);
  const server = await stage('starting the Worker', () => {
    mkdirSync(local, { recursive: true });
    writeFileSync(logPath, '');
    const onLog = (line: string): void => appendFileSync(logPath, `${line}\n`);
    return startLocalServer({ ...address, persistDirectory: stateDirectory, onLog, vars: passedOn() });
  });
  stopOnSignal(server);
  await ensureKeys(server.platform, keys);
  const served = await publishDemo(server.platform, join(local, 'demo-published.json'));
  announce(server, keys, served, seconds(started));
  keepHouseHourly(server, logPath);
}

function passedOn(): Record<string, string> {
  return Object.fromEntries(
    PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
}

/** A deployment's cron triggers; workerd on one's own machine has none, and may have slept since its last hour. */
function keepHouseHourly(server: LocalServer, logTo: string): void {
  const run = () =>
    server.runScheduled(Date.now()).catch((error: unknown) => {
      appendFileSync(logTo, `${error instanceof Error ? error.message : error}\n`);
    });
  void run();
  setInterval(run, HOUSE_MS).unref();
}

function stopOnSignal(server: LocalServer): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    // Ctrl+C reaches every process of the terminal, and npm and setup.mjs pass it on: it comes more than once.
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_PATIENCE_MS).unref();
    await server.stop();
    console.log('\nClairscore has stopped.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // Miniflare ends the process on its own, in the middle of whatever is being written.
    process.removeAllListeners(signal);
    process.on(signal, stop);
  }
}

function announce(server: LocalServer, keys: readonly DemoKey[], served: Served, duration: string): void {
  const { modelVersion, applicants, isDemo } = served;
  const others = isDemo ? '' : ' (published here; delete .local/state to return to the demo)';
  console.log(`
Clairscore is ready after ${duration}: ${server.url.href}

  ${applicants} applicants, model ${modelVersion}${others}

  Demo keys, valid on this machine only (${relative(repositoryRoot, keysPath)}):
${keys.map(({ label, key, purpose }) => `    ${label.padEnd(8)} ${key}\n             ${purpose}`).join('\n')}

  Log of the Worker: ${relative(repositoryRoot, logPath)}
  Stop with Ctrl+C.`);
}
