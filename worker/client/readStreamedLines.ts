// The lines of a streamed answer, while they come.

import type { StreamedLine } from '../contract.ts';

/** @throws Error where the stream ends without its summary: what came before is true, but it is not all. */
export async function* readStreamedLines(response: Response): AsyncGenerator<StreamedLine> {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let complete = false;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const text of lines) {
        const line = JSON.parse(text) as StreamedLine;
        complete = 'summary' in line;
        yield line;
      }
    }
    if (!complete) throw new Error('The stream of answers was cut before its summary.');
  } finally {
    // Also when the caller stops reading: the Worker then stops scoring.
    await reader.cancel();
  }
}
