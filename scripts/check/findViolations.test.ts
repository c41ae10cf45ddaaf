import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../run/repositoryRoot.ts';
import { findViolations } from './findViolations.ts';
import { readTextFiles } from './readTextFiles.ts';
import { violationText } from './violation.ts';

const clean = {
  'package.json': '{ "dependencies": { "zod": "4.6.7" } }',
  'wasm/a.ts': 'export const a = 1;',
  'wasm/b.ts': `import { a } from './a.ts';\nexport const b = a;`,
};

describe('findViolations', () => {
  it('finds nothing in a clean tree', () => {
    expect(findViolations(new Map(Object.entries(clean)))).toEqual([]);
  });

  it.each([
    ['a forbidden import', 'wasm/a.ts', `import '../worker/app.ts';`],
    ['a cycle', 'wasm/a.ts', `import './b.ts';`],
    ['an any', 'wasm/a.ts', 'let a: any;'],
    ['a silenced compiler', 'wasm/a.ts', '// @ts-ignore\nlet a = 1;'],
    ['an inexact version', 'package.json', '{ "dependencies": { "zod": "^4.6.7" } }'],
    [
      'a gap in the lock file',
      'package-lock.json',
      '{ "packages": { "node_modules/a": { "optionalDependencies": { "b-darwin-x64": "1.0.0" } } } }',
    ],
    ['a folder of one machine', 'README.md', ['cd /ro', 'ot/x'].join('')],
    ['a vague name', 'wasm/utils.ts', ''],
  ])('catches %s planted in it', (_, path, source) => {
    const found = findViolations(new Map(Object.entries({ ...clean, [path]: source })));
    expect(found.map((violation) => violation.path)).toEqual([path]);
  });

  it('finds nothing in this repository', () => {
    const files = readTextFiles(repositoryRoot);
    // Guards the guard: an empty list would pass whatever the tree holds.
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['package.json', 'wasm/scorer.ts', 'worker/contract.ts']),
    );
    expect(findViolations(files).map(violationText)).toEqual([]);
  });
});
