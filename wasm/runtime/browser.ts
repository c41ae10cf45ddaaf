// ONNX Runtime Web in a page: the binary is an asset of the site itself, compiled while it streams in. One thread and
// no proxy, so neither COOP/COEP headers nor blob: workers are needed; `script-src 'self' 'wasm-unsafe-eval'` suffices.
/// <reference types="vite/client" />
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import * as ort from 'onnxruntime-web/wasm';
import { type OpenSession, sessionOpener } from '../session.ts';

ort.env.wasm.wasmPaths = { wasm: wasmUrl };

/** Opens a model in the page. The first call fetches the binary; after it no request is made. */
export const openSession: OpenSession = sessionOpener(ort);
