// What the tour shows, in its order: a real element of a real page, and what is said of it (i18n/tourWords.ts).

import type { tourWords } from '../i18n/tourWords.ts';
import type { Route } from '../router.ts';

export interface TourStep {
  readonly name: keyof (typeof tourWords)['fr']['steps'];
  readonly page: Extract<Route['page'], 'applicants' | 'applicant'>;
  /** The first of these that is there. */
  readonly target: string;
}

export const TOUR_STEPS: readonly TourStep[] = [
  { name: 'search', page: 'applicants', target: '.finder-tools' },
  { name: 'decision', page: 'applicant', target: '.applicant-result .panel' },
  { name: 'reasons', page: 'applicant', target: '.reasons' },
  { name: 'whatIf', page: 'applicant', target: '.what-if' },
  { name: 'way', page: 'applicant', target: '.advice' },
  { name: 'client', page: 'applicant', target: '#client-mode-on' },
  { name: 'explain', page: 'applicant', target: '#decide' },
];
