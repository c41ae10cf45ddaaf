// Slides after the model: where it runs, what the advisor sees, where it ends, what comes next.

import { Markup, markup } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';
import { scoreFigure } from '../figures/distributions.ts';
import { list } from '../section.ts';
import type { Slide } from '../slide.ts';
import { foundImprovements } from './method.ts';

export function productSlides(context: DocumentContext): readonly Slide[] {
  const { words, numbers, report } = context;
  const { deck } = words;
  const { largestDifference, flippedDecisions, rows, hostileRows } = report.gate;
  return [
    {
      id: 'edge',
      title: deck.edge.title,
      body: markup`<div class="body wide roomy"><div><ol class="steps">${deck.edge.steps.map((step) => markup`<li>${step}</li>`)}</ol></div><div><p class="big">${numbers.count(flippedDecisions)}</p><p>${deck.edge.flipped}</p><p class="source">${deck.edge.parity(numbers.count(rows + hostileRows), numbers.plain(largestDifference))}</p></div></div>`,
    },
    {
      id: 'demo',
      title: deck.demo.title,
      body: markup`<div class="body wide"><div>${picture(context)}</div><div>${list(deck.demo.points)}</div></div>`,
    },
    {
      id: 'limits',
      title: deck.limits.title,
      body: markup`<div class="body roomy">${list(words.limits.list)}</div>`,
    },
    {
      id: 'next',
      title: deck.next.title,
      body: markup`<div class="body roomy">${list([...foundImprovements(context), ...words.improvements.list])}</div>`,
    },
  ];
}

/** A screen in the language of the slides; without one, the score of all applicants, which the screen places one in. */
function picture(context: DocumentContext): Markup {
  const { words, numbers, pictures } = context;
  const bytes = pictures?.[numbers.language];
  if (!bytes) return scoreFigure(context);
  const source = new Markup(`data:image/png;base64,${Buffer.from(bytes).toString('base64')}`);
  return markup`<img src="${source}" alt="${words.deck.demo.alt}">`;
}
