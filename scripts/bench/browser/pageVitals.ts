// What a browser itself says of how a page came up (W3C Paint Timing, Largest Contentful Paint, Layout Instability, Long
// Tasks), read from its buffered entries.

import type { Page } from 'playwright-core';

export interface PageVitals {
  /** From the navigation on. */
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  /** Sum of the shifts that no input caused. */
  readonly layoutShift: number;
  /** What tasks took beyond 50 ms each, until now. */
  readonly blockingMs: number;
}

export function pageVitals(page: Page): Promise<PageVitals> {
  return page.evaluate(async () => {
    const entriesOf = (type: string): Promise<PerformanceEntry[]> =>
      new Promise((resolve) => {
        const observer = new PerformanceObserver((list) => done(list.getEntries()));
        const done = (entries: PerformanceEntry[]): void => {
          observer.disconnect();
          resolve(entries);
        };
        observer.observe({ type, buffered: true });
        // Of what never happened nothing is heard.
        setTimeout(() => done([]), 200);
      });
    const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
    const shifts = (await entriesOf('layout-shift')) as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[];
    const tasks = await entriesOf('longtask');
    return {
      firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      largestPaintMs: (await entriesOf('largest-contentful-paint')).at(-1)?.startTime ?? Number.NaN,
      layoutShift: sum(shifts.filter((one) => !one.hadRecentInput).map(({ value }) => value)),
      blockingMs: sum(tasks.map(({ duration }) => duration - 50)),
    };
  });
}
