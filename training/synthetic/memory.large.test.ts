import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
/** The Node of this project's own dependencies: it runs TypeScript directly. */
const node = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'clairscore-memory-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Largest resident memory of a process of its own that writes so many applicants. */
function peakMegabytes(applicants: number): number {
  const options = {
    folder: join(root, String(applicants)),
    applicants,
    seed: 1,
    driftMonths: 0,
    monthApplicants: 1,
    force: false,
  };
  const script = `
    import { generateTables } from ${JSON.stringify(join(here, 'generateTables.ts'))};
    await generateTables(${JSON.stringify(options)}, { write() {} });
    console.log(process.resourceUsage().maxRSS);`;
  const printed = execFileSync(node, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return Number(printed.trim().split('\n').at(-1)) / 1024;
}

test('memory does not grow with the number of applicants and stays below 300 MB', () => {
  const small = peakMegabytes(3_000);
  const large = peakMegabytes(30_000);
  expect(large).toBeLessThan(300);
  // Ten times the rows: holding even the applications alone (540 bytes each) would add 15 MB, all rows 260 MB.
  expect(large - small).toBeLessThan(60);
});
