import { describe, expect, it } from 'vitest';
import { findForbiddenImports } from './findForbiddenImports.ts';

const complaints = (path: string, source: string) =>
  findForbiddenImports(path, source).map(({ message }) => message);

describe('findForbiddenImports forbids', () => {
  it.each([
    // wasm is the leaf
    ['wasm/scorer.ts', `import a from '../worker/contract.ts';`],
    ['wasm/scorer.ts', `import type { A } from '../training/config.ts';`],
    ['wasm/scorer.ts', `export * from '../web/state.ts';`],
    ['wasm/scorer.ts', `import a from '../data/demo/manifest.json';`],
    ['wasm/scorer.ts', `import a from '../package.json';`],
    ['wasm/runtime/node.ts', `import a from '../../worker/app.ts';`],
    ['wasm/scorer.ts', `import { readFileSync } from 'node:fs';`],
    ['wasm/runtime/browser.ts', `import { readFileSync } from 'node:fs';`],
    ['wasm/scorer.ts', `import { Hono } from 'hono';`],
    // zod and onnxruntime-web in their places only
    ['wasm/scorer.ts', `import { z } from 'zod';`],
    ['wasm/artefact/loadArtefact.ts', `import { z } from 'zod';`],
    ['wasm/scorer.ts', `import * as ort from 'onnxruntime-web/wasm';`],
    ['worker/app.ts', `import * as ort from 'onnxruntime-web';`],
    ['web/main.tsx', `const ort = await import('onnxruntime-web/wasm');`],
    ['training/export/gate.ts', `import type { Tensor } from 'onnxruntime-web';`],
    // worker -> wasm
    ['worker/app.ts', `import a from '../web/state.ts';`],
    ['worker/app.ts', `import a from '../training/config.ts';`],
    ['worker/app.ts', `import a from '../scripts/build.ts';`],
    // web -> wasm, the contract, types of the application
    ['web/main.tsx', `import { app } from '../worker/app.ts';`],
    ['web/main.tsx', `import { type App } from '../worker/app.ts';`],
    ['web/main.tsx', `import type { Limits } from '../worker/limits.ts';`],
    ['web/main.tsx', `import a from '../training/config.ts';`],
    ['web/main.tsx', `let a: import('../scripts/build.ts').A;`],
    // training -> wasm
    ['training/run.ts', `import a from '../worker/contract.ts';`],
    ['training/run.ts', `import a from '../scripts/run/stage.ts';`],
    ['training/run.ts', `import a from '../data/golden/cases.json';`],
    // nobody imports scripts, nor tests
    ['vitest.config.ts', `import a from './scripts/build.ts';`],
    ['web/main.tsx', `import a from './state.test.ts';`],
    ['worker/app.ts', `import a from '../wasm/runtime/fixtures/sessionCases.ts';`],
    // what cannot be checked, or does not run in Node
    ['training/run.ts', `await import(name);`],
    ['wasm/scorer.ts', `import a from './errors';`],
  ])('%s: %s', (path, source) => {
    expect(complaints(path, source)).toHaveLength(1);
  });
});

describe('findForbiddenImports allows', () => {
  it.each([
    ['wasm/scorer.ts', `import a from './features/catalogue.ts';`],
    ['wasm/artefact/manifest.ts', `import { z } from 'zod';`],
    ['wasm/artefact/comparison.ts', `import { z } from 'zod';`],
    ['wasm/features/contract.ts', `import { z } from 'zod';`],
    ['web/api/client.ts', `import type { Review } from '../../worker/contractDecisions.ts';`],
    ['wasm/artefact/report.ts', `import { z } from 'zod';`],
    ['wasm/artefact/report/values.ts', `import { z } from 'zod';`],
    ['wasm/session.ts', `import type * as ort from 'onnxruntime-web/wasm';`],
    ['wasm/runtime/worker.ts', `import binary from 'onnxruntime-web/ort-wasm-simd-threaded.wasm';`],
    ['wasm/runtime/node.ts', `import { readFileSync } from 'node:fs';`],
    ['wasm/build/trim.ts', `import binaryen from 'binaryen'; import 'node:fs';`],
    ['worker/app.ts', `import { Hono } from 'hono'; import a from '../wasm/scorer.ts';`],
    ['worker/contract.ts', `import { z } from 'zod';`],
    ['web/main.tsx', `import a from '../wasm/runtime/browser.ts'; import './styles/tokens.css';`],
    ['web/main.tsx', `import url from '../wasm/model.wasm?url';`],
    ['web/api/client.ts', `import { schema } from '../../worker/contract.ts';`],
    ['web/api/client.ts', `import type { AppType } from '../../worker/app.ts';`],
    ['training/run.ts', `import a from '../wasm/features/deriveFeatures.ts'; import 'node:fs';`],
    [
      'scripts/start.ts',
      `import a from '../worker/app.ts'; import b from '../data/demo/x.json'; import(name);`,
    ],
    ['scripts/bench/x.ts', `import a from '../../wasm/runtime/fixtures/sessionCases.ts';`],
    ['wasm/session.test.ts', `import a from '../training/export/writeOnnx.ts'; import 'onnxruntime-web';`],
    [
      'wasm/runtime/fixtures/servePage.ts',
      `import { build } from 'vite'; import '../../../scripts/build.ts';`,
    ],
    ['vitest.config.ts', `import { defineConfig } from 'vitest/config';`],
  ])('%s: %s', (path, source) => {
    expect(complaints(path, source)).toEqual([]);
  });
});

it('names the file, the line, what was imported and what may be', () => {
  expect(findForbiddenImports('worker/app.ts', `// app\n\nimport a from '../web/state.ts';`)).toEqual([
    {
      path: 'worker/app.ts',
      line: 3,
      message: 'imports web/state.ts: worker/ may import beside itself only wasm',
    },
  ]);
});
