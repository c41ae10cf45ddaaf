import { describe, expect, it } from 'vitest';
import { findAny } from './findAny.ts';

// Planted violations: each is a text that findAny reads, and none is in force.
describe('findAny', () => {
  it.each([
    'let a: any;',
    'const a = b as any;',
    'const a = <any>b;',
    'const a: any[] = [];',
    'const a = new Map<string, any>();',
    'function f(a: any): void {}',
    'function f(): Promise<any> {}',
    'type A = { [name: string]: any };',
    'interface A extends B<any> {}',
    'const a = b satisfies any;',
    'type A<T = any> = T;',
    '// biome-ignore lint/suspicious/noExplicitAny: it had to be\nlet a: any;',
  ])('finds it in %s', (source) => {
    expect(findAny('a.ts', source)).toHaveLength(1);
  });

  it('gives the line of each', () => {
    expect(findAny('a.ts', 'let a: any;\n\nlet b: any;').map(({ line }) => line)).toEqual([1, 3]);
  });

  it.each([
    'let any = 1; any += 1;',
    'const a = { any: 1 }; a.any;',
    '// as any',
    'const a = "as any";',
    'let a: unknown;',
  ])('is not misled by %s', (source) => {
    expect(findAny('a.ts', source)).toEqual([]);
  });
});
