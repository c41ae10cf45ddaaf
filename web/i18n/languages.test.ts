import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Every plain sentence with its place, e.g. "signIn.title". */
function sentences(words: object, place = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) => {
      const here = place ? `${place}.${key}` : key;
      if (typeof value === 'string') return [[here, value] as const];
      return typeof value === 'object' && value !== null ? [...sentences(value, here)] : [];
    }),
  );
}

describe('the two languages', () => {
  it('differ in every sentence but the words they share', () => {
    const english = sentences(en);
    const same = [...sentences(fr)]
      .filter(([place, text]) => english.get(place) === text)
      .map(([place]) => place);
    expect(same).toEqual(['shell.french', 'shell.english', 'result.points', 'result.pointsTitle']);
  });

  it('leave nothing empty', () => {
    for (const [place, text] of [...sentences(fr), ...sentences(en)]) expect(text.trim(), place).not.toBe('');
  });
});
