import { expect, it } from 'vitest';
import { chromiumProgram, installSentence, wrongPathSentence, xgboostProgram } from './testPrograms.ts';

const both = [chromiumProgram, xgboostProgram];

it('gives the command for Debian and Ubuntu, with the missing packages only', () => {
  expect(installSentence(both, 'linux', true)).toBe(
    'The tests need Chromium and libxgboost. Run: sudo apt-get update && sudo apt-get install -y chromium-headless-shell libxgboost0',
  );
  expect(installSentence([xgboostProgram], 'linux', true)).toMatch(/install -y libxgboost0$/);
});

it('gives the command for macOS', () => {
  expect(installSentence(both, 'darwin', false)).toContain('brew install xgboost libomp');
});

it('says elsewhere which variable names the program', () => {
  expect(installSentence(both, 'linux', false)).toMatch(/CHROMIUM_PATH.*LIBXGBOOST_PATH/);
});

it('blames a variable that names no file, instead of advising an installation', () => {
  expect(wrongPathSentence(chromiumProgram, { CHROMIUM_PATH: '/gone' })).toBe(
    'CHROMIUM_PATH is "/gone", where there is no Chromium: correct it or leave it out.',
  );
  expect(wrongPathSentence(xgboostProgram, { CHROMIUM_PATH: '/gone' })).toBeUndefined();
});
