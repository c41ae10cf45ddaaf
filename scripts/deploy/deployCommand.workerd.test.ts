// The deployment's command as an operator starts it, without an account: refused with everything that is missing, or
// rehearsed. Uploading to Cloudflare itself is not tested.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildStale } from '../build/buildStale.ts';
import { runCommand } from '../run/runCommand.ts';
import { uploadWorker } from './uploadWorker.ts';

const folder = mkdtempSync(join(tmpdir(), 'deploy-test-'));
beforeAll(async () => {
  await buildStale();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const deploy = (...options: string[]) =>
  runCommand('node', ['scripts/deploy/deployCommand.ts', ...options], {
    env: { CLOUDFLARE_ACCOUNT_ID: '', CLOUDFLARE_API_TOKEN: '' },
  });

describe('a deployment', () => {
  it('is refused with everything that is missing: the ids of this machine and the account', async () => {
    const { code, output } = await deploy();
    expect(code).toBe(1);
    for (const missing of ['MODELS', 'HISTORIES', 'DB', 'CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_ACCOUNT_ID']) {
      expect(output).toContain(missing);
    }
    expect(output).not.toMatch(/Uploaded|\bat \S+:\d+/);
  });

  it('is rehearsed without an account', async () => {
    const { code, output } = await deploy('--dry-run');
    expect({ code, output }).toMatchObject({
      code: 0,
      output: expect.stringContaining('Nothing was uploaded.'),
    });
  });

  it('uploads the very bundle that was built, the trimmed runtime in it', async () => {
    const built = 'dist/worker';
    await uploadWorker(folder);
    const files = readdirSync(folder).filter((name) => /\.(js|wasm)$/.test(name));
    const runtime = files.filter((name) => name.endsWith('.wasm'));
    expect([files.length, runtime.length]).toEqual([2, 1]);
    expect(statSync(join(folder, runtime[0]!)).size).toBeLessThan(6_000_000);
    expect(readFileSync(join(folder, runtime[0]!)).equals(readFileSync(join(built, runtime[0]!)))).toBe(true);
  });
});
