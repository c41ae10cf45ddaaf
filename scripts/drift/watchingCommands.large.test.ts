// The commands of watching a model as an operator gives them, one after the other on small synthetic tables: train, drift,
// limits, outcomes, retrain. Every process is a real one.

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModelComparison } from '../../training/drift/compareModels.ts';
import { generateTables } from '../../training/synthetic/generateTables.ts';
import { type Manifest, manifestSchema } from '../../wasm/artefact/manifest.ts';
import { DEFAULT_POLICY, type DriftPolicy } from '../../wasm/drift/driftPolicy.ts';
import { snapshotSchema } from '../../wasm/drift/snapshot.ts';
import { openLocalPlatform } from '../platform/localPlatform.ts';
import { repositoryRoot } from '../run/repositoryRoot.ts';

const MINUTES_MS = 60_000;
const APPLICANTS = 2_000;
const MONTH_APPLICANTS = 400;
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'clairscore-watching-'));
const at = (...parts: string[]) => join(folder, ...parts);

/** @returns what was printed; throws with it when the command fails. */
async function npmRun(name: string, ...given: string[]): Promise<string> {
  const { scripts } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const script = scripts[name]!.replace(/^node /, '');
  const { stdout } = await run(process.execPath, [script, ...given], { cwd: repositoryRoot });
  return stdout;
}
const json = <Value>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as Value;
const manifestOf = (artefact: string): Manifest => manifestSchema.parse(json(at(artefact, 'manifest.json')));

async function tables(name: string, seed: number, driftMonths: number): Promise<void> {
  const size = { applicants: APPLICANTS, monthApplicants: MONTH_APPLICANTS, driftMonths };
  await generateTables({ folder: at(name), seed, force: false, ...size }, { write: () => true });
}

/** Which model stands under which name on the platform, as its registry has it and its KV says. */
async function publishedAliases(): Promise<{ alias: string; version: string }[]> {
  const platform = await openLocalPlatform(at('state'));
  try {
    const changes = await platform.query('SELECT alias, version FROM alias_changes');
    const aliases = changes.map(({ alias, version }) => ({ alias: String(alias), version: String(version) }));
    for (const { alias, version } of aliases) {
      const held = await platform.kvGet('MODELS', `alias/${alias}`);
      expect(Buffer.from(held!).toString()).toBe(version);
    }
    return aliases;
  } finally {
    await platform.close();
  }
}

describe('watching a model', () => {
  beforeAll(async () => {
    await tables('tables', 1, 1);
    await tables('later', 2, 0);
    const options = ['--work', at('work'), '--no-twin'];
    await npmRun('train', '--data', at('tables'), '--out', at('champion'), ...options);
  }, 20 * MINUTES_MS);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('begins with the training rows against the later applicants', () => {
    const snapshot = snapshotSchema.parse(json(at('champion.drift', 'application_test.snapshot.json')));
    // So few applicants are all learned from.
    const { train, validation } = manifestOf('champion').data.applicants;
    expect(snapshot).toMatchObject({
      modelVersion: manifestOf('champion').modelVersion,
      source: 'training',
      // 15.85 in a hundred training applicants, rounded up.
      rows: 317,
      referenceRows: train + validation,
    });
    expect(snapshot.verdict.state).not.toBe('insufficient_data');
  });

  it(
    'counts the same from tables, Parquet and CSV',
    async () => {
      const ofTables = snapshotSchema.parse(json(at('champion.drift', 'application_test.snapshot.json')));
      const asked = ['--data', at('tables'), '--part', 'test', '--work', at('work')];
      const inputs = [at('tables'), at('later.parquet'), at('later.csv')];
      for (const input of inputs) {
        if (input !== at('tables')) await npmRun('features', ...asked, '--out', input);
        await npmRun('drift', '--artefact', at('champion'), '--current', input, '--out', at('drift'));
        const { rows, features, outputs } = snapshotSchema.parse(json(at('drift', 'current.snapshot.json')));
        expect(rows).toBe(ofTables.rows);
        expect(outputs.map(({ counts }) => counts)).toEqual(ofTables.outputs.map(({ counts }) => counts));
        for (const [i, { name, kind, counts, state }] of features.entries()) {
          const same = ofTables.features[i]!;
          // Codes of the same worth are one in a matrix, and do not drift for it.
          if (kind === 'number') expect(counts, `${name} of ${input}`).toEqual(same.counts);
          else expect(state, `${name} of ${input}`).toBe(same.state);
        }
      }
    },
    10 * MINUTES_MS,
  );

  it(
    'learns limits that a calm period stays below, and that another run learns again',
    async () => {
      const learn = (out: string) =>
        npmRun(
          'drift:limits',
          ...['--artefact', at('champion'), '--current', at('tables'), '--out', at(out)],
          ...['--window-rows', '400', '--windows', '60', '--quantile', '0.95'],
        );
      await learn('limits.json');
      await learn('again.json');
      expect(readFileSync(at('again.json'))).toEqual(readFileSync(at('limits.json')));
      const { learnedLimits } = json<Required<Pick<DriftPolicy, 'learnedLimits'>>>(at('limits.json'));
      expect(Object.keys(learnedLimits)).toEqual(manifestOf('champion').features);
      for (const limits of Object.values(learnedLimits)) {
        expect(limits.psi).toBeGreaterThanOrEqual(DEFAULT_POLICY.limits.psi);
        expect(limits.wasserstein).toBeGreaterThanOrEqual(DEFAULT_POLICY.limits.wasserstein);
      }
      // Windows of 400 rows: the mean of some heavy-tailed amount moves by more than a tenth of its spread.
      expect(
        Object.values(learnedLimits).some(
          ({ wasserstein }) => wasserstein > DEFAULT_POLICY.limits.wasserstein,
        ),
      ).toBe(true);
      const month = ['--artefact', at('champion'), '--current', at('tables', 'month-01')];
      await npmRun('drift', ...month, '--out', at('month'));
      await npmRun('drift', ...month, '--out', at('limited'), '--limits', at('limits.json'));
      const drifted = (path: string) => snapshotSchema.parse(json(path)).verdict.driftedFeatures;
      expect(drifted(at('limited', 'current.snapshot.json'))).toBeLessThanOrEqual(
        drifted(at('month', 'current.snapshot.json')),
      );
    },
    10 * MINUTES_MS,
  );

  it(
    'sets the outcomes of a month beside what was expected',
    async () => {
      await npmRun(
        'outcomes',
        at('tables', 'month-01', 'outcomes.csv'),
        ...[
          '--artefact',
          at('champion'),
          '--current',
          at('tables', 'month-01'),
          '--out',
          at('outcomes.json'),
        ],
      );
      const truth = readFileSync(at('tables', 'month-01', 'outcomes.csv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1);
      const found = json<{ applicants: number; defaults: number; modelVersion: string }>(at('outcomes.json'));
      expect(found).toMatchObject({
        modelVersion: manifestOf('champion').modelVersion,
        applicants: MONTH_APPLICANTS,
        defaults: truth.filter((line) => line.endsWith(',1')).length,
      });
    },
    10 * MINUTES_MS,
  );

  it(
    'finds a challenger of the same tables to be the champion, and swaps nobody',
    async () => {
      const words = await npmRun(
        'retrain',
        ...['--data', at('tables'), '--champion', at('champion'), '--out', at('same'), '--work', at('work')],
        ...['--publish', '--state', at('state')],
      );
      expect(words).toContain('Nothing is published');
      expect(words).toContain('swap in  0 (0 defaults), swap out 0 (0 defaults)');
      const { differences, stability } = json<ModelComparison>(at('same.comparison.json'));
      for (const { value, low, high } of Object.values(differences))
        expect([value, low, high]).toEqual([0, 0, 0]);
      expect(stability.psi).toBe(0);
    },
    20 * MINUTES_MS,
  );

  it(
    'compares a challenger of a later period on rows that it did not learn from, and publishes it as challenger alone',
    async () => {
      const words = await npmRun(
        'retrain',
        ...['--data', at('later'), '--champion', at('champion'), '--out', at('challenger')],
        ...['--work', at('work-2'), '--publish', '--state', at('state')],
      );
      const [champion, challenger] = [manifestOf('champion'), manifestOf('challenger')];
      const comparison = json<ModelComparison>(at('challenger.comparison.json'));
      expect(comparison).toMatchObject({
        champion: champion.modelVersion,
        challenger: challenger.modelVersion,
        applicants: challenger.data.applicants.test,
      });
      // The training run has measured the same model on the same rows, another way.
      const { figures, approvalRate, swapSets, applicants } = comparison;
      for (const name of ['auc', 'brier', 'costPerApplicant'] as const) {
        expect(figures.challenger[name].value, name).toBeCloseTo(challenger.metrics[name].value, 6);
      }
      const people = Object.values(swapSets).reduce((sum, cell) => sum + cell.applicants, 0);
      expect(people).toBe(applicants);
      const { bothGrant, swapIn, swapOut } = swapSets;
      expect((bothGrant.applicants + swapIn.applicants) / applicants).toBeCloseTo(
        approvalRate.challenger,
        12,
      );
      expect((bothGrant.applicants + swapOut.applicants) / applicants).toBeCloseTo(approvalRate.champion, 12);
      for (const language of ['fr', 'en']) {
        expect(readFileSync(at(`challenger.comparison.${language}.html`), 'utf8')).toContain(
          challenger.modelVersion,
        );
      }
      expect(words).toContain(`Model ${challenger.modelVersion} published as challenger`);
      expect(await publishedAliases()).toEqual([{ alias: 'challenger', version: challenger.modelVersion }]);
    },
    20 * MINUTES_MS,
  );

  it.each([
    ['retrain', ['--data', at('later'), '--champion', at('champion'), '--work', at('work-3')]],
    ['drift', ['--artefact', at('champion'), '--current', at('tables')]],
  ])(
    'refuses to %s for a target that cannot be, before the work',
    async (name, given) => {
      const target = ['--out', at('never'), '--publish', '--local', '--remote'];
      const failed = await npmRun(name, ...given, ...target).catch((error: { stderr: string }) => error);
      expect(failed).toMatchObject({ code: 1, stderr: 'Choose one of --local and --remote.\n' });
      expect([existsSync(at('never')), existsSync(at('work-3'))]).toEqual([false, false]);
    },
    MINUTES_MS,
  );

  it.each([
    ['a champion that is not there', ['retrain', '--data', 'later', '--champion', 'nobody', '--out', 'x']],
    ['tables that are not there', ['drift', '--artefact', 'champion', '--current', 'nothing']],
    [
      'a month there is none of',
      ['drift', '--artefact', 'champion', '--current', 'tables', '--window', '2026-13'],
    ],
  ])(
    'refuses %s in one sentence, with a code',
    async (_, [name, ...given]) => {
      const paths = given.map((one) => (one.startsWith('--') || /^\d/.test(one) ? one : at(one)));
      const failed = await npmRun(name!, ...paths).catch((error: { code: number; stderr: string }) => error);
      expect(failed).toMatchObject({ code: 1 });
      expect((failed as { stderr: string }).stderr).not.toMatch(/\n\s+at /);
    },
    MINUTES_MS,
  );
});
