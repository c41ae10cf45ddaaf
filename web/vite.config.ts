// Builds the dashboard into dist/web, which the Worker serves as static assets.

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { trimmedRuntimePlugin } from '../wasm/build/trimmedRuntimePlugin.ts';
import { serviceWorkerPlugin } from './offline/serviceWorkerPlugin.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const localWorker = `http://127.0.0.1:${process.env.PORT ?? 8787}`;

export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [trimmedRuntimePlugin(), serviceWorkerPlugin(here('offline/serviceWorker.ts'))],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es', plugins: () => [trimmedRuntimePlugin()] },
  server: { proxy: { '/v1': localWorker, '/health': localWorker, '/openapi.json': localWorker } },
  build: {
    // The dashboard, and the page of a client with a link, which needs little of it.
    rolldownOptions: { input: [here('index.html'), here('client.html')] },
    outDir: here('../dist/web'),
    emptyOutDir: true,
    // The first versions that know light-dark() and WebAssembly SIMD: nothing is rewritten for older ones.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    // A data: script or style would be refused by the policy in public/_headers.
    assetsInlineLimit: 0,
  },
});
