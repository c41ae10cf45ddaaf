// A snapshot as a document: one HTML file, no script, nothing loaded from anywhere; light, dark and on paper.

import { DEFAULT_POLICY } from '../../../wasm/drift/driftPolicy.ts';
import { facts, list, type Section } from '../../report/documents/section.ts';
import { markup } from '../../report/render/markup.ts';
import { type Language, numbersOf } from '../../report/render/numbers.ts';
import { page } from '../../report/render/page.ts';
import { paperStyles, runningHeader } from '../../report/render/styles/paper.ts';
import { driftStyles } from './driftStyles.ts';
import { DRIFT_WORDS } from './driftWords.ts';
import { featuresSection } from './featuresSection.ts';
import { historySection } from './historySection.ts';
import { rankingSection } from './rankingSection.ts';
import type { DriftReportContext, DriftReportInputs } from './reportContext.ts';
import { scoreSection } from './scoreSection.ts';

export function renderDriftReport(inputs: DriftReportInputs, language: Language): string {
  const words = DRIFT_WORDS[language];
  const context: DriftReportContext = { ...inputs, words, numbers: numbersOf(language) };
  const { snapshot, otherFile } = inputs;
  const { window, verdict } = snapshot;
  const title = words.title(window.label);
  const sections = [
    scoreSection(context),
    rankingSection(context),
    historySection(context),
    methodSection(context),
    featuresSection(context),
  ];
  const head = markup`<header><p class="kicker">${words.product} · ${words.window(window.from, window.to)}</p><h1>${title}</h1><p class="verdict ${verdict.state}"><strong>${words.states[verdict.state]}</strong>${verdict.sentence[language]}</p>${otherFile && markup`<p class="other-language"><a href="${otherFile}" hreflang="${language === 'fr' ? 'en' : 'fr'}" lang="${language === 'fr' ? 'en' : 'fr'}">${words.otherLanguage}</a></p>`}</header>`;
  const body = sections.map(
    ({ id, title: heading, body: content, startsPage }) =>
      markup`<section id="${id}" class="${startsPage ? 'new-page' : 'run-on'}"><h2>${heading}</h2>${content}</section>`,
  );
  return page({
    language,
    title: `${title} · ${words.product}`,
    styles: paperStyles + driftStyles + runningHeader(`${words.product} · ${title}`, words.pageOf),
    body: markup`<main class="paper">${head}${summaryFacts(context)}${body}</main>`,
  });
}

function summaryFacts({ words, numbers, snapshot }: DriftReportContext) {
  const { verdict, rows, referenceRows, modelVersion } = snapshot;
  return facts([
    {
      name: words.facts.rows,
      value: numbers.count(rows),
      note: words.facts.reference(numbers.count(referenceRows)),
    },
    {
      name: words.facts.drifted,
      value: numbers.count(verdict.driftedFeatures),
      note: words.facts.ofCompared(numbers.count(verdict.comparedFeatures)),
    },
    {
      name: words.facts.weighted,
      value: numbers.share(verdict.weightedDriftShare),
      note: words.facts.weightedNote(numbers.share(DEFAULT_POLICY.weightedShare, 0)),
    },
    { name: words.facts.model, value: modelVersion.slice(0, 8), note: modelVersion },
  ]);
}

function methodSection({ words }: DriftReportContext): Section {
  return { id: 'method', title: words.method.title, body: list(words.method.lines) };
}
