// ONNX Runtime's binary for the Worker and the browser: without the functions that never run for our models. Made when
// a build asks for it, kept under .local by the hash of what it is made of. Node runs the stock binary (runtime/node.ts).

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { trimModule } from './trimModule.ts';
import type { UsedFunctions } from './usedFunctions.ts';

/** How the runtimes import the binary; a bundler puts the trimmed one in its place. */
export const BINARY_SPECIFIER = 'onnxruntime-web/ort-wasm-simd-threaded.wasm';

export type RuntimeBinary =
  | {
      readonly trimmed: true;
      readonly path: string;
      /** A JavaScript module that exports the binary: wrangler's rule for .wasm does not see a name it was told to exchange. */
      readonly modulePath: string;
    }
  /** The list is for another binary: the installed one is served whole. */
  | { readonly trimmed: false; readonly path: string; readonly warning: string };

export const stockBinaryPath: string = createRequire(import.meta.url).resolve(BINARY_SPECIFIER);

export function readUsedFunctions(): UsedFunctions {
  return JSON.parse(readFileSync(new URL('usedFunctions.json', import.meta.url), 'utf8')) as UsedFunctions;
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The file to serve; written where it is not there yet. Builds side by side do no harm to each other. */
export function runtimeBinary(used: UsedFunctions = readUsedFunctions()): RuntimeBinary {
  const stock = new Uint8Array(readFileSync(stockBinaryPath));
  const found = sha256Of(stock);
  if (found !== used.binarySha256)
    return { trimmed: false, path: stockBinaryPath, warning: wordStale(used, found) };
  const name = sha256Of(`${FORMAT} ${JSON.stringify(used)}`).slice(0, 16);
  // The stock name, because bundlers keep it in the name of what they write.
  const folder = fileURLToPath(new URL(`../../.local/runtime/${name}/`, import.meta.url));
  const binary = {
    trimmed: true,
    path: join(folder, 'ort-wasm-simd-threaded.wasm'),
    modulePath: join(folder, 'module.mjs'),
  } as const;
  if (existsSync(binary.modulePath) && existsSync(binary.path)) return binary;
  mkdirSync(folder, { recursive: true });
  writeWhole(binary.path, trimModule(stock, used));
  writeWhole(binary.modulePath, "export { default } from './ort-wasm-simd-threaded.wasm';\n");
  return binary;
}

/** What a build by wrangler exchanges (its `alias`). Warns where nothing is. */
export function wranglerAlias(warn: (message: string) => void): Readonly<Record<string, string>> {
  const binary = runtimeBinary();
  if (binary.trimmed) return { [BINARY_SPECIFIER]: binary.modulePath };
  warn(binary.warning);
  return {};
}

/** Nobody reads half a file. */
function writeWhole(path: string, content: Uint8Array | string): void {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, content);
  renameSync(own, path);
}

/** Changes when trimModule writes other bytes for the same list. */
const FORMAT = 'trim 1';

function wordStale({ binarySha256 }: UsedFunctions, found: string): string {
  return (
    `ONNX Runtime is served whole (14 MB instead of 4): wasm/build/usedFunctions.json is for the binary ${binarySha256.slice(0, 12)}, ` +
    `installed is ${found.slice(0, 12)}. Run node scripts/runtime/profileCommand.ts to list its functions anew.`
  );
}
