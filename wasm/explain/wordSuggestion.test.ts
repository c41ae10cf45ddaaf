import { describe, expect, it } from 'vitest';
import { loadDemo } from '../runtime/fixtures/demoAdvice.ts';
import { type Suggestion, wayToYes } from './counterfactual.ts';
import { wordSuggestion } from './wordSuggestion.ts';

const from = { amount_credit: 450_000, amount_annuity: 12_500, amount_goods: 450_000 };
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a suggestion in words', () => {
  it('says what is done and what follows, in both languages', () => {
    const suggestion = {
      changes: [
        { lever: 'borrow_less', stop: 130_000, pointsAlone: 600 },
        { lever: 'duration', stop: 24, pointsAlone: 590 },
      ],
      application: { ...from, amount_credit: 320_000, amount_annuity: 13_333.33 },
    } as unknown as Suggestion;
    expect(plain(wordSuggestion(suggestion, from, 'fr'))).toBe(
      'Emprunter 320 000 au lieu de 450 000 et rembourser en 24 échéances au lieu de 36. L’échéance serait de 13 333 au lieu de 12 500.',
    );
    expect(wordSuggestion(suggestion, from, 'en')).toBe(
      'Borrow 320,000 instead of 450,000 and repay in 24 instalments instead of 36. The instalment would be 13,333 instead of 12,500.',
    );
  });

  it('is plain words for every suggestion the demo model makes', async () => {
    const demo = await loadDemo();
    for (const { application, history } of demo.refused.slice(0, 30)) {
      const way = await wayToYes(demo, application, history);
      if (way.outcome !== 'found') continue;
      for (const suggestion of way.suggestions) {
        for (const language of ['fr', 'en'] as const) {
          const sentence = wordSuggestion(suggestion, application, language);
          expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
          expect(sentence).not.toMatch(/_|NaN|undefined|null/);
        }
      }
    }
  });
});
