// The advisor's desk: finding applicants, deciding, reviewing, and changing the model, in Chromium against the built
// Worker over its own storage. Two persons: the advisor decides, the admin reviews.

import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fixtureArtefact } from '../scripts/publish/fixtures/fixtureArtefact.ts';
import { publishModel } from '../scripts/publish/publishModel.ts';
import type { ApplicantsAnswer, ScoreAnswer } from '../worker/contract.ts';
import type { DecisionAnswer, DecisionsAnswer } from '../worker/contractDecisions.ts';
import type { ModelsAnswer } from '../worker/contractRegistry.ts';
import {
  accessibilityFaults,
  type DashboardInChromium,
  type Role,
  startDashboard,
} from './fixtures/dashboardInChromium.ts';
import { quietContext } from './fixtures/quietContext.ts';

describe('the desk in Chromium', () => {
  let desk: DashboardInChromium;
  let champion: string;
  let other: string;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    desk = await startDashboard();
    const artefact = await fixtureArtefact(3);
    other = artefact.manifest.modelVersion;
    await publishModel(desk.server.platform, artefact, null);
    champion = (await desk.ask<{ modelVersion: string }>('/v1/model')).modelVersion;
  });
  afterAll(() => desk?.stop());
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });

  interface Look {
    readonly role?: Role;
    readonly theme?: 'light' | 'dark';
    readonly width?: number;
    readonly signedIn?: boolean;
  }

  async function open(
    path: string,
    { role = 'advisor', theme = 'light', width = 1440, signedIn = true }: Look = {},
  ): Promise<Page> {
    const context = await desk.browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: theme,
      ...quietContext,
    });
    contexts.push(context);
    if (signedIn) {
      const headers = { authorization: `Bearer ${desk.keys[role]}` };
      await context.request.post(new URL('/v1/session', desk.url).href, { headers });
    }
    const page = await context.newPage();
    await page.goto(new URL(path, desk.url).href);
    return page;
  }

  async function write(method: string, path: string, body: unknown): Promise<void> {
    const headers = { authorization: `Bearer ${desk.keys.admin}`, 'content-type': 'application/json' };
    const response = await fetch(new URL(path, desk.url), { method, headers, body: JSON.stringify(body) });
    expect(response.status, path).toBeLessThan(300);
  }

  /** Of those the filter finds, by the API. */
  async function someone(filter: string, skipped = 0): Promise<number> {
    const { applicants } = await desk.ask<ApplicantsAnswer>(`/v1/applicants?${filter}&limit=20`);
    return applicants[skipped]!.applicantId;
  }

  const shownIds = async (page: Page): Promise<number[]> =>
    (await page.locator('.row-link').allTextContents()).map(Number);

  describe('finding applicants', () => {
    it('filters by a word, sorts, keeps both in the address, and goes back step by step', async () => {
      const page = await open('/applicants');
      await page.locator('.row-link').first().waitFor();
      await page.locator('#search-applicants').fill('REFUSE');
      await page.getByRole('option', { name: /Refusé/ }).waitFor();
      await page.locator('#search-applicants').press('Enter');
      await page.waitForURL(/decision=refused/);
      await page.getByRole('button', { name: 'Retirer le filtre Décision : Refusé' }).waitFor();
      await page.getByRole('columnheader', { name: 'Points' }).getByRole('button').click();
      await page.waitForURL(/sort=points/);
      await page.locator('[aria-sort="ascending"]', { hasText: 'Points' }).waitFor();
      const wanted = await desk.ask<ApplicantsAnswer>('/v1/applicants?decision=refused&sort=points&limit=20');
      const ids = wanted.applicants.map(({ applicantId }) => applicantId);
      await page.getByRole('link', { name: String(ids[0]), exact: true }).waitFor();
      await page.locator('table[aria-busy="false"]').waitFor();
      expect((await shownIds(page)).slice(0, ids.length)).toEqual(ids);
      expect(await page.locator('.row-decision .badge-granted').count()).toBe(0);
      expect(await page.locator('.page-count').textContent()).toContain(
        wanted.total.toLocaleString('fr-FR').replace(/\s/g, '\u00a0'),
      );
      await page.reload();
      await page.getByRole('link', { name: String(ids[0]), exact: true }).waitFor();
      await page.goBack();
      await page.waitForURL((url) => !url.search.includes('sort'));
      await page.goBack();
      await page.waitForURL((url) => url.search === '');
      await page.locator('.row-decision .badge-granted').first().waitFor();
    });

    it('narrows by a range and a category, says what cannot be, and clears', async () => {
      const page = await open('/applicants');
      await page.getByRole('button', { name: 'Filtres' }).click();
      const lowest = page.getByLabel('Montant du prêt, au moins');
      await lowest.fill('1');
      await lowest.press('Enter');
      await page.getByText(/^Entre /).waitFor();
      await lowest.fill('1 000 000');
      await lowest.press('Enter');
      await page.waitForURL(/creditMin=1000000/);
      await page.getByLabel('Niveau d’études').selectOption('higher_education');
      await page.waitForURL(/education=higher_education/);
      const { applicants, total } = await desk.ask<ApplicantsAnswer>(
        '/v1/applicants?creditMin=1000000&education=higher_education',
      );
      expect(applicants.every(({ amountCredit }) => amountCredit! >= 1_000_000)).toBe(true);
      await page.locator('.page-count', { hasText: `${total} demandeur` }).waitFor();
      expect(await page.locator('.chip').count()).toBe(2);
      await page.getByRole('button', { name: 'Tout effacer' }).click();
      await page.waitForURL((url) => url.search === '');
    });

    it('marks points of a model that is no longer in service', async () => {
      const id = await someone('sort=id');
      await desk.server.platform.query(
        "UPDATE applicant_facts SET points_version = 'before' WHERE applicant_id = ?",
        [id],
      );
      const page = await open('/applicants');
      await page.locator('.row-link').first().waitFor();
      const marked = page.locator('tr[data-index]', { has: page.locator('.stale-mark') });
      expect(await marked.locator('.row-link').allTextContents()).toEqual([String(id)]);
    });

    it('keeps what is shown when the network goes, and says so', async () => {
      const page = await open('/applicants');
      await page.locator('.row-link').first().waitFor();
      await page.context().setOffline(true);
      await page.getByText('Hors ligne').waitFor();
      expect(await page.locator('.row-link').count()).toBeGreaterThan(20);
      await page.keyboard.press('/');
      await page.keyboard.type('1');
      await page.getByText('Le serveur ne répond pas').waitFor();
      await page.context().setOffline(false);
      await page.getByRole('button', { name: 'Réessayer' }).click();
      await page.locator('.row-link').first().waitFor();
    });
  });

  it('is worked by keyboard alone: sign in, search, open, what-if, decide', async () => {
    const id = await someone('decision=granted', 3);
    const page = await open('/', { signedIn: false });
    await page.getByRole('heading', { name: 'Connexion' }).waitFor();
    await page.keyboard.type(desk.keys.advisor);
    await page.keyboard.press('Enter');
    await page.locator('.row-link').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(String(id));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Demandeur ${id}` }).waitFor();
    await page.locator('.gauge-number').waitFor();
    await page.locator('.decide-form').waitFor();
    await page.locator('.comparison .chart-svg').first().waitFor();
    await tabTo(page, 'what-if-amount_credit');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2000000');
    await page.locator('.before-after').waitFor();
    await tabTo(page, 'decide-basis-edited');
    await tabTo(page, 'decide-choice-granted');
    await page.keyboard.press('Space');
    // The seen points are those on the page, edited.
    const points = Number((await page.locator('.gauge-number').textContent())!.replace(/\s/g, ''));
    const isOverride = await page.locator('#decide-reason').isVisible();
    if (isOverride) {
      await tabTo(page, 'decide-reason');
      await page.keyboard.type('Garanties apportées en agence.');
    }
    await tabTo(page, 'decide-client-view');
    await page.keyboard.type('Je souhaite ce montant.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Décision enregistrée : Accordé').waitFor();
    const { decisions } = await desk.ask<DecisionsAnswer>(`/v1/decisions?applicantId=${id}`);
    expect(decisions).toMatchObject([{ decision: 'granted', isOverride, recommended: { points } }]);
    const recorded = await desk.ask<DecisionAnswer>(`/v1/decisions/${decisions[0]!.decisionId}`);
    expect(recorded.inputs!.application.amount_credit).toBe(2_000_000);
    expect(recorded.clientView).toBe('Je souhaite ce montant.');
  });

  it('records an override with its reason, which a second person reviews and turns round', async () => {
    const id = await someone('decision=refused', 2);
    const { assessment } = await desk.ask<ScoreAnswer>(`/v1/applicants/${id}/assessment`);
    const page = await open(`/applicants/${id}`);
    await page.locator('.decide-form').waitFor();
    await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await page.getByText('Choisissez l’une des deux.').waitFor();
    await page.locator('#decide-choice-granted').check();
    await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await page.getByText('Au moins 10 caractères.').waitFor();
    await page.locator('#decide-reason').fill('Contrat durable signé depuis la demande.');
    await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
    const entry = page.locator('.decision-entry').first();
    await entry.locator('summary').click();
    await entry.getByText(`Même résultat : ${assessment.points} points.`).waitFor();
    await entry.getByText('contre la recommandation').waitFor();
    await entry.getByRole('button', { name: 'Ouvrir une révision' }).click();
    await entry.getByLabel('Ce que le client conteste').fill('Je ne veux plus de ce prêt.');
    await entry.getByRole('button', { name: 'Ouvrir la révision' }).click();
    await entry.getByText('une autre personne doit conclure').waitFor();

    const second = await open('/applicants?list=reviews', { role: 'admin' });
    await second.getByRole('link', { name: String(id), exact: true }).click();
    const seen = second.locator('.decision-entry').first();
    await seen.locator('summary').click();
    await seen.getByRole('button', { name: 'Me la confier' }).click();
    await seen.getByText('confiée à vous').waitFor();
    await seen.getByLabel('Décision changée').check();
    await seen.getByLabel('Fondement').fill('Le client renonce, pièces relues.');
    await seen.getByRole('button', { name: 'Conclure la révision' }).click();
    await seen.getByText('révisée : Refusé').waitFor();
    const { decisions } = await desk.ask<DecisionsAnswer>(`/v1/decisions?applicantId=${id}`);
    expect(decisions).toMatchObject([{ decision: 'granted', isOverride: true, standing: 'refused' }]);
    await second.goto(new URL('/applicants?list=reviews', desk.url).href);
    await second.getByText('Aucune révision n’est ouverte.').waitFor();
  });

  it('records nothing when another model has come since, and says so', async () => {
    const id = await someone('decision=granted', 5);
    const page = await open(`/applicants/${id}`);
    await page.locator('.decide-form').waitFor();
    await page.locator('#decide-choice-granted').check();
    await write('POST', `/v1/models/${other}/alias`, { alias: 'champion', reason: 'for a moment' });
    await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await page.getByText('La recommandation a changé').waitFor();
    const { decisions } = await desk.ask<DecisionsAnswer>(`/v1/decisions?applicantId=${id}`);
    expect(decisions).toEqual([]);
    await page.getByRole('button', { name: 'Recharger le modèle' }).click();
    await page.getByText(`par le modèle ${other.slice(0, 8)}`).waitFor();
    await write('POST', '/v1/models/champion/rollback', { reason: 'back again' });
  });

  it('explains against whom the switch says, in the API’s own numbers and sentences', async () => {
    const id = await someone('decision=refused', 4);
    const page = await open(`/applicants/${id}`);
    for (const [name, group] of [
      ['Tous', 'all'],
      ['Accordés', 'granted'],
    ] as const) {
      const { explanation } = await desk.ask<ScoreAnswer>(
        `/v1/applicants/${id}/assessment?explain=true&group=${group}&language=fr`,
      );
      await page.locator('.compare-switch').getByRole('button', { name }).click();
      await page.locator('.reason-side-down li').first().waitFor();
      const base = page.locator('.waterfall-end td:last-child').first();
      await expect.poll(() => base.textContent()).toBe(String(explanation!.basePoints));
      const sentences = await page.locator('.reason-side-down .reason-sentence').allTextContents();
      const wanted = explanation!.reasons.adverse.map(({ sentence }) => sentence);
      expect(sentences.map((text) => text.replace(/\.( \(.*\))?$/, ''))).toEqual(wanted);
    }
  });

  describe('the registry', () => {
    const champions = async (): Promise<string[]> => {
      const { models } = await desk.ask<ModelsAnswer>('/v1/models');
      return models.filter(({ aliases }) => aliases.includes('champion')).map(({ version }) => version);
    };

    it('tries, promotes and rolls back a version, with a reason, and writes it down', async () => {
      const page = await open('/registry', { role: 'admin' });
      const row = page.locator('.registry-table tr', { hasText: other.slice(0, 8) });
      await row.getByRole('button', { name: /Mettre à l’essai/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Confirmer' }).click();
      await dialog.getByText('Au moins 3 caractères.').waitFor();
      await dialog.getByLabel('Motif').fill('Comparer avant de promouvoir');
      await dialog.getByRole('button', { name: 'Confirmer' }).click();
      await page.getByText('Évalue aussi 100').waitFor();
      await row.getByText('à l’essai').waitFor();

      await row.getByRole('button', { name: /Mettre en service/ }).click();
      await dialog.getByText('remplacera').waitFor();
      await dialog.getByLabel('Motif').fill('Moins de coût sur la partie test');
      await dialog.getByRole('button', { name: 'Confirmer' }).click();
      await page.getByText('Le changement est fait').waitFor();
      expect(await champions()).toEqual([other]);

      await row.getByRole('button', { name: /Revenir à la version précédente/ }).click();
      await dialog.getByLabel('Motif').fill('Retour après contrôle');
      await dialog.getByRole('button', { name: 'Confirmer' }).click();
      await page.locator('#journal ~ .work-table-box td', { hasText: 'Retour après contrôle' }).waitFor();
      expect(await champions()).toEqual([champion]);
    });

    it('shows everything and changes nothing for who may not', async () => {
      const page = await open('/registry');
      await page.getByText('Seul un accès d’administration').waitFor();
      expect(await page.locator('.registry-actions').count()).toBe(0);
    });

    it('pictures what the version on trial said beside the one in service', async () => {
      await desk.server.platform.query(
        `INSERT INTO shadow_counts (day, champion, challenger, decisions, points_difference, scores)
         VALUES ('2026-11-20', ?1, ?2, 'granted>granted', 10, 40), ('2026-11-20', ?1, ?2, 'granted>refused', -30, 4)`,
        [champion, other],
      );
      await write('POST', `/v1/models/${other}/alias`, {
        alias: 'challenger',
        reason: 'to be compared',
        shadowShare: 1,
      });
      const page = await open('/registry');
      await page.getByText('la même chose pour 40 des 44 demandes').waitFor();
      await page.getByText('L’écart le plus fréquent est de +10 points.').waitFor();
    });
  });

  it.each([
    ['light', 1440, 7],
    ['dark', 390, 8],
  ] as const)('breaks no accessibility rule in any state, %s, %i px wide', async (theme, width, nth) => {
    const found: string[] = [];
    const check = async (page: Page, state: string): Promise<void> => {
      found.push(...(await accessibilityFaults(page)).map((fault) => `${state}: ${fault}`));
    };
    const list = await open('/applicants?decision=review&ageMin=30', { theme, width });
    await list.locator('.row-link').first().waitFor();
    await list.getByRole('button', { name: /^Filtres/ }).click();
    await check(list, 'filters');
    await list.locator('#search-applicants').fill('mari');
    await list.getByRole('option').first().waitFor();
    await check(list, 'suggestions');
    await list.goto(new URL('/applicants?search=999999&decision=review', desk.url).href);
    await list.getByRole('heading', { name: 'Aucun demandeur' }).waitFor();
    await check(list, 'empty');

    const id = await someone('decision=refused', nth);
    const page = await open(`/applicants/${id}`, { theme, width });
    await page.locator('#decide-choice-granted').check();
    await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await page.getByText('Au moins 10 caractères.').waitFor();
    await page.locator('.comparison .chart-svg').first().waitFor();
    await check(page, 'decide');
    await page.locator('#decide-reason').fill('Contrat durable signé depuis la demande.');
    await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await page.getByText('Décision enregistrée').waitFor();
    const entry = page.locator('.decision-entry').first();
    await entry.locator('summary').click();
    await entry.locator('.reviews').waitFor();
    await check(page, 'decision');

    const registry = await open('/registry', { theme, width, role: 'admin' });
    await registry
      .getByRole('button', { name: /Mettre à l’essai|Mettre en service/ })
      .first()
      .click();
    await registry.getByRole('dialog').waitFor();
    await check(registry, 'dialog');
    expect(found).toEqual([]);
  });
});

/** Presses Tab until the element with this id has the focus. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    const focused = await page.evaluate(() => document.activeElement?.id);
    if (focused === id) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach #${id}.`);
}
