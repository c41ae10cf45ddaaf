import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashInputs } from './hashInputs.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hash-inputs-'));
  mkdirSync(join(root, 'web/views/fixtures'), { recursive: true });
  writeFileSync(join(root, 'web/main.tsx'), 'main');
  writeFileSync(join(root, 'web/views/View.tsx'), 'view');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('hashInputs', () => {
  it('is the same for the same files, from any current folder', () => {
    expect(hashInputs(root, ['web'])).toBe(hashInputs(root, ['web']));
  });

  it.each([
    ['a changed byte', 'web/main.tsx', 'main!'],
    ['a new file in a folder', 'web/views/Other.tsx', ''],
    ['a listed file that appears', 'package-lock.json', '{}'],
  ])('changes with %s', (_, path, content) => {
    const before = hashInputs(root, ['web', 'package-lock.json']);
    writeFileSync(join(root, path), content);
    expect(hashInputs(root, ['web', 'package-lock.json'])).not.toBe(before);
  });

  it('does not change with a test or a fixture, which are not built', () => {
    const before = hashInputs(root, ['web']);
    writeFileSync(join(root, 'web/main.test.tsx'), 'test');
    writeFileSync(join(root, 'web/views/fixtures/page.ts'), 'fixture');
    expect(hashInputs(root, ['web'])).toBe(before);
  });
});
