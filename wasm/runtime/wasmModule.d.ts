// A bundler rule (wrangler's CompiledWasm) makes a module of an imported .wasm file, compiled before the Worker starts.
declare module '*.wasm' {
  const module: WebAssembly.Module;
  export default module;
}
