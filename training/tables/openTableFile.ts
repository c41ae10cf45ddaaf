/** Opens a CSV file as a stream of text bytes, unpacked when it is gzip. */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { TableFile } from './findTableFiles.ts';

const chunkBytes = 1_048_576;

/** The stream closes its file when the reader stops early. Errors of reading and unpacking are thrown to it. */
export async function* openTableFile({ path, format }: TableFile): AsyncGenerator<Buffer> {
  const raw = createReadStream(path, { highWaterMark: chunkBytes });
  if (format !== 'csv.gz') {
    yield* raw;
    return;
  }
  const unpacked = createGunzip({ chunkSize: chunkBytes });
  raw.on('error', (error) => unpacked.destroy(error));
  try {
    yield* raw.pipe(unpacked);
  } finally {
    raw.destroy();
  }
}
