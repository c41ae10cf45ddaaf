import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../explain/language.ts';
import { fieldOf } from '../features/catalogue.ts';
import { POPULATION_FIELDS } from './populationFields.ts';
import {
  wordDistribution,
  wordGroupGap,
  wordPointsPosition,
  wordPosition,
  wordSimilar,
  wordTooFew,
} from './wordPosition.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('wordPosition', () => {
  it('says on which side of how many the value lies', () => {
    expect(plain(wordPosition('amount_income', 0.63, 'similar', 'fr'))).toBe(
      'Votre revenu est plus élevé que celui de 63 % des demandeurs semblables.',
    );
    expect(plain(wordPosition('amount_annuity', 0.2, 'granted', 'fr'))).toBe(
      'Votre échéance est plus basse que celle de 80 % des demandeurs dont le prêt a été accordé.',
    );
    expect(wordPosition('amount_income', 0.63, 'all', 'en')).toBe(
      'Your income is higher than that of 63% of applicants.',
    );
    expect(wordPointsPosition(0.12, 'all', 'en')).toBe('Your score is lower than that of 88% of applicants.');
  });

  it('takes no side in the middle, and says when a value is not known', () => {
    expect(plain(wordPosition('amount_income', 0.5, 'similar', 'fr'))).toBe(
      'Votre revenu est dans la moyenne des demandeurs semblables.',
    );
    expect(plain(wordPosition('bureau_debt_sum', null, 'all', 'fr'))).toBe(
      'Votre dette dans d’autres établissements ne peut pas être située : une valeur n’est pas connue.',
    );
  });

  it('has a sentence without a technical name for every number of the sample', () => {
    for (const name of POPULATION_FIELDS.filter((one) => !fieldOf(one).categories)) {
      for (const language of LANGUAGES) {
        for (const share of [0, 0.3, 0.5, 1, null]) {
          expect(wordPosition(name, share, 'refused', language)).toMatch(/^(Votre|Your) [^_{}]+\.$/);
        }
      }
    }
  });
});

describe('the other sentences', () => {
  it('tell how alike people were decided on', () => {
    const similar = { rows: new Int32Array(100), distances: new Float64Array(100), granted: 62, repaid: 91 };
    expect(plain(wordSimilar(similar, 'fr'))).toBe(
      'Sur les 100 demandeurs les plus semblables, le score accorde le prêt à 62 ; 91 ont remboursé.',
    );
    expect(wordSimilar(similar, 'en')).toBe(
      'Of the 100 most similar applicants, the score grants the loan to 62; 91 repaid.',
    );
  });

  it('tell the gap to a group in the whole points shown', () => {
    expect(wordGroupGap(580, 631.8, 'similar', 'fr')).toBe(
      'Votre score est 51 points au-dessous de la moyenne des demandeurs semblables (631).',
    );
    expect(wordGroupGap(632, 631.8, 'granted', 'en')).toBe(
      'Your score is 1 point above the mean of applicants who were granted (631).',
    );
    expect(wordGroupGap(631, 631.8, 'all', 'en')).toBe('Your score is the mean of applicants (631).');
  });

  it('tell the fullest bin, and why a group is not compared', () => {
    const edges = [0, 100_000, 200_000];
    const incomes = { kind: 'number' as const, edges, counts: [25, 75], missing: 3 };
    expect(plain(wordDistribution('amount_income', incomes, 'all', 'fr'))).toBe(
      'Revenus : 100 000 à 200 000 pour 75 % des demandeurs, le cas le plus fréquent.',
    );
    expect(plain(wordTooFew({ status: 'too_few', count: 12, countMin: 30 }, 'fr'))).toBe(
      'Ce groupe compte 12 demandeurs ; il en faut au moins 30 pour comparer.',
    );
  });
});
