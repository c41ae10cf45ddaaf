// One page of the slides; its number and its foot are added by slides.ts.

import type { Content } from '../render/markup.ts';

export interface Slide {
  /** The same in every language. */
  readonly id: string;
  readonly title: string;
  readonly body: Content;
}
