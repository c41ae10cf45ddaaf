import { expect, test } from 'vitest';
import { parseGenerateArguments, usage } from './parseGenerateArguments.ts';

const given = ['--applicants', '1200', '--out', 'somewhere'];

test('the defaults are seed 1, no drift, no force, a twelfth of the applicants a month', () => {
  expect(parseGenerateArguments(given)).toEqual({
    folder: 'somewhere',
    applicants: 1200,
    seed: 1,
    driftMonths: 0,
    monthApplicants: 100,
    force: false,
  });
});

test('every option is read', () => {
  const args = [...given, '--seed', '0', '--drift', '36', '--month-applicants', '5', '--force'];
  expect(parseGenerateArguments(args)).toMatchObject({
    seed: 0,
    driftMonths: 36,
    monthApplicants: 5,
    force: true,
  });
});

test('help is asked for with --help and names every option', () => {
  expect(parseGenerateArguments(['--help'])).toBe('help');
  for (const option of ['applicants', 'out', 'seed', 'drift', 'month-applicants', 'force']) {
    expect(usage).toContain(`--${option}`);
  }
});

test.each([
  [['--out', 'x'], '--applicants: missing; allowed: a whole number from 1 to 1000000'],
  [['--applicants', '5'], '--out: missing; allowed: the folder to write'],
  [['--applicants', '0', '--out', 'x'], '--applicants: "0"; allowed: a whole number from 1 to 1000000'],
  [['--applicants', '1e3', '--out', 'x'], '--applicants: "1e3"'],
  [['--applicants', '1000001', '--out', 'x'], '--applicants: "1000001"'],
  [[...given, '--seed', '4294967296'], '--seed: "4294967296"; allowed: a whole number from 0 to 4294967295'],
  [[...given, '--drift', '37'], '--drift: "37"; allowed: a whole number from 1 to 36'],
  [[...given, '--month-applicants', '9'], '--month-applicants: given without --drift'],
  [[...given, '--rows', '9'], "Unknown option '--rows'; allowed: the options that --help lists"],
  [[...given, 'more'], 'allowed: the options that --help lists'],
])('refused: %j', (args, message) => {
  expect(() => parseGenerateArguments(args)).toThrow(message);
});
