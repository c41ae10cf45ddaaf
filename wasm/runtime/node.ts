// ONNX Runtime Web in Node: the binary is read from the installed package. No network, no worker thread.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as ort from 'onnxruntime-web/wasm';
import { type OpenSession, sessionOpener } from '../session.ts';

const binaryPath = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');
const opener = sessionOpener(ort);

/** Opens a model in this process. The first call reads and compiles the 14 MB binary. */
export const openSession: OpenSession = (model, featureCount) => {
  // A copy of exactly the file's bytes: a small Buffer shares its ArrayBuffer with others.
  ort.env.wasm.wasmBinary ??= new Uint8Array(readFileSync(binaryPath)).buffer;
  return opener(model, featureCount);
};
