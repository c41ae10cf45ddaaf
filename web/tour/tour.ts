// The tour of the dashboard: whether it is on, at which step, and whether it is to be offered. Offered once a browser;
// that it was is all that is kept.

import { batch, signal } from '@preact/signals';

const ITEM = 'clairscore.tour';

/** Of the steps in tourSteps.ts, from 0; null = the tour is not on. */
export const tourStep = signal<number | null>(null);
export const isTourOffered = signal(false);

/** At the first sign-in in this browser. */
export function offerTour(): void {
  if (localStorage.getItem(ITEM) !== null) return;
  localStorage.setItem(ITEM, 'offered');
  isTourOffered.value = true;
}

export function declineTour(): void {
  isTourOffered.value = false;
}

export function startTour(): void {
  batch(() => {
    isTourOffered.value = false;
    tourStep.value = 0;
  });
}

export function endTour(): void {
  tourStep.value = null;
}
