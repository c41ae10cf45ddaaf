import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { goldenRequest, scoreInNode } from './runtime/fixtures/goldenRequest.ts';
import { goldenComplaints, readGoldenCases } from './runtime/fixtures/goldenSuite.ts';
import { quietChromium } from './runtime/fixtures/quietChromium.ts';
import type { ScorerPage } from './runtime/fixtures/scorerPage.ts';
import { servePage } from './runtime/fixtures/servePage.ts';

describe('scorer in Chromium', () => {
  it('answers every golden case as libxgboost does, and exactly as in Node', async () => {
    const served = await servePage(
      fileURLToPath(new URL('runtime/fixtures/scorerPage.html', import.meta.url)),
    );
    const browser = await chromium.launch(quietChromium);
    try {
      const page = await browser.newPage();
      await page.goto(served.url, { waitUntil: 'load' });
      const found = await page.evaluate((given) => {
        const { scorerPage } = globalThis as unknown as { scorerPage: ScorerPage };
        return scorerPage.score(given);
      }, goldenRequest);
      const { cases } = readGoldenCases(goldenRequest.golden);
      expect(found).toHaveLength(cases.length);
      expect(cases.flatMap((one, i) => goldenComplaints(one, found[i]!))).toEqual([]);
      expect(found).toEqual(await scoreInNode());
    } finally {
      await browser.close();
      await served.close();
    }
  });
});
