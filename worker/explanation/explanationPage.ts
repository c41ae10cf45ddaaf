// The explanation document as a page for paper: one or two sheets of A4, readable in black and white.

import type { Language } from '../../wasm/explain/language.ts';
import { writeNumber } from '../../wasm/explain/writeNumber.ts';
import type { ExplanationDocument, WordedReview } from '../contractExplanation.ts';
import { type Html, html } from '../html/html.ts';
import type { PrintedPage } from '../html/printPage.ts';
import { factLists } from './factLists.ts';
import { PAGE_WORDS } from './pageWords.ts';
import { writeDate, writeTime } from './writeDate.ts';

/** @param now ISO 8601. @param decidedBy the reference of who decided; no name. */
export function explanationPage(document: ExplanationDocument, now: string, decidedBy: string): PrintedPage {
  const { language, title, lender, decisionSentences, decisionId, decidedAt, recommendation } = document;
  const words = PAGE_WORDS[language];
  const [verdict, ...others] = decisionSentences;
  const body = html`<header><strong>${lender.name}</strong><p>${words.made(writeDate(now, language))}</p></header>
<main>
<h1>${title}</h1>
<section class="verdict"><strong>${verdict!}</strong>${paragraphs(others)}</section>
<section><h2>${words.recommendation}</h2><p>${recommendation.sentences.join(' ')}</p>${quote(recommendation.overrideReason)}</section>
${reasonsPart(document)}
${changePart(document)}
${dataPart(document)}
${reviewPart(document)}
${rightsPart(document)}
</main>
<footer>${words.reference(decisionId, decidedBy, writeTime(decidedAt, language), recommendation.modelVersion)}</footer>`;
  return { language, title, body };
}

function reasonsPart({ language, reasons }: ExplanationDocument): Html {
  const words = PAGE_WORDS[language];
  const side = (title: string, sign: string, sentences: readonly string[]) =>
    html`<div><h3>${title}</h3>${
      sentences.length > 0
        ? html`<ul class="marked ${sign}">${sentences.map((sentence) => html`<li>${sentence}.</li>`)}</ul>`
        : html`<p>${words.noReason}</p>`
    }</div>`;
  return html`<section><h2>${words.reasons}</h2><div class="sides">${side(words.against, 'minus', reasons.adverse)}${side(words.forIt, 'plus', reasons.favourable)}</div></section>`;
}

function changePart({ language, change }: ExplanationDocument): Html {
  const words = PAGE_WORDS[language];
  const ways = change.ways.map(
    ({ sentence, points }) =>
      html`<li>${sentence}<small>${words.outcome(writeNumber(points, language, 0))}</small></li>`,
  );
  return html`<section><h2>${words.change}</h2><p>${change.sentence}</p>${ways.length > 0 && html`<ol>${ways}</ol>`}</section>`;
}

function dataPart({ language, data }: ExplanationDocument): Html {
  const words = PAGE_WORDS[language];
  const { application, missing, historySentence, history, historyUnknown } = data;
  return html`<section><h2>${words.data}</h2>
${factLists(application)}
${missing.length > 0 && html`<h3>${words.missing}</h3><p class="small">${missing.join(', ')}.</p>`}
<h3>${words.history}</h3><p>${historySentence}</p>
${history.length > 0 && html`<ul>${history.map(({ title, facts }) => html`<li>${title} (${words.facts(facts.length)})</li>`)}</ul>`}
${historyUnknown.length > 0 && history.length > 0 && html`<p class="small">${words.nothingKnown(historyUnknown.join(', '))}</p>`}
<p class="small">${words.allData}</p></section>`;
}

function reviewPart({ language, reviewSentence, reviews, clientView }: ExplanationDocument): Html {
  const words = PAGE_WORDS[language];
  return html`<section><h2>${words.review}</h2>
${clientView !== null && html`<p>${words.yourView}</p>${quote(clientView)}`}
${reviews.length === 0 && html`<p>${reviewSentence}</p>`}${reviews.map((review) => reviewEntry(review, language))}</section>`;
}

function reviewEntry({ sentences, applicantView, grounds }: WordedReview, language: Language): Html {
  const words = PAGE_WORDS[language];
  return html`<p>${sentences.join(' ')}</p>${applicantView !== null && html`<p>${words.yourView}</p>${quote(applicantView)}`}${grounds !== null && html`<p>${words.grounds}</p>${quote(grounds)}`}`;
}

function rightsPart({ language, rights, lender }: ExplanationDocument): Html {
  const words = PAGE_WORDS[language];
  return html`<section><h2>${words.rights}</h2>
<ul>${rights.map(({ title, text, law }) => html`<li><strong>${title}.</strong> ${text} <span class="law">(${law})</span></li>`)}</ul>
${lender.contact.length > 0 ? html`<p class="contact"><strong>${words.howTo}</strong>\n${lender.contact.join('\n')}</p>` : html`<p>${words.howToHere}</p>`}</section>`;
}

function paragraphs(sentences: readonly string[]): Html {
  return html`${sentences.map((sentence) => html`<p>${sentence}</p>`)}`;
}

function quote(text: string | null): Html {
  return html`${text !== null && html`<blockquote>${text}</blockquote>`}`;
}
