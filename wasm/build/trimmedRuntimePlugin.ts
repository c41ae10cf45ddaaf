// vite's part of the trimmed runtime: wherever a page names ONNX Runtime's binary it gets the trimmed file.

import type { Plugin } from 'vite';
import { BINARY_SPECIFIER, type RuntimeBinary, runtimeBinary } from './trimmedBinary.ts';

/** How ONNX Runtime's own code names the binary that lies beside it; vite would copy that one too. */
const OWN_URL = 'new URL("ort-wasm-simd-threaded.wasm",import.meta.url)';

/** @example export default defineConfig({ plugins: [trimmedRuntimePlugin()] }) */
export function trimmedRuntimePlugin(): Plugin {
  let binary: RuntimeBinary | undefined;
  const chosen = (warn: (message: string) => void): RuntimeBinary => {
    if (binary) return binary;
    binary = runtimeBinary();
    if (!binary.trimmed) warn(binary.warning);
    return binary;
  };
  return {
    name: 'trimmed-runtime',
    enforce: 'pre',
    resolveId(source) {
      const [specifier, query] = source.split('?');
      if (specifier !== BINARY_SPECIFIER) return null;
      const { path } = chosen((message) => this.warn(message));
      return query === undefined ? path : `${path}?${query}`;
    },
    transform(code, id) {
      if (!id.includes('onnxruntime-web') || !code.includes(OWN_URL)) return null;
      // Never reached: runtime/browser.ts names the binary itself.
      return { code: code.replaceAll(OWN_URL, 'new URL(import.meta.url)'), map: null };
    },
  };
}
