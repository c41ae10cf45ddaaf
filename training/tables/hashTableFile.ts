/**
 * Content hash of one file, streamed. A gzip file is unpacked on the way: its checksum is the only proof that it is
 * whole, and DuckDB does not look at it.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { TableFile } from './findTableFiles.ts';

export type FileHash = { sha256: string } | { gzipDetail: string };

const chunkBytes = 1_048_576;

/** `onBytes` receives the bytes read so far. @throws when the file cannot be read at all. */
export async function hashTableFile(
  { path, format }: TableFile,
  onBytes: (bytes: number) => void,
): Promise<FileHash> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* hashed(source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      onBytes(bytes);
      yield chunk;
    }
  }
  const raw = createReadStream(path, { highWaterMark: chunkBytes });
  const discard = new Writable({ write: (_chunk, _encoding, done) => done() });
  if (format !== 'csv.gz') {
    await pipeline(raw, hashed, discard);
    return { sha256: hash.digest('hex') };
  }
  try {
    await pipeline(raw, hashed, createGunzip({ chunkSize: chunkBytes }), discard);
    return { sha256: hash.digest('hex') };
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      return { gzipDetail: error.message };
    }
    throw error;
  }
}
