// The slides: fifteen pages of 16:9 for presenting a model, each with one message.

import { type Markup, markup } from '../render/markup.ts';
import type { Language } from '../render/numbers.ts';
import { page } from '../render/page.ts';
import { slideStyles } from '../render/styles/slides.ts';
import { contextOf } from './contextOf.ts';
import type { DocumentContext, DocumentInputs } from './documentInputs.ts';
import { modelSlides } from './sections/modelSlides.ts';
import { productSlides } from './sections/productSlides.ts';
import { storySlides } from './sections/storySlides.ts';
import type { Slide } from './slide.ts';

/** @returns a whole HTML file; the same text for the same inputs. */
export function slides(inputs: DocumentInputs, language: Language): string {
  const context = contextOf(inputs, language);
  const all = [...storySlides(context), ...modelSlides(context), ...productSlides(context)];
  const { words } = context;
  return page({
    language,
    title: `${words.slides.title} · ${words.product}`,
    styles: slideStyles,
    body: markup`<main class="deck">${[titleSlide(context), ...all.map((slide, i) => slideOf(slide, i + 2, all.length + 1, context))]}</main>`,
  });
}

function titleSlide({ words, numbers, manifest }: DocumentContext): Markup {
  const { fingerprint } = manifest.data;
  const model = manifest.modelVersion
    ? `${words.log.version} ${manifest.modelVersion}`
    : `${words.log.fingerprint} ${fingerprint.slice(0, 12)}`;
  return markup`<section class="slide" id="title"><div class="middle"><h1>${words.slides.title}</h1><p class="lead">${words.deck.subtitle}</p></div><div class="foot"><span>${words.product}</span><span>${model} · ${words.log.seed} ${String(manifest.training.seed)} · ${numbers.count(manifest.features.length)} ${words.log.features.toLowerCase()}</span></div></section>`;
}

function slideOf(
  { id, title, body }: Slide,
  number: number,
  total: number,
  { words }: DocumentContext,
): Markup {
  return markup`<section class="slide" id="${id}"><h2>${title}</h2>${body}<div class="foot"><span>${words.product}</span><span>${number} / ${total}</span></div></section>`;
}
