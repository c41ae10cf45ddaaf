import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../run/repositoryRoot.ts';
import { judge, runTests } from './runTests.ts';
import { noTests, totalsText } from './testTotals.ts';

// Real vitest on planted files: what it says of a broken file or a throwing hook is what must be counted.
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'planted-tests-'));
  symlinkSync(join(repositoryRoot, 'node_modules'), join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function runPlanted(source: string) {
  const imports = `import { beforeAll, describe, expect, it } from 'vitest';`;
  writeFileSync(join(folder, 'planted.test.ts'), `${imports}\n${source}`);
  const { output, ...totals } = await runTests({ projects: [], shown: false, more: ['--root', folder] });
  return { totals, output };
}

describe('runTests', () => {
  it('counts passed, failed and skipped tests, with the reasons', async () => {
    const { totals } = await runPlanted(`
      it('a', () => {}); it('b', () => {}); it('c', () => expect(1).toBe(2));
      it('d', ({ skip }) => skip('the sample is absent'));
      describe.skipIf(true)('without Chromium', () => { it('e', () => {}); it('f', () => {}); });`);
    const file = expect.stringContaining('planted.test.ts: ');
    expect(totals).toEqual({
      passed: 2,
      failed: 1,
      skipped: [
        { reason: file, count: 1 },
        { reason: file, count: 2 },
      ],
    });
    expect(totals.skipped.map(({ reason }) => reason.replace(/.*: /, ''))).toEqual([
      'the sample is absent',
      'without Chromium',
    ]);
    expect(totalsText(totals)).toBe('2 passed, 1 failed, 3 skipped');
  });

  it.each([
    ['a file that does not load', 'gone.ts', `import './gone.ts'; it('a', () => {});`],
    [
      'a hook that throws',
      'a hook that throws',
      `beforeAll(() => { throw new Error('a hook that throws'); }); it('a', () => {});`,
    ],
    [
      'an error outside the tests',
      'Unhandled',
      `it('a', async () => { setTimeout(() => { throw new Error('late'); }); });`,
    ],
    ['a file without tests', 'No test suite found', ''],
    ['tests that are all skipped', 'skipped', `it.skip('a', () => {});`],
  ])('counts %s as a failure', async (_, words, source) => {
    const { totals, output } = await runPlanted(source);
    expect(output).toContain(words);
    expect(totals.failed).toBe(1);
  });
});

describe('judge', () => {
  it('does not trust a run that broke off, nor one in which nothing ran', () => {
    expect(judge(0, undefined).failed).toBe(1);
    expect(judge(0, noTests).failed).toBe(1);
    expect(judge(1, { ...noTests, passed: 5 }).failed).toBe(1);
    expect(judge(1, { ...noTests, passed: 5, failed: 2 }).failed).toBe(2);
    expect(judge(0, { ...noTests, passed: 5 }).failed).toBe(0);
  });
});
