// One suite over both platforms: KV and D1 in workerd on this machine, and the REST API spoken to a server that checks
// every request against its documentation.

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readApplicantShard, writeApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { fixtureApplicants } from '../publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../publish/fixtures/fixtureArtefact.ts';
import { publishApplicants } from '../publish/publishApplicants.ts';
import { publishModel } from '../publish/publishModel.ts';
import { applyMigrations } from './applyMigrations.ts';
import { cloudflareApi } from './cloudflareApi.ts';
import {
  ACCOUNT,
  type CloudflareServer,
  DATABASE,
  NAMESPACE,
  startCloudflareServer,
  TOKEN,
} from './fixtures/cloudflareServer.ts';
import { openLocalPlatform } from './localPlatform.ts';
import type { Platform } from './platform.ts';
import { remotePlatform } from './remotePlatform.ts';

const folder = mkdtempSync(join(tmpdir(), 'platform-'));
let server: CloudflareServer;
const platforms = new Map<string, Platform>();
beforeAll(async () => {
  server = await startCloudflareServer();
  platforms.set('local', await openLocalPlatform(folder));
  platforms.set('remote', remote(TOKEN));
  for (const platform of platforms.values()) await applyMigrations(platform);
});
afterAll(async () => {
  await platforms.get('local')?.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function remote(token: string): Platform {
  const call = cloudflareApi({ address: server.address, accountId: ACCOUNT, token, pauseMs: 1 });
  // Both bindings in one namespace: their keys differ.
  return remotePlatform(call, {
    namespaces: { MODELS: NAMESPACE, HISTORIES: NAMESPACE },
    databaseId: DATABASE,
  });
}

// A write to the local state takes about 7 ms; its pages are 100 keys, those of Cloudflare 1,000.
describe.each([
  ['local', 120],
  ['remote', 1_205],
])('the %s platform', (name, many) => {
  const platform = () => platforms.get(name)!;

  it('gives back every byte under a key with any character', async () => {
    const bytes = Uint8Array.from({ length: 1_000 }, (_, i) => i % 256);
    await platform().kvPut('MODELS', 'a/b c?d&é%2F', bytes);
    expect(await platform().kvGet('MODELS', 'a/b c?d&é%2F')).toEqual(bytes);
    expect(await platform().kvGet('MODELS', 'a/b')).toBeNull();
    await platform().kvDeleteMany('MODELS', ['a/b c?d&é%2F']);
    expect(await platform().kvGet('MODELS', 'a/b c?d&é%2F')).toBeNull();
  });

  it('writes, lists and deletes more keys than one page has', async () => {
    const entries = Array.from({ length: many }, (_, i) => ({
      key: `many/${i}`,
      value: Uint8Array.of(i % 251),
    }));
    await platform().kvPutMany('HISTORIES', entries);
    const keys = await platform().kvList('HISTORIES', 'many/');
    expect(keys.sort()).toEqual(entries.map(({ key }) => key).sort());
    expect(await platform().kvGet('HISTORIES', 'many/119')).toEqual(Uint8Array.of(119));
    await platform().kvDeleteMany('HISTORIES', keys);
    expect(await platform().kvList('HISTORIES', 'many/')).toEqual([]);
  });

  it('binds values, so that quotes are only quotes', async () => {
    const text = `O'Neil "; DROP TABLE models; --`;
    expect(await platform().query('SELECT ? AS text', [text])).toEqual([{ text }]);
  });

  it('does all of a batch or nothing', async () => {
    const insert = (generation: string) => ({
      sql: `INSERT INTO publications (generation, shard_count, applicants, shards_done, started_at) VALUES (?, ?, ?, ?, '')`,
      values: [generation, 1, 1, 0],
    });
    await expect(platform().batch([insert('x'), insert('y'), insert('x')])).rejects.toThrow(/UNIQUE/);
    expect(await platform().query('SELECT * FROM publications')).toEqual([]);
  });

  it('applies migrations once', async () => {
    expect(await applyMigrations(platform())).toEqual([]);
  });
});

describe('publishing to Cloudflare', () => {
  it('stores there what publishing locally stores here', async () => {
    const artefact = await fixtureArtefact(21);
    const source = readApplicantShard(writeApplicantShard(fixtureApplicants(22, 900)));
    for (const platform of platforms.values()) {
      expect((await publishModel(platform, artefact, 'champion')).written).toHaveLength(5);
      expect(await publishApplicants(platform, source)).toMatchObject({ shardsWritten: 3 });
      expect((await publishModel(platform, artefact, 'champion')).written).toEqual([]);
      expect(await publishApplicants(platform, source)).toMatchObject({ unchanged: true });
    }
    const [here, there] = await Promise.all([...platforms.values()].map(contentOf));
    expect(there).toEqual(here);
    expect(here!.keys.length).toBe(4 + 4);
    expect(here!.rows).toHaveLength(900);
  });

  it('continues the audit chain there as here, with links that Node computes from the rows', async () => {
    for (const platform of platforms.values()) {
      let previous = '0'.repeat(64);
      const rows = await platform.query('SELECT * FROM audit ORDER BY sequence');
      expect(rows.map(({ action }) => action)).toEqual(['model_published', 'alias_changed']);
      for (const { sequence, at, actor, action, subject, details, hash } of rows) {
        const entry = JSON.stringify([sequence, at, actor, action, subject, details]);
        previous = createHash('sha256').update(`${previous}\n${entry}`).digest('hex');
        expect(hash).toBe(previous);
      }
    }
  });
});

describe('calls to Cloudflare', () => {
  it('are repeated after 429 and 5xx', async () => {
    server.failNext(429, 500, 503);
    expect(await remote(TOKEN).query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('are given up after six attempts, with the last reason', async () => {
    const before = server.calls.length;
    server.failNext(500, 500, 500, 500, 500, 503);
    await expect(remote(TOKEN).kvList('MODELS', 'x')).rejects.toThrow(
      /did not do GET .*\/keys.* in 6 attempts; the last one: status 503, told to fail\./,
    );
    expect(server.calls.length - before).toBe(6);
  });

  it('are not repeated when they are refused, and say why', async () => {
    const before = server.calls.length;
    await expect(remote('another').kvPut('MODELS', 'k', Uint8Array.of(1))).rejects.toThrow(
      /refused PUT .* with status 403: Authentication error\./,
    );
    await expect(remote(TOKEN).query('SELECT a FROM nowhere')).rejects.toThrow(/no such table: nowhere/);
    expect(server.calls.length - before).toBe(2);
  });

  it('say that nobody answers', async () => {
    const call = cloudflareApi({
      address: 'http://127.0.0.1:9',
      accountId: ACCOUNT,
      token: TOKEN,
      pauseMs: 1,
    });
    await expect(call({ method: 'GET', path: '/x' })).rejects.toThrow(/in 6 attempts; the last one: .+/);
  });
});

async function contentOf(platform: Platform) {
  const keys = (
    await Promise.all([platform.kvList('HISTORIES', 'histories/'), platform.kvList('MODELS', '')])
  ).flat();
  const own = [...new Set(keys)].sort();
  const values = await Promise.all(
    own.map(async (key) => {
      const binding = key.startsWith('histories/') ? 'HISTORIES' : 'MODELS';
      return Buffer.from((await platform.kvGet(binding, key))!).toString('base64');
    }),
  );
  const rows = await platform.query(
    'SELECT *, hex(history) AS history FROM applicants ORDER BY applicant_id',
  );
  return { keys: own, values, rows };
}
