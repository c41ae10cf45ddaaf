// How much of the Worker's heap is in use, told by V8 itself after it was made to collect what is not: resident memory
// also holds garbage that nobody has asked for yet. By the Chrome DevTools Protocol that workerd speaks.

export interface LiveHeap {
  /** Of the isolate's heap and of the buffers that hang on it, in MB of 10^6 bytes. */
  readonly usedMb: number;
  readonly buffersMb: number;
}

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** @param port where workerd's inspector listens. @throws Error when no Worker of this name is there. */
export async function liveHeap(port: number, worker: string): Promise<LiveHeap> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as {
    webSocketDebuggerUrl: string;
  }[];
  const target = targets.find(({ webSocketDebuggerUrl }) => webSocketDebuggerUrl.endsWith(`:user:${worker}`));
  if (!target) throw new Error(`The inspector at ${port} knows no Worker ${worker}.`);
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`The inspector at ${port} does not answer.`));
  });
  try {
    await ask(socket, 1, 'HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = await ask<HeapUsage>(socket, 2, 'Runtime.getHeapUsage');
    return { usedMb: usedSize / 1e6, buffersMb: backingStorageSize / 1e6 };
  } finally {
    socket.close();
  }
}

function ask<Result>(socket: WebSocket, id: number, method: string): Promise<Result> {
  return new Promise((resolve) => {
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data)) as { id?: number; result: Result };
      if (message.id === id) resolve(message.result);
    };
    socket.send(JSON.stringify({ id, method }));
  });
}
