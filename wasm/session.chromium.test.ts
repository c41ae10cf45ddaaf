import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeOnnx } from '../training/export/writeOnnx.ts';
import { quietChromium } from './runtime/fixtures/quietChromium.ts';
import { type ServedPage, servePage } from './runtime/fixtures/servePage.ts';
import { bitsOf, complaints, type SessionCase, sessionCases } from './runtime/fixtures/sessionCases.ts';
import type { PageOutputs, SessionPage } from './runtime/fixtures/sessionPage.ts';
import { openSession } from './runtime/node.ts';
import type { ModelOutputs } from './session.ts';

describe('in Chromium', () => {
  let served: ServedPage;
  let browser: Browser;
  let page: Page;
  const messages: string[] = [];

  beforeAll(async () => {
    served = await servePage(fileURLToPath(new URL('runtime/fixtures/sessionPage.html', import.meta.url)));
    browser = await chromium.launch(quietChromium);
    page = await browser.newPage();
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    await page.goto(served.url, { waitUntil: 'load' });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  describe('a session equals the float64 twin, and Node to the bit', () => {
    it.each(sessionCases(writeOnnx))('$name', async (sessionCase) => {
      const outputs = await runInPage(page, sessionCase);
      expect(complaints(sessionCase, outputs)).toEqual([]);
      const session = await openSession(sessionCase.model, sessionCase.trees.forest.featureCount);
      expect(bitsOf(outputs)).toBe(bitsOf(await session.run(sessionCase.features, sessionCase.rows)));
      await session.release();
    });
  });

  it('runs in one thread of a page that is not isolated and where eval is forbidden', async () => {
    const isolated = await page.evaluate(() => globalThis.crossOriginIsolated);
    // In a task of its own: what the test hands over directly is exempt from the policy.
    const evaluation = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          setTimeout(() => {
            try {
              resolve(String(new Function('return 1')()));
            } catch (error) {
              resolve(String(error));
            }
          });
        }),
    );
    expect(isolated).toBe(false);
    expect(evaluation).toContain('EvalError');
    expect(page.workers()).toEqual([]);
  });

  it('asked for the page, its script and the binary, each once, and opens models without the network', async () => {
    await page.context().setOffline(true);
    await runInPage(page, sessionCases(writeOnnx)[0]!);
    await page.context().setOffline(false);
    expect(served.requests.map((path) => path.replace(/-[\w-]{8}\./, '.'))).toEqual([
      '/sessionPage.html',
      '/assets/sessionPage.js',
      '/assets/ort-wasm-simd-threaded.wasm',
    ]);
  });

  it('wrote nothing to the console but what the forbidden eval did', () => {
    expect(messages.filter((message) => !message.includes('unsafe-eval'))).toEqual([]);
  });
});

async function runInPage(page: Page, { model, trees, features, rows }: SessionCase): Promise<ModelOutputs> {
  const bytes = new Uint8Array(features.buffer, features.byteOffset, features.byteLength);
  const call = {
    model: base64Of(model),
    featureCount: trees.forest.featureCount,
    features: base64Of(bytes),
    rows,
  };
  const outputs = await page.evaluate(async (given): Promise<PageOutputs> => {
    const { sessionPage } = globalThis as unknown as { sessionPage: SessionPage };
    await sessionPage.open(given.model, given.featureCount);
    return sessionPage.run(given.features, given.rows);
  }, call);
  return { margin: floatsOf(outputs.margin), probability: floatsOf(outputs.probability) };
}

function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function floatsOf(base64: string): Float32Array {
  return new Float32Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer);
}
