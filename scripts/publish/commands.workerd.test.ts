// The commands as a person types them, on a local state of their own.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { isKeyText } from '../../worker/auth/keyFormat.ts';
import { openLocalPlatform } from '../platform/localPlatform.ts';
import { type CommandResult, runCommand } from '../run/runCommand.ts';
import { fixtureApplicants } from './fixtures/fixtureApplicants.ts';
import { fixtureArtefact, saveArtefact } from './fixtures/fixtureArtefact.ts';

const folder = mkdtempSync(join(tmpdir(), 'commands-'));
const state = join(folder, 'state');
const artefact = await fixtureArtefact(51);
const { modelVersion } = artefact.manifest;
beforeAll(() => {
  saveArtefact(artefact, join(folder, 'artefact'));
  writeFileSync(join(folder, 'applicants.bin'), writeApplicantShard(fixtureApplicants(52, 30)));
  writeFileSync(join(folder, 'cut.bin'), writeApplicantShard(fixtureApplicants(52, 30)).subarray(0, 5_000));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (command: string, ...given: string[]): Promise<CommandResult> =>
  runCommand(process.execPath, [`scripts/publish/${command}.ts`, ...given, '--state', state]);

describe('publish:model', () => {
  const publish = (...given: string[]) =>
    run('modelCommand', '--artefact', join(folder, 'artefact'), ...given);

  it('writes nothing of a corrupt artefact', async () => {
    saveArtefact(artefact, join(folder, 'corrupt'));
    writeFileSync(join(folder, 'corrupt/model.onnx'), artefact.files.get('model.onnx')!.slice(1));
    const { code, output } = await run('modelCommand', '--artefact', join(folder, 'corrupt'));
    expect(code).toBe(1);
    expect(output).toMatch(/^The manifest lists \d+ bytes for model\.onnx, the file has \d+\.$/);
    const platform = await openLocalPlatform(state);
    expect(await platform.kvList('MODELS', '')).toEqual([]);
    await platform.close();
  });

  it('publishes, and says so when there is nothing to do', async () => {
    const first = await publish();
    expect(first).toEqual({
      code: 0,
      output: `Model ${modelVersion} published to the local state: manifest.json, model.onnx, report.json, registry, alias champion.`,
    });
    const again = await publish('--local');
    expect(again).toEqual({
      code: 0,
      output: `Model ${modelVersion} is already published to the local state.`,
    });
  });

  it.each([
    [['--alias', 'best'], '--alias is "best": expected champion, challenger or none.'],
    [['--local', '--remote'], 'Choose one of --local and --remote.'],
    [
      ['--remote'],
      /^To publish to Cloudflare, set .*CLOUDFLARE_API_TOKEN.*CLOUDFLARE_ACCOUNT_ID.*MODELS in wrangler\.toml/,
    ],
  ])('refuses %j in a sentence', async (given, sentence) => {
    const { code, output } = await publish(...given);
    expect(code).toBe(1);
    expect(output).toMatch(sentence);
    expect(output).not.toContain('    at ');
  });
});

describe('publish:applicants', () => {
  it('publishes a packed file once', async () => {
    const shard = join(folder, 'applicants.bin');
    const first = await run('applicantsCommand', '--shard', shard);
    expect(first.output).toMatch(
      /30 applicants \([0-9a-f]{16}\) published to the local state: 1 of 1 shards written now\.$/,
    );
    expect(first.output).toMatch(/publish applicants: 30 of 30, \d[\d,]*\/s/);
    const again = await run('applicantsCommand', '--shard', shard);
    expect(again.output).toMatch(
      /^30 applicants \([0-9a-f]{16}\) are already published to the local state\.$/,
    );
  });

  it('refuses a file that was cut short, with both sizes', async () => {
    const { code, output } = await run('applicantsCommand', '--shard', join(folder, 'cut.bin'));
    expect([code, output]).toEqual([1, expect.stringMatching(/^The shard says \d+ bytes, found 5000\.$/)]);
  });
});

describe('keys', () => {
  it('prints a key once and stores its hash', async () => {
    const { code, output } = await run(
      'createKey',
      '--label',
      'a partner',
      '--scopes',
      'score,read',
      '--expires-days',
      '30',
    );
    const [key, sentence] = output.split('\n');
    expect([code, isKeyText(key!)]).toEqual([0, true]);
    const platform = await openLocalPlatform(state);
    const [row] = await platform.query('SELECT * FROM api_keys');
    await platform.close();
    expect(sentence).toContain(String(row!.key_id));
    expect(row).toMatchObject({ label: 'a partner', scopes: '["score","read"]', revoked_at: null });
    expect(Date.parse(String(row!.expires_at)) - Date.parse(String(row!.created_at))).toBeCloseTo(
      30 * 86_400_000,
      -4,
    );
    expect(JSON.stringify(row)).not.toContain(key!);
  });

  it('refuses a scope that does not exist', async () => {
    const { code, output } = await run('createKey', '--label', 'x', '--scopes', 'score,all');
    expect([code, output]).toEqual([1, '"all" is no scope: expected score, read, advise, admin.']);
  });
});
