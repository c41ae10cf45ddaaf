import { describe, expect, it } from 'vitest';
import { readImports } from './readImports.ts';

const read = (source: string) =>
  readImports('a.ts', source).map(({ specifier, typeOnly }) => [specifier, typeOnly]);

describe('readImports', () => {
  it.each([
    [`import a from './x.ts';`, './x.ts', false],
    [`import './x.css';`, './x.css', false],
    [`import * as x from "./x.ts";`, './x.ts', false],
    [`import type { A } from './x.ts';`, './x.ts', true],
    [`import { type A } from './x.ts';`, './x.ts', false],
    [`import {\n  a, // from './y.ts'\n} from './x.ts';`, './x.ts', false],
    [`export { a } from './x.ts';`, './x.ts', false],
    [`export * from './x.ts';`, './x.ts', false],
    [`export type * from './x.ts';`, './x.ts', true],
    [`export type { A } from './x.ts';`, './x.ts', true],
    [`const x = await import('./x.ts');`, './x.ts', false],
    [`let x: import('./x.ts').A;`, './x.ts', true],
    [`let x: typeof import('./x.ts');`, './x.ts', true],
    [`import x = require('./x.ts');`, './x.ts', false],
    [`await import(name);`, null, false],
    ['await import(`./$' + '{name}.ts`);', null, false],
  ])('reads %s', (source, specifier, typeOnly) => {
    expect(read(source)).toEqual([[specifier, typeOnly]]);
  });

  it('is not misled by comments, strings, templates, regular expressions and JSX text', () => {
    const source = `
      // import './comment.ts';
      /* export * from './block.ts'; */
      const text = "import './string.ts'";
      const template = \`import('./template.ts') \${1}\`;
      const pattern = /import '.\\/pattern.ts'/;
      const element = <p>import './text.ts'</p>;
      export const local = 1;
      const url = import.meta.url;`;
    expect(readImports('a.tsx', source)).toEqual([]);
  });

  it('gives the line of each, in order', () => {
    const source = `// header\nimport a from 'a';\n\nconst b = () => import('b');\nexport * from 'c';\n`;
    expect(readImports('a.ts', source).map(({ specifier, line }) => [specifier, line])).toEqual([
      ['a', 2],
      ['b', 4],
      ['c', 5],
    ]);
  });

  it('refuses a file that is not TypeScript, naming it', () => {
    expect(() => readImports('wasm/broken.ts', 'import from from from')).toThrow(/wasm\/broken\.ts/);
  });
});
