import { describe, expect, it } from 'vitest';
import { findForbiddenWords } from './findForbiddenWords.ts';

// Written in two parts, or this file would break the rule it tests.
const joined = (...parts: string[]) => parts.join('');

describe('findForbiddenWords refuses', () => {
  it.each([
    joined('const data = "/ro', 'ot/data";'),
    joined('cd /ro', 'ot'),
    joined('see /ho', 'me/alice/clairscore'),
    joined('see /Us', 'ers/alice'),
    joined('C:\\Us', 'ers\\alice'),
    joined('"/wo', 'rk/main"'),
    joined('https://registry.npm', 'js.org/zod'),
    joined('// TO', 'DO later'),
  ])('%s', (text) => {
    expect(findForbiddenWords('README.md', `first\n${text}`)).toEqual([
      { path: 'README.md', line: 2, message: expect.any(String) },
    ]);
  });
});

describe('findForbiddenWords accepts', () => {
  it.each([
    ':root { color: red }',
    'docs/root/page',
    'https://example.org/home/page',
    "app.get('/home')",
    'the /rooted tree',
    'todo list',
    '~/projects',
  ])('%s', (text) => {
    expect(findForbiddenWords('README.md', text)).toEqual([]);
  });

  it('the registry in the lock file, but no folder of a machine there', () => {
    expect(findForbiddenWords('package-lock.json', joined('https://registry.npm', 'js.org/zod'))).toEqual([]);
    expect(findForbiddenWords('package-lock.json', joined('"file:', ' /ho', 'me/alice/zod"'))).toHaveLength(
      1,
    );
  });
});
