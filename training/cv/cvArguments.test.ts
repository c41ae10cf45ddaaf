// The shared command line: defaults, ranges, and names that are refused.

import { describe, expect, test } from 'vitest';
import { trainingConfig } from '../config.ts';
import { readCvArguments } from './cvArguments.ts';

describe('readCvArguments', () => {
  test('fills in five folds, three repeats and the seed of training', () => {
    expect(readCvArguments(['--data', 'tables'], [])).toMatchObject({
      data: 'tables',
      allowMissing: [],
      folds: 5,
      repeats: 3,
      seed: trainingConfig.seed,
      isJson: false,
    });
  });

  test('reads its own options and those of the command', () => {
    const args = [
      '--data',
      'd',
      '--allow-missing',
      'installments_payments',
      '--folds',
      '4',
      '--json',
      '--out',
      'f',
    ];
    expect(readCvArguments(args, ['out', 'resamples'])).toMatchObject({
      allowMissing: ['installments_payments'],
      folds: 4,
      isJson: true,
      own: { out: 'f', resamples: undefined },
    });
  });

  test('asks for nothing else when help is wanted', () => {
    expect(readCvArguments(['--help'], [])).toBeNull();
  });

  test.each([
    [[], '--data is needed'],
    [['--data', 'd', '--folds', '1'], '--folds is "1", expected a whole number from 2 to 100'],
    [['--data', 'd', '--repeats', 'x'], '--repeats is "x"'],
    [['--data', 'd', '--seed', ''], '--seed is ""'],
    [['--data', 'd', '--allow-missing', 'nonsense'], '--allow-missing names "nonsense"'],
    [['--data', 'd', '--nonsense'], '--nonsense'],
  ])('refuses %j by name', (args, message) => {
    expect(() => readCvArguments(args, [])).toThrow(message);
  });
});
