// The export of everything held on an applicant as a page a person can read and print. The JSON is the complete copy to
// hand on; this is the same content in words.

import type { Language } from '../../wasm/explain/language.ts';
import { writeNumber } from '../../wasm/explain/writeNumber.ts';
import type { DecisionAnswer, Review } from '../contractDecisions.ts';
import type { ExportAnswer, ExportedDecision } from '../contractRights.ts';
import { factLists } from '../explanation/factLists.ts';
import { wordApplication, wordHistory } from '../explanation/wordFacts.ts';
import { writeDate, writeTime } from '../explanation/writeDate.ts';
import { type Html, html } from '../html/html.ts';
import type { PrintedPage } from '../html/printPage.ts';
import { EXPORT_WORDS } from './exportWords.ts';

type Exported = Omit<ExportAnswer, 'requestId' | 'modelVersion'>;

/** @param lender its name. */
export function exportPage(exported: Exported, language: Language, lender: string): PrintedPage {
  const words = EXPORT_WORDS[language];
  const { applicantId, exportedAt, decisions, clientLinks } = exported;
  const on = (at: string) => writeDate(at, language);
  const body = html`<header><strong>${lender}</strong><p>${words.made(writeTime(exportedAt, language))}</p></header>
<main>
<h1>${words.title}</h1>
<p><strong>${words.applicant(applicantId)}</strong></p>
<p class="lead">${words.lead}</p>
${filePart(exported, language)}
<section><h2>${words.decisions}</h2>${decisions.length === 0 && html`<p>${words.none}</p>`}${decisions.map((decision) => decisionPart(decision, language))}</section>
<section><h2>${words.links}</h2>${
    clientLinks.length === 0
      ? html`<p>${words.none}</p>`
      : html`<ul>${clientLinks.map(({ createdAt, expiresAt, opens }) => html`<li>${words.link(on(createdAt), on(expiresAt), opens)}</li>`)}</ul>`
  }</section>
${auditPart(exported, language)}
</main>`;
  return { language, title: words.title, body };
}

function filePart({ file, assessment }: Exported, language: Language): Html {
  const words = EXPORT_WORDS[language];
  const shown = (value: number) => writeNumber(value, language, 0);
  return html`<section><h2>${words.file}</h2>${
    file === null
      ? html`<p>${words.noFile}</p>`
      : html`${factLists(wordApplication(file.application, language))}<h2>${words.history}</h2>${factLists(wordHistory(file.history, language), true)}`
  }</section>
<section><h2>${words.assessment}</h2><p>${
    assessment ? words.points(shown(assessment.points), shown(assessment.decisionPoints)) : words.noAssessment
  }</p></section>`;
}

function decisionPart(decision: ExportedDecision, language: Language): Html {
  const words = EXPORT_WORDS[language];
  const { recommended, standing, overrideReason, clientView, reviews } = decision;
  const points = writeNumber(recommended.points, language, 0);
  const { adverse, favourable } = (decision.reasons as DecisionAnswer['reasons'])[language];
  const side = (title: string, reasons: typeof adverse) =>
    reasons.length > 0 &&
    html`<p class="small"><strong>${title}</strong></p><ul>${reasons.map(({ sentence }) => html`<li>${sentence}.</li>`)}</ul>`;
  return html`<section><h3>${words.decision(writeDate(decision.decidedAt, language), words[decision.decision])}</h3>
<p>${words.recommended(words[recommended.decision], points, recommended.modelVersion)} ${standing !== decision.decision && words.standing(words[standing])}</p>
${quoted(words.override, overrideReason)}${quoted(words.view, clientView)}
${side(words.against, adverse)}${side(words.forIt, favourable)}
${reviews.map((review) => reviewPart(review, language))}
<p class="small">${words.by(decision.decidedBy, decision.decisionId)}</p></section>`;
}

function reviewPart(
  { openedAt, concludedAt, outcome, applicantView, grounds }: Review,
  language: Language,
): Html {
  const words = EXPORT_WORDS[language];
  const concluded =
    concludedAt !== null &&
    outcome !== null &&
    words.concluded(writeDate(concludedAt, language), words[outcome]);
  return html`<p>${words.review(writeDate(openedAt, language))}. ${concluded}</p>${quoted(words.view, applicantView)}${quoted(words.grounds, grounds)}`;
}

function auditPart({ audit }: Exported, language: Language): Html {
  const words = EXPORT_WORDS[language];
  const rows = audit.map(
    ({ at, actor, action }) =>
      html`<tr><td>${writeTime(at, language)}</td><td>${actor}</td><td>${action}</td></tr>`,
  );
  return html`<section><h2>${words.audit}</h2><table><thead><tr><th scope="col">${words.when}</th><th scope="col">${words.who}</th><th scope="col">${words.what}</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

function quoted(title: string, text: string | null): Html {
  return html`${text !== null && html`<p>${title}</p><blockquote>${text}</blockquote>`}`;
}
