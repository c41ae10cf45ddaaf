// Builds the service worker: one file at the root with the list of what the build made. Its bytes change with any of
// them, which is how a browser notices a new version.

import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

export const SERVICE_WORKER_FILE = 'serviceWorker.js';
const PLACE = '__PRECACHE__';

export function serviceWorkerPlugin(entry: string): Plugin {
  return {
    name: 'clairscore-service-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: entry, fileName: SERVICE_WORKER_FILE });
    },
    generateBundle(_, bundle) {
      const worker = bundle[SERVICE_WORKER_FILE];
      if (worker?.type !== 'chunk') throw new Error(`The build made no ${SERVICE_WORKER_FILE}.`);
      if (worker.imports.length > 0) throw new Error('The service worker must be one file.');
      const files = Object.keys(bundle)
        .filter((name) => name.startsWith('assets/'))
        .sort()
        .map((name) => `/${name}`);
      const page = bundle['index.html'];
      const content = JSON.stringify([files, page?.type === 'asset' ? String(page.source) : '']);
      const version = createHash('sha256').update(content).digest('hex').slice(0, 12);
      worker.code = worker.code.replaceAll(PLACE, JSON.stringify({ version, files }));
    },
  };
}
