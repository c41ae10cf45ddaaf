// What `npm run cv` prints for the real sample, as its user runs it: the quality the project promises.

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';

const directory = fileURLToPath(new URL('../../../shared/data/home-credit-sample', import.meta.url));
const present = existsSync(directory);
const command = fileURLToPath(new URL('./cvCommand.ts', import.meta.url));
const FIVE_MINUTES = 300_000;

describe.skipIf(!present)(`real sample${present ? '' : ` (skipped: ${directory} is absent)`}`, () => {
  const work = mkdtempSync(join(tmpdir(), 'clairscore-cv-'));
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  const cv = (...args: string[]) =>
    promisify(execFile)(process.execPath, [
      command,
      ...[
        '--data',
        directory,
        '--allow-missing',
        'installments_payments',
        '--work',
        work,
        '--memory',
        '1000',
      ],
      ...args,
    ]);

  test(
    'the published configuration reaches an AUC of 0.785 and a cost of 0.466 out of fold',
    async () => {
      const { stdout } = await cv('--json');
      const found = JSON.parse(stdout) as {
        mean: Record<string, number>;
        repeats: unknown[];
        applicants: number;
      };
      expect(found.applicants).toBe(2_997);
      expect(found.repeats.length).toBe(3);
      expect(found.mean.auc).toBeGreaterThanOrEqual(0.785);
      expect(found.mean.lowestCost).toBeLessThanOrEqual(0.466);
    },
    FIVE_MINUTES,
  );

  test(
    'a second run resumes the features, and prints a line a repeat and the mean',
    async () => {
      const { stdout, stderr } = await cv('--learner', 'constant', '--repeats', '2');
      expect(stderr).toContain('resumed from the work directory');
      expect(stdout).toMatch(/repeat 1 .*\n *repeat 2 .*\n *mean /);
    },
    FIVE_MINUTES,
  );

  test(
    'any configuration of XGBoost may be tried',
    async () => {
      const parameters = JSON.stringify({ booster: 'dart', rate_drop: 0.1, eta: 0.1 });
      const { stdout } = await cv('--parameters', parameters, '--rounds', '20', '--repeats', '1', '--json');
      const found = JSON.parse(stdout) as { mean: Record<string, number>; learner: string };
      expect(found.learner).toContain('own configuration');
      expect(found.mean.auc).toBeGreaterThan(0.7);
      await expect(cv('--learner', 'oracle')).rejects.toThrow(
        '--learner is "oracle", expected one of constant',
      );
      await expect(cv('--parameters', '[]1')).rejects.toThrow();
    },
    FIVE_MINUTES,
  );
});
