// The documents as files: what they must hold, must not hold, and must share between languages.

import { describe, expect, test } from 'vitest';
import { exampleInputs } from './fixtures/exampleInputs.ts';
import { modelCardFiles } from './modelCard.ts';
import { renderDocuments } from './renderDocuments.ts';

const BYTES_MAX = 1_000_000;
const documents = renderDocuments(exampleInputs);
const all = Object.entries(documents);
const bare = renderDocuments({ manifest: exampleInputs.manifest, report: exampleInputs.report });

const idsOf = (html: string) =>
  [...html.matchAll(/<section[^>]* id="([^"]+)"|<section id="([^"]+)"/g)].map((m) => m[1] ?? m[2]);
const textOf = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ');

describe('renderDocuments', () => {
  test('writes three documents in two languages, each below a megabyte', () => {
    expect(Object.keys(documents).sort()).toEqual([
      'methodology.en.html',
      'methodology.fr.html',
      'model-card.en.html',
      'model-card.fr.html',
      'slides.en.html',
      'slides.fr.html',
    ]);
    for (const [name, html] of all) expect(Buffer.byteLength(html), name).toBeLessThan(BYTES_MAX);
  });

  test.each(['model-card', 'methodology', 'slides'] as const)(
    '%s has the same parts and pictures in both languages',
    (name) => {
      const [fr, en] = [documents[`${name}.fr.html`], documents[`${name}.en.html`]];
      expect(idsOf(fr)).toEqual(idsOf(en));
      expect(idsOf(fr).length).toBeGreaterThan(10);
      for (const tag of ['<svg', '<table', '<figcaption', '<h2', '<h3', '<tr>']) {
        expect(fr.split(tag).length, tag).toBe(en.split(tag).length);
      }
      expect(fr).toContain('<html lang="fr">');
      expect(en).toContain('<html lang="en">');
    },
  );

  test('the deck has twelve to fifteen slides', () => {
    const count = idsOf(documents['slides.en.html']).length;
    expect(count).toBeGreaterThanOrEqual(12);
    expect(count).toBeLessThanOrEqual(15);
  });

  test('prints the numbers of the manifest as each language writes them', () => {
    const [fr, en] = [textOf(documents['model-card.fr.html']), textOf(documents['model-card.en.html'])];
    for (const value of ['0.758 [0.748, 0.768]', '9,908', '0.544', '8.98%', '20180517'])
      expect(en).toContain(value);
    for (const value of ['0,758 [0,748 ; 0,768]', '9 908', '0,544', '8,98 %', '20180517'])
      expect(fr).toContain(value);
    for (const text of [fr, en]) expect(text).toContain(exampleInputs.manifest.data.fingerprint);
  });

  test('loads nothing from anywhere and runs nothing', () => {
    for (const [name, html] of all) {
      expect(html, name).not.toMatch(/https?:|\/\/[a-z]|<script|<link|@import|url\(|\son[a-z]+=/i);
      for (const [, address] of html.matchAll(/(?:src|href)="([^"]*)"/g)) {
        expect(address, name).toMatch(/^#|^data:image\/png;base64,/);
      }
    }
  });

  test('writes no value that is none', () => {
    for (const [name, html] of all) {
      expect(textOf(html), name).not.toMatch(/undefined|NaN|\[object|Infinity|∞/);
      expect(html, name).not.toMatch(/="[^"]*(?:NaN|undefined|Infinity)/);
    }
  });

  test('tells what the planted numbers say', () => {
    const card = textOf(documents['model-card.en.html']);
    expect(card).toContain('Cheaper than the boosted trees beyond chance: Logistic regression.');
    expect(card).toContain('Approval ratio below 0.8: aged 18-24.');
    expect(card).toContain('At least one of the two changes is beyond chance');
    expect(card).toContain('The calibration error is more than chance would show');
    expect(card).toContain('Against the test part, later applicants: PSI 0.0312, above the 0.0040');
    const note = textOf(documents['methodology.en.html']);
    expect(note).toContain('No treatment lowers the cost beyond chance.');
    expect(note).toContain('Dearer beyond chance: SMOTE.');
    expect(note).toContain('Train again with installments_payments.');
  });

  test('says in a sentence what was not given, and has no number in its place', () => {
    const card = textOf(bare['model-card.en.html']);
    expect(card).toContain('No comparison of candidates was given');
    expect(card).not.toContain('Random forest');
    expect(textOf(bare['methodology.en.html'])).toContain('No comparison of imbalance treatments was given');
    expect(bare['slides.en.html']).not.toContain('<img');
    const { report } = exampleInputs;
    const poor = renderDocuments({
      manifest: exampleInputs.manifest,
      report: {
        ...report,
        fairness: { ...report.fairness, twin: null },
        calibrations: null,
        boosterHistory: null,
        segments: [],
        importance: { ...report.importance, dependence: [] },
        stability: {
          bands: report.stability.bands.map((band) => ({ ...band, later: null })),
          comparisons: [],
        },
      },
    });
    const poorCard = textOf(poor['model-card.en.html']);
    for (const sentence of [
      'twin model without sensitive features was not trained',
      'too small to compare',
      'No segment was',
      'no later applicants',
    ]) {
      expect(poorCard).toContain(sentence);
    }
    expect(textOf(poor['methodology.en.html'])).toContain('did not stop early');
  });

  test('a comparison of other features than the model’s is said to be one', () => {
    expect(textOf(documents['model-card.en.html'])).not.toContain('Made apart from this model');
    const comparison = { ...exampleInputs.comparison, features: 12 };
    const card = renderDocuments({ ...exampleInputs, comparison })['model-card.en.html'];
    expect(textOf(card)).toContain('Made apart from this model: on 50,000 applicants and 12 features');
  });

  test('markup planted in any name comes out as text', () => {
    const planted = '"><img src=x onerror=alert(1)></style><script>alert(1)</script>';
    const { manifest, report, comparison, imbalance } = exampleInputs;
    const html = Object.values(
      renderDocuments({
        manifest: {
          ...manifest,
          features: [planted, ...manifest.features],
          data: { ...manifest.data, missingTables: [planted] },
          training: { ...manifest.training, engine: planted, parameters: { [planted]: planted } },
        },
        report: {
          ...report,
          tables: [{ name: planted, file: planted, rows: 1, sha256: planted }],
          warnings: [{ reason: planted, text: planted }],
          boosterHistory: { ...report.boosterHistory!, metric: planted },
          fairness: {
            ...report.fairness,
            attributes: report.fairness.attributes.map((one) => ({
              ...one,
              groups: one.groups.map((group) => ({ ...group, level: planted })),
            })),
          },
          importance: {
            ...report.importance,
            features: report.importance.features.map((one) => ({ ...one, feature: planted })),
            groups: report.importance.groups.map((one) => ({ ...one, group: planted })),
            dependence: report.importance.dependence.map((one) => ({ ...one, feature: planted })),
          },
        },
        comparison: {
          ...comparison,
          candidates: comparison.candidates.map((one) => ({ ...one, name: planted })),
        },
        imbalance: {
          ...imbalance,
          treatments: imbalance.treatments.map((one) => ({ ...one, name: planted })),
        },
      }),
    );
    for (const one of html) {
      expect(one).not.toMatch(/<script|<img src=x|"><img|<\/style>.*<\/style>/s);
      expect(one).toContain('&lt;script&gt;');
    }
  });

  test('the card of an artefact cannot hold the version that covers it, and is the same again', () => {
    const [first, second] = [modelCardFiles(exampleInputs), modelCardFiles(exampleInputs)];
    expect(first).toEqual(second);
    expect(textOf(documents['model-card.en.html'])).toContain('in manifest.json beside this card');
    const versioned = renderDocuments({
      ...exampleInputs,
      manifest: { ...exampleInputs.manifest, modelVersion: '41d3fdf2891aba16' },
    });
    expect(textOf(versioned['model-card.en.html'])).toContain('41d3fdf2891aba16');
  });

  test('every chart has a name to be read out, and a table with its numbers', () => {
    for (const [name, html] of all) {
      for (const [svg] of html.matchAll(/<svg[^>]*>/g))
        expect(svg, name).toMatch(/role="img" aria-label="[^"]{10,}"/);
      for (const figure of html.split('<figure>').slice(1))
        expect(figure, name).toMatch(/<details( open)?>.*<td/s);
    }
  });
});
