import { describe, expect, it } from 'vitest';
import { findInexactVersions } from './findInexactVersions.ts';

const found = (section: string, version: string) =>
  findInexactVersions('package.json', `{\n  "${section}": {\n    "zod": "${version}"\n  }\n}`);

describe('findInexactVersions', () => {
  it.each([
    '^4.6.7',
    '~4.6.7',
    '>=4',
    '4.6',
    '4.x',
    '*',
    '',
    'latest',
    'github:a/b',
    'file:../zod',
    '4.6.7 || 5.0.0',
  ])('refuses "%s"', (version) => {
    expect(found('dependencies', version)).toHaveLength(1);
    expect(found('devDependencies', version)).toHaveLength(1);
  });

  it.each(['4.6.7', '1.5.6-r.1', '5.20261117.0-beta', '1.0.0+build.5'])('accepts "%s"', (version) => {
    expect(found('dependencies', version)).toEqual([]);
  });

  it('names the dependency, its section and its line', () => {
    expect(found('devDependencies', '^4.6.7')).toEqual([
      {
        path: 'package.json',
        line: 3,
        message: 'has zod at "^4.6.7" in devDependencies: write one exact version',
      },
    ]);
  });
});
