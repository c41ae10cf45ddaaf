// `node scripts/bench/streamBench.ts [lines ...]`: NDJSON through POST /v1/score/batch on local workerd, read eagerly, and
// then by a reader of ten lines a second: lines a second, how the memory of workerd grows with the lines, how much of the
// heap is in use once garbage is collected, how far the Worker goes ahead of its reader. Judges nothing.

import { request } from 'node:http';
import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { startTestServer } from '../platform/fixtures/testServer.ts';
import { fixtureApplicants } from '../publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../publish/fixtures/fixtureArtefact.ts';
import { publishModel } from '../publish/publishModel.ts';
import { freePort } from './load/freePort.ts';
import { childNamed } from './load/processor.ts';
import { liveHeap } from './stream/liveHeap.ts';
import { residentMb } from './stream/residentMb.ts';
import { slopeOf } from './stream/slopeOf.ts';

const given = process.argv.slice(2).map(Number);
const RUNS = given.length > 0 ? given : [100_000, 1_000_000];
const LINES_AT_ONCE = 100;
/** V8 fills its heap before it first collects it: what follows tells growth from warming up. */
const WARM_UP_LINES = 60_000;
const SAMPLE_MS = 500;
const SLOW_LINES_A_SECOND = 10;
const SLOW_SECONDS = 60;
const line = `${JSON.stringify({ application: fixtureApplicants(1, 1)[0]!.application })}\n`;

const inspectorPort = await freePort();
const server = await startTestServer({ inspectorPort });
try {
  await publishModel(server.platform, await fixtureArtefact(3), 'champion');
  const key = await server.keyFor('score');
  const workerd = childNamed('workerd');
  console.log(`${new Date().toISOString()}  ${os.cpus()[0]?.model.trim()} x ${os.cpus().length}`);
  console.log(`load of the last minute ${os.loadavg()[0]!.toFixed(1)}, Node ${process.versions.node}`);
  await readEagerly(key, workerd, 'warm up', WARM_UP_LINES);
  for (const lines of RUNS) await readEagerly(key, workerd, 'eager reader', lines);
  await readSlowly(key, workerd);
} finally {
  await server.stop();
}

interface Stream {
  readonly answer: AsyncIterable<Buffer>;
  /** Lines the connection has taken so far. */
  readonly sent: () => number;
  readonly hangUp: () => void;
}

/** Sends as fast as the lines are taken. */
async function openStream(key: string, lines: number): Promise<Stream> {
  const sending = request(new URL('/v1/score/batch', server.url), {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/x-ndjson' },
  });
  let sent = 0;
  const answer = new Promise<AsyncIterable<Buffer>>((resolve, reject) => {
    sending.on('response', resolve).on('error', reject);
  });
  const closed = new Promise((resolve) => sending.once('close', resolve));
  void (async () => {
    while (sent < lines && !sending.destroyed) {
      const more = sending.write(line.repeat(Math.min(lines - sent, LINES_AT_ONCE)));
      sent = Math.min(lines, sent + LINES_AT_ONCE);
      if (!more) await Promise.race([closed, new Promise((resolve) => sending.once('drain', resolve))]);
    }
    sending.end();
  })();
  return { answer: await answer, sent: () => sent, hangUp: () => sending.destroy() };
}

async function readEagerly(key: string, workerd: number, name: string, lines: number): Promise<void> {
  const started = performance.now();
  const { answer, sent } = await openStream(key, lines);
  const samples: [number, number][] = [];
  const watch = setInterval(() => samples.push([sent() / 1000, residentMb(workerd) * 1024]), SAMPLE_MS);
  let tail = '';
  for await (const part of answer) tail = (tail + part.toString('latin1')).slice(-200);
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  const summary = /\{"summary.*/.exec(tail)?.[0] ?? 'cut';
  console.log(
    `${name}: ${lines} lines, ${(lines / seconds).toFixed(0)} a second; ${wordMemory(samples)}; ${summary}`,
  );
  const { usedMb, buffersMb } = await liveHeap(inspectorPort, 'clairscore');
  console.log(
    `  after a collection: ${usedMb.toFixed(2)} MB of heap in use, ${buffersMb.toFixed(2)} MB of buffers, ` +
      `${residentMb(workerd).toFixed(0)} MB resident`,
  );
}

function wordMemory(samples: readonly [number, number][]): string {
  const megabytes = samples.map(([, kilobytes]) => kilobytes / 1024);
  const range = `resident ${Math.min(...megabytes).toFixed(0)} to ${Math.max(...megabytes).toFixed(0)} MB`;
  if (samples.length < 3) return range;
  const { slope, margin } = slopeOf(samples);
  return `${range}, ${slope.toFixed(1)} ± ${margin.toFixed(1)} KB a thousand lines over ${samples.length} samples`;
}

async function readSlowly(key: string, workerd: number): Promise<void> {
  const { answer, sent, hangUp } = await openStream(key, 1_000_000);
  const samples: [number, number][] = [];
  const ahead: number[] = [];
  const started = performance.now();
  let read = 0;
  for await (const part of answer) {
    for (let at = part.indexOf(10); at !== -1; at = part.indexOf(10, at + 1)) {
      read++;
      await wait(1000 / SLOW_LINES_A_SECOND);
      if (read % SLOW_LINES_A_SECOND === 0) {
        samples.push([(performance.now() - started) / 1000, residentMb(workerd) * 1024]);
        ahead.push(sent());
      }
      if (read >= SLOW_LINES_A_SECOND * SLOW_SECONDS) break;
    }
    if (read >= SLOW_LINES_A_SECOND * SLOW_SECONDS) break;
  }
  hangUp();
  await wait(1_000);
  const { slope, margin } = slopeOf(samples);
  const log = server.logs.findLast((one) => one.includes('"stream":')) ?? '{}';
  const { stream } = JSON.parse(log) as { stream?: { lines: number; bytesWaitingMax: number } };
  console.log(
    `${SLOW_LINES_A_SECOND} lines a second for ${SLOW_SECONDS} s: ${read} read, ${ahead[0]} then ${ahead.at(-1)} sent, ` +
      `${stream?.lines} taken by the Worker, at most ${stream?.bytesWaitingMax} bytes of them waiting there; ` +
      `memory ${slope.toFixed(1)} ± ${margin.toFixed(1)} KB a second`,
  );
}
