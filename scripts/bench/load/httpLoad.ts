// A light load of HTTP on this machine: requests written beforehand, kept-alive connections, each with one request under
// way. It reads answers only as far as it must, so that little of the processor goes to the client.

import { connect, type Socket } from 'node:net';

export interface LoadPlan {
  /** http://127.0.0.1:PORT/ */
  readonly url: URL;
  readonly connections: number;
  /** In all; request i is `requests[i % requests.length]`. */
  readonly count: number;
  /** Whole HTTP/1.1 requests (writeRequest). */
  readonly requests: readonly Buffer[];
}

export interface LoadResult {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Answers that were not 200. */
  readonly refused: number;
}

export function writeRequest(url: URL, path: string, body: unknown, headers: Record<string, string>): Buffer {
  const text = Buffer.from(JSON.stringify(body));
  const lines = Object.entries({
    host: url.host,
    'content-type': 'application/json',
    'content-length': `${text.length}`,
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`), text]);
}

/** @throws Error for an address that is not this machine, or a connection that fails. */
export async function httpLoad({ url, connections, count, requests }: LoadPlan): Promise<LoadResult> {
  if (url.hostname !== '127.0.0.1') throw new Error(`Load goes to 127.0.0.1 only, not to ${url.hostname}.`);
  const times: number[] = [];
  let next = 0;
  let refused = 0;
  async function work(): Promise<void> {
    const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
    while (next < count) {
      const request = requests[next++ % requests.length]!;
      const started = performance.now();
      if ((await exchange(socket, request)) !== 200) refused++;
      times.push(performance.now() - started);
    }
    socket.destroy();
  }
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, work));
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!;
  return { perSecond: count / seconds, p50Ms: at(0.5), p99Ms: at(0.99), refused };
}

/** @returns the status, when the whole answer is there. */
function exchange(socket: Socket, request: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    let received: Buffer = Buffer.alloc(0);
    const finish = (act: () => void): void => {
      socket.off('data', onData).off('error', onError).off('close', onClose);
      act();
    };
    const onError = (error: Error): void => finish(() => reject(error));
    const onClose = (): void => finish(() => reject(new Error('The connection was closed.')));
    const onData = (part: Buffer): void => {
      received = received.length === 0 ? part : Buffer.concat([received, part]);
      const status = statusOfWhole(received);
      if (status !== null) finish(() => resolve(status));
    };
    socket.on('data', onData).on('error', onError).on('close', onClose);
    socket.write(request);
  });
}

/** null while something of the answer is still to come. */
function statusOfWhole(answer: Buffer): number | null {
  const headEnd = answer.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const head = answer.toString('latin1', 0, headEnd);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  const whole =
    length === undefined
      ? answer.subarray(-5).toString('latin1') === '0\r\n\r\n'
      : answer.length >= headEnd + 4 + Number(length);
  return whole ? Number(head.slice(9, 12)) : null;
}
