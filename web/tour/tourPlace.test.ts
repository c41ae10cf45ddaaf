import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortcutWords } from '../i18n/shortcutWords.ts';
import { tourWords } from '../i18n/tourWords.ts';
import { cardPlace, ringOf } from './tourPlace.ts';
import { TOUR_STEPS } from './tourSteps.ts';

const window = { width: 1440, height: 900 };
const card = { width: 360, height: 200 };
const side = fc.integer({ min: 0, max: 3_000 });

describe('the card of a step', () => {
  it('lies within the window, wherever its target is', () => {
    const place = fc.record({
      left: side,
      top: fc.integer({ min: -2_000, max: 2_000 }),
      width: side,
      height: side,
    });
    const sizes = fc.constantFrom(window, { width: 800, height: 600 }, { width: 390, height: 844 });
    fc.assert(
      fc.property(place, sizes, (target, size) => {
        const { left, top } = cardPlace(ringOf(target, size), { width: 340, height: 220 }, size);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + 340).toBeLessThanOrEqual(size.width);
        expect(top + 220).toBeLessThanOrEqual(size.height);
      }),
    );
  });

  it('does not cover its target where there is room beside it', () => {
    for (const target of [
      { left: 40, top: 200, width: 376, height: 500 },
      { left: 1_000, top: 200, width: 400, height: 500 },
      { left: 40, top: 100, width: 1_360, height: 60 },
    ]) {
      const ring = ringOf(target, window);
      const { left, top } = cardPlace(ring, card, window);
      const isApart =
        left >= ring.left + ring.width ||
        left + card.width <= ring.left ||
        top >= ring.top + ring.height ||
        top + card.height <= ring.top;
      expect(isApart).toBe(true);
    }
  });
});

describe('the tour', () => {
  it('has five to seven steps, each worded, to be read in sixty seconds', () => {
    expect(TOUR_STEPS.length).toBeGreaterThanOrEqual(5);
    expect(TOUR_STEPS.length).toBeLessThanOrEqual(7);
    for (const { steps } of [tourWords.fr, tourWords.en]) {
      expect(TOUR_STEPS.map(({ name }) => name)).toEqual(Object.keys(steps));
      const words = Object.values(steps).flatMap(({ title, text }) => `${title} ${text}`.split(/\s+/));
      // Adults read 238 words a minute in silence (Brysbaert, Journal of Memory and Language 109, 2019).
      expect(words.length).toBeLessThan(238);
    }
    expect(shortcutWords.fr.shortcuts).toHaveLength(shortcutWords.en.shortcuts.length);
  });
});
