// `node scripts/bench/streamBench.ts [lines]`: NDJSON through POST /v1/score/batch on local workerd, read eagerly and then
// slowly: lines a second, memory of the workerd process, most bytes that waited in the Worker. Judges nothing.

import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { startTestServer } from '../platform/fixtures/testServer.ts';
import { fixtureApplicants } from '../publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../publish/fixtures/fixtureArtefact.ts';
import { publishModel } from '../publish/publishModel.ts';

const LINES = Number(process.argv[2] ?? 100_000);
const LINES_AT_ONCE = 100;

const server = await startTestServer();
try {
  await publishModel(server.platform, await fixtureArtefact(3), 'champion');
  const key = await server.keyFor('score');
  console.log(`${new Date().toISOString()}  ${os.cpus()[0]?.model.trim()} x ${os.cpus().length}`);
  console.log(`load of the last minute ${os.loadavg()[0]!.toFixed(1)}, Node ${process.versions.node}`);
  await stream(key, 'warm up', Math.min(LINES, 5_000), 0);
  await stream(key, 'eager reader', LINES, 0);
  await stream(key, 'slow reader', Math.ceil(LINES / 10), 5);
} finally {
  await server.stop();
}

/** @param pauseMs before each part of the answer is read. */
async function stream(key: string, name: string, lines: number, pauseMs: number): Promise<void> {
  const line = `${JSON.stringify({ application: fixtureApplicants(1, 1)[0]!.application })}\n`;
  const startedAt = performance.now();
  const before = residentMb();
  let peak = before;
  let answered = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentMb());
  }, 100);
  const sending = request(new URL('/v1/score/batch', server.url), {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/x-ndjson' },
  });
  const response = new Promise<AsyncIterable<Buffer>>((resolve, reject) => {
    sending.on('response', resolve).on('error', reject);
  });
  const sent = (async () => {
    for (let left = lines; left > 0; left -= LINES_AT_ONCE) {
      const more = sending.write(line.repeat(Math.min(left, LINES_AT_ONCE)));
      if (!more) await new Promise((resolve) => sending.once('drain', resolve));
    }
    sending.end();
  })();
  let tail = '';
  for await (const part of await response) {
    answered += part.length;
    tail = (tail + part.toString('latin1')).slice(-200);
    if (pauseMs > 0) await wait(pauseMs);
  }
  await sent;
  clearInterval(watch);
  const seconds = (performance.now() - startedAt) / 1000;
  const outcome = JSON.parse(server.logs.findLast((one) => one.includes('"stream":')) ?? '{}') as {
    stream?: { bytesWaitingMax: number };
  };
  console.log(
    `${name}: ${lines} lines (${((lines * line.length) / 1e6).toFixed(0)} MB in, ${(answered / 1e6).toFixed(0)} MB out) in ${seconds.toFixed(1)} s, ` +
      `${(lines / seconds).toFixed(0)} lines/s; workerd ${before.toFixed(0)} MB before, ${peak.toFixed(0)} MB at most; ` +
      `${outcome.stream?.bytesWaitingMax} bytes waited at most; ${/\{"summary.*/.exec(tail)?.[0] ?? 'cut'}`,
  );
}

/** Resident memory of the workerd processes that this process started, in MB. */
function residentMb(): number {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map((pid) => statusOf(pid))
    .filter(
      (status) =>
        /^Name:\s+workerd/m.test(status) && new RegExp(`^PPid:\\s+${process.pid}$`, 'm').test(status),
    )
    .reduce((sum, status) => sum + Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024, 0);
}

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    // The process has ended since it was listed.
    return '';
  }
}
