import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../run/repositoryRoot.ts';
import { demoModelVersion, type MeasuredRun, measuredRunsSchema } from './measuredRuns.ts';
import { withMeasured } from './writeMeasured.ts';

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8');
const runs = measuredRunsSchema.parse(JSON.parse(read('data/measured.json')));

describe('the measured numbers of the README', () => {
  it('are those of data/measured.json, none typed', () => {
    expect(withMeasured(read('README.md'), runs)).toBe(read('README.md'));
  });

  it('were found with the model of the demo: measure again after it changed', () => {
    for (const { command, modelVersion } of runs)
      expect([command, modelVersion]).toEqual([command, demoModelVersion()]);
  });

  it('name commands that exist', () => {
    for (const { command } of runs) expect(read(command.split(' ')[1]!)).toContain('beginRun');
  });
});

describe('withMeasured', () => {
  const frame = (inner: string) =>
    `before\n<!-- measured: written by npm run measured -->${inner}<!-- end of measured -->\nbehind`;
  const run: MeasuredRun = {
    ...{ command: 'node a.ts', at: '2026-11-30T10:00Z', machine: 'a machine', load: 0.4, modelVersion: 'v' },
    figures: [
      { name: 'scores', value: 2080, unit: 'per second' },
      { name: 'against another', value: 1.9, unit: 'times' },
      { name: 'of the time', value: 0.0123, unit: 'share' },
    ],
  };

  it('replaces what is between the marks and nothing else', () => {
    const once = withMeasured(frame('\nold\n'), [run]);
    expect(once).toMatch(/^before\n[\s\S]*\nbehind$/);
    expect(once).not.toContain('old');
    expect(once).toContain('| scores          | 2,080 a second |');
    expect(once).toContain('| against another |      1.9 times |');
    expect(once).toContain('| of the time     |         1.23 % |');
    expect(withMeasured(once, [run])).toBe(once);
  });

  it('refuses a README without its marks', () => {
    expect(() => withMeasured('nothing', [run])).toThrow('README.md needs');
  });
});
