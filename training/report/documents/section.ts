// A numbered part of a document, and the paper that parts make together.

import { type Content, type Markup, markup } from '../render/markup.ts';
import { page } from '../render/page.ts';
import { paperStyles, runningHeader } from '../render/styles/paper.ts';
import type { DocumentContext } from './documentInputs.ts';

export interface Section {
  /** Part of the address; the same in every language. */
  readonly id: string;
  readonly title: string;
  readonly body: Content;
  readonly startsPage?: boolean;
}

export type SectionOf = (context: DocumentContext) => Section;

export function paragraphs(...texts: readonly (string | null | undefined | false)[]): Markup {
  return markup`${texts.map((text) => text && markup`<p>${text}</p>`)}`;
}

export function list(items: readonly Content[]): Markup {
  return markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

/** One sentence in the place of what a run did not give. */
export function absent(sentence: string): Markup {
  return markup`<p class="absent">${sentence}</p>`;
}

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly note?: string;
}

export function facts(items: readonly Fact[]): Markup {
  return markup`<dl class="facts">${items.map(({ name, value, note }) => markup`<div><dt>${name}</dt><dd>${value}</dd>${note && markup`<dd class="note">${note}</dd>`}</div>`)}</dl>`;
}

/** Title, contents, sections: a document to be read, or printed on A4. */
export function paperDocument(
  { title, lead }: { readonly title: string; readonly lead: string },
  sections: readonly Section[],
  { words, numbers }: DocumentContext,
): string {
  const head = markup`<header><p class="kicker">${words.product}</p><h1>${title}</h1><p class="lead">${lead}</p></header>`;
  const contents = markup`<nav class="contents" aria-labelledby="contents"><h2 id="contents">${words.contents}</h2><ol>${sections.map((section) => markup`<li><a href="#${section.id}">${section.title}</a></li>`)}</ol></nav>`;
  const body = sections.map(
    (section, i) =>
      markup`<section id="${section.id}" class="${section.startsPage ? 'new-page' : 'run-on'}"><h2>${i + 1}. ${section.title}</h2>${section.body}</section>`,
  );
  return page({
    language: numbers.language,
    title: `${title} · ${words.product}`,
    styles: paperStyles + runningHeader(`${words.product} · ${title}`, words.pageOf),
    body: markup`<main class="paper">${head}${contents}${body}</main>`,
  });
}
