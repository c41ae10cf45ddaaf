// ONNX Runtime Web in workerd, which forbids compiling WebAssembly from bytes: the binary is imported as a module that
// was compiled at deployment, and handed over at the moment ONNX Runtime asks for a compilation.
/// <reference path="./wasmModule.d.ts" />
import compiled from 'onnxruntime-web/ort-wasm-simd-threaded.wasm';
import * as ort from 'onnxruntime-web/wasm';
import { type OpenSession, sessionOpener } from '../session.ts';

/** Stands for the binary: ONNX Runtime passes it on to WebAssembly.instantiate, where it is recognised. */
const standIn = new ArrayBuffer(8);
ort.env.wasm.wasmBinary = standIn;

const opener = sessionOpener(ort);
let opening = 0;
const instantiate = WebAssembly.instantiate;

/** Opens a model in this isolate. The first call initialises ONNX Runtime; later ones only load the model. */
export const openSession: OpenSession = async (model, featureCount) => {
  if (opening++ === 0) Object.assign(WebAssembly, { instantiate: instantiateCompiled });
  try {
    return await opener(model, featureCount);
  } finally {
    if (--opening === 0) Object.assign(WebAssembly, { instantiate });
  }
};

/** In the place of WebAssembly.instantiate while sessions open; calls that are not ONNX Runtime's pass through. */
async function instantiateCompiled(
  source: BufferSource | WebAssembly.Module,
  imports?: WebAssembly.Imports,
): Promise<unknown> {
  if (!ArrayBuffer.isView(source) || source.buffer !== standIn)
    return Reflect.apply(instantiate, WebAssembly, [source, imports]);
  return { module: compiled, instance: await Reflect.apply(instantiate, WebAssembly, [compiled, imports]) };
}
