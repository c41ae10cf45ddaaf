// The words of the areas: two languages of one shape, none empty, none left untranslated.

import { describe, expect, it } from 'vitest';
import { applicantsWords } from './applicantsWords.ts';
import { chartWords } from './chartWords.ts';
import { clientFileWords } from './clientFileWords.ts';
import { clientModeWords } from './clientModeWords.ts';
import { clientWords } from './clientWords.ts';
import { comparisonWords } from './comparisonWords.ts';
import { decideWords } from './decideWords.ts';
import { evidenceWords } from './evidenceWords.ts';
import { explainedAgainstWords } from './explainedAgainstWords.ts';
import { frameWords } from './frameWords.ts';
import { galleryWords } from './galleryWords.ts';
import { helpWords } from './helpWords.ts';
import { modelSwapWords } from './modelSwapWords.ts';
import { modelWords } from './modelWords.ts';
import { monitoringWords } from './monitoringWords.ts';
import { offlineWords } from './offlineWords.ts';
import { pagesWords } from './pagesWords.ts';
import { portfolioWords } from './portfolioWords.ts';
import { registryWords } from './registryWords.ts';
import { sessionWords } from './sessionWords.ts';
import { sheetWords } from './sheetWords.ts';
import { shortcutWords } from './shortcutWords.ts';
import { termWords } from './termWords.ts';
import { tourWords } from './tourWords.ts';

const areas = {
  applicantsWords,
  chartWords,
  clientFileWords,
  clientModeWords,
  clientWords,
  comparisonWords,
  decideWords,
  evidenceWords,
  explainedAgainstWords,
  frameWords,
  galleryWords,
  helpWords,
  modelSwapWords,
  modelWords,
  monitoringWords,
  offlineWords,
  pagesWords,
  portfolioWords,
  sheetWords,
  shortcutWords,
  registryWords,
  sessionWords,
  termWords,
  tourWords,
};

/** Every sentence with its place; a function stands for what it makes of "1". */
function sentences(words: object, place = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
      const here = place ? `${place}.${key}` : key;
      if (typeof value === 'string') return [[here, value] as const];
      if (typeof value === 'function')
        return [[here, String(value(...Array(value.length).fill('1')))] as const];
      return typeof value === 'object' && value !== null ? [...sentences(value, here)] : [];
    }),
  );
}

describe.each(Object.entries(areas))('%s', (_, { fr, en }) => {
  it('says the same things in both languages, and leaves nothing empty', () => {
    const [french, english] = [sentences(fr), sentences(en)];
    expect([...french.keys()]).toEqual([...english.keys()]);
    for (const [place, text] of [...french, ...english]) expect(text.trim(), place).not.toBe('');
  });
});
