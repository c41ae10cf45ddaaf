// The swap set between two models in Chromium: every number counted again from the points before they were published.

import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fixtureArtefact } from '../scripts/publish/fixtures/fixtureArtefact.ts';
import { publishModel } from '../scripts/publish/publishModel.ts';
import { type ReadArtefact, readArtefact } from '../scripts/publish/readArtefact.ts';
import { hasRepaid, type Population } from '../wasm/population/population.ts';
import { POPULATION_FILE } from '../wasm/population/populationLayout.ts';
import { readPopulation } from '../wasm/population/readPopulation.ts';
import {
  accessibilityFaults,
  type DashboardInChromium,
  type OpenOptions,
  startDashboard,
} from './fixtures/dashboardInChromium.ts';
import { rescoredArtefact } from './fixtures/rescoredArtefact.ts';

describe('the swap set between two models', () => {
  let dashboard: DashboardInChromium;
  let context: BrowserContext | undefined;
  let demo: ReadArtefact;
  let population: Population;
  let challenger: ReadArtefact;
  /** Of a row of the sample: up by 40, down by 40, or as it was. */
  const move = (row: number): number => [40, 0, -40, 0, 0][row % 5]!;

  beforeAll(async () => {
    dashboard = await startDashboard();
    demo = await readArtefact(fileURLToPath(new URL('../data/demo/artefact', import.meta.url)));
    population = readPopulation(demo.manifest, demo.files.get(POPULATION_FILE)!);
    challenger = await rescoredArtefact(demo, population, move);
  });
  afterAll(() => dashboard?.stop());
  afterEach(async () => {
    await context?.close();
    context = undefined;
  });

  async function openPortfolio(options: OpenOptions = {}): Promise<Page> {
    const opened = await dashboard.open('/applicants', options);
    ({ context } = opened);
    await opened.page.getByRole('link', { name: 'Portefeuille' }).click();
    await opened.page.locator('#model-swap').waitFor();
    return opened.page;
  }

  /** By the API, which then knows it at once: an alias from elsewhere is seen when its cache has expired. */
  async function putOnTrial(version: string): Promise<void> {
    const headers = {
      authorization: `Bearer ${dashboard.keys.admin}`,
      'content-type': 'application/json',
    };
    const body = JSON.stringify({ alias: 'challenger', reason: 'to be compared', shadowShare: 0 });
    const path = new URL(`/v1/models/${version}/alias`, dashboard.url);
    const response = await fetch(path, { method: 'POST', headers, body });
    expect(response.status).toBe(200);
  }

  it('says that there is nothing to compare while one model is published', async () => {
    const page = await openPortfolio();
    await page.getByText('Un seul modèle est publié').waitFor();
  });

  it('counts who is swapped, how they turned out and what it costs', async () => {
    await publishModel(dashboard.server.platform, challenger, null);
    await putOnTrial(challenger.manifest.modelVersion);
    const cut = demo.manifest.decisionPoints;
    const swapped = { in: 0, inDefaults: 0, out: 0, outDefaults: 0 };
    for (let row = 0; row < population.count; row++) {
      const [before, after] = [population.points[row]!, population.points[row]! + move(row)];
      const isDefault = Number(!hasRepaid(population, row));
      if (before < cut && after >= cut) {
        swapped.in += 1;
        swapped.inDefaults += isDefault;
      }
      if (before >= cut && after < cut) {
        swapped.out += 1;
        swapped.outDefaults += isDefault;
      }
    }
    expect(swapped.in).toBeGreaterThan(50);
    const page = await openPortfolio();
    const table = page.locator('.model-swap-table table');
    await table.waitFor();
    await page.getByText(/9\s908 personnes sur 9\s908/).waitFor();
    const cells = async (name: string) =>
      (await table.locator('tr', { hasText: name }).locator('td').allTextContents()).map((text) =>
        text.replace(/[\s\u202f\u00a0]/g, ''),
      );
    const into = await cells('Refusés, puis accordés');
    expect([into[0], into[5], into[6]]).toEqual([
      String(swapped.in),
      String(swapped.in - swapped.inDefaults),
      String(10 * swapped.inDefaults),
    ]);
    const rate = Number(into[2]!.replace(',', '.').replace('%', '')) / 100;
    expect(rate).toBeCloseTo(swapped.inDefaults / swapped.in, 3);
    const out = await cells('Accordés, puis refusés');
    expect([out[0], out[5], out[6]]).toEqual([
      String(swapped.out),
      String(10 * swapped.outDefaults),
      String(swapped.out - swapped.outDefaults),
    ]);
    const segments = page.locator('.model-swap-segments tbody tr');
    const perSegment = await segments.locator('td:nth-of-type(2)').allTextContents();
    const sum = perSegment.reduce((all, text) => all + Number(text.replace(/\D/g, '')), 0);
    expect(sum).toBe(swapped.in);
  });

  it('adds what real traffic said, and compares the other way round', async () => {
    await dashboard.server.platform.query(
      "INSERT INTO shadow_counts VALUES ('2026-11-30', ?, ?, 'granted>refused', -10, 7), ('2026-11-30', ?, ?, 'granted>granted', 0, 93)",
      [
        demo.manifest.modelVersion,
        challenger.manifest.modelVersion,
        demo.manifest.modelVersion,
        challenger.manifest.modelVersion,
      ],
    );
    const page = await openPortfolio();
    await page.getByText('100 demandes ont été évaluées par les deux modèles en parallèle').waitFor();
    await page.getByLabel('Modèle d’arrivée').selectOption(demo.manifest.modelVersion);
    await page.getByText('Choisissez deux modèles différents.').waitFor();
    await page.getByLabel('Modèle de départ').selectOption(challenger.manifest.modelVersion);
    await page.locator('.model-swap-segments').waitFor();
    expect(await page.getByText('en parallèle').count()).toBe(0);
  });

  it('says so when a model has no sample, or one of other people', async () => {
    const bare = await fixtureArtefact(3);
    const others = await rescoredArtefact(
      demo,
      {
        ...population,
        columns: population.columns.map((column) =>
          column.field.name === 'amount_income'
            ? { ...column, numbers: column.numbers.map((income) => income * 3 + 1) }
            : column,
        ),
      },
      () => 0,
    );
    await publishModel(dashboard.server.platform, bare, null);
    await publishModel(dashboard.server.platform, others, null);
    const page = await openPortfolio();
    await page.getByLabel('Modèle d’arrivée').selectOption(bare.manifest.modelVersion);
    await page.getByText('a été publié sans échantillon anonyme').waitFor();
    await page.getByLabel('Modèle d’arrivée').selectOption(others.manifest.modelVersion);
    await page.getByText('évalués sur des personnes différentes').waitFor();
  });

  it.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)('breaks no accessibility rule, %s, %i wide', async (theme, width) => {
    const page = await openPortfolio({ theme, viewport: { width, height: 900 } });
    await page.locator('.model-swap-segments').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'EN English' }).click();
    await page.getByText('Going over to the second model').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
