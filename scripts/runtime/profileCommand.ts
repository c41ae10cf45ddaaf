// `node scripts/runtime/profileCommand.ts`: runs an instrumented copy of ONNX Runtime through everything the product
// does with it, errors included, and writes wasm/build/usedFunctions.json. To be run again when onnxruntime-web or the
// graph of model.onnx changes; takes about a minute.

import { readFileSync, writeFileSync } from 'node:fs';
import { functionsRan, instrumentModule } from '../../wasm/build/instrumentModule.ts';
import { sha256Of, stockBinaryPath } from '../../wasm/build/trimmedBinary.ts';
import { countUsed, packUsed } from '../../wasm/build/usedFunctions.ts';
import { exerciseRuntime } from './exerciseRuntime.ts';

const stock = new Uint8Array(readFileSync(stockBinaryPath));
const { bytes, functions } = instrumentModule(stock);
const instances: WebAssembly.Instance[] = [];
instantiateInstead(bytes);
await exerciseRuntime((what) => console.log(`${countRan()} of ${functions} functions ran after ${what}`));
const used = packUsed(sha256Of(stock), functionsRan(instances[0]!, functions));
const target = new URL('../../wasm/build/usedFunctions.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(used)}\n`);
console.log(
  `${countUsed(used)} of ${functions} functions are used; written to wasm/build/usedFunctions.json.`,
);

/** ONNX Runtime compiles the binary it was given; it gets the instrumented copy. */
function instantiateInstead(binary: Uint8Array<ArrayBuffer>): void {
  const instantiate = WebAssembly.instantiate as (
    source: BufferSource,
    imports?: WebAssembly.Imports,
  ) => Promise<WebAssembly.WebAssemblyInstantiatedSource>;
  const instrumented = async (_: BufferSource, imports?: WebAssembly.Imports) => {
    const result = await instantiate(binary, imports);
    instances.push(result.instance);
    return result;
  };
  Object.assign(WebAssembly, { instantiate: instrumented });
}

function countRan(): number {
  return functionsRan(instances[0]!, functions).filter(Boolean).length;
}
