import { describe, expect, it } from 'vitest';
import { findCycles } from './findCycles.ts';

const messages = (files: Record<string, string>) =>
  findCycles(new Map(Object.entries(files))).map(({ message }) => message);

describe('findCycles', () => {
  it('finds two files that import each other, and names the way', () => {
    expect(messages({ 'wasm/a.ts': `import './b.ts';`, 'wasm/b.ts': `import './a.ts';` })).toEqual([
      'is in an import cycle: wasm/a.ts -> wasm/b.ts -> wasm/a.ts',
    ]);
  });

  it('finds a longer cycle across folders, also through types', () => {
    const files = {
      'web/a.ts': `import '../wasm/b.ts';`,
      'wasm/b.ts': `export * from './c.ts';`,
      'wasm/c.ts': `import type { A } from '../web/a.ts';`,
      'wasm/d.ts': `import './b.ts';`,
    };
    expect(messages(files)).toEqual([
      'is in an import cycle: wasm/b.ts -> wasm/c.ts -> web/a.ts -> wasm/b.ts',
    ]);
  });

  it('finds a file that imports itself, and two separate cycles', () => {
    const files = {
      'wasm/a.ts': `import './a.ts';`,
      'wasm/b.ts': `import './c.ts';`,
      'wasm/c.ts': `import './b.ts';`,
    };
    expect(messages(files)).toHaveLength(2);
  });

  it('accepts a diamond, packages and files that are not there', () => {
    const files = {
      'wasm/a.ts': `import './b.ts'; import './c.ts';`,
      'wasm/b.ts': `import './d.ts';`,
      'wasm/c.ts': `import './d.ts'; import './gone.ts';`,
      'wasm/d.ts': `import 'zod';`,
    };
    expect(messages(files)).toEqual([]);
  });
});
