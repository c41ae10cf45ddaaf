import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isKeyText } from '../../worker/auth/keyFormat.ts';
import { demoKeys } from './demoKeys.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-keys-'));
  path = join(folder, '.local/demo-keys.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('demoKeys', () => {
  it('makes a different key for each role, readable by the owner alone', () => {
    const keys = demoKeys(path);
    expect(keys.every(({ key }) => isKeyText(key))).toBe(true);
    expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('gives the same keys the next time', () => {
    expect(demoKeys(path)).toEqual(demoKeys(path));
  });

  it('lets the advisor read applicants and decide, the admin all of it, and the partner neither', () => {
    const scopes = Object.fromEntries(demoKeys(path).map((key) => [key.label, key.scopes]));
    expect(scopes.advisor).toEqual(expect.arrayContaining(['score', 'read', 'advise']));
    expect(scopes.partner).toEqual(['score']);
    expect(scopes.admin).toEqual(expect.arrayContaining([...scopes.advisor!, 'admin']));
  });

  it('keeps the keys there are when one is missing', () => {
    const [advisor, partner] = demoKeys(path);
    writeFileSync(path, JSON.stringify({ advisor: advisor?.key }));
    const again = demoKeys(path);
    expect(again[0]).toEqual(advisor);
    expect(again[1]?.key).not.toBe(partner?.key);
    expect(JSON.parse(readFileSync(path, 'utf8')).partner).toBe(again[1]?.key);
  });

  it.each(['', '[1]', '{ "advisor": "short" }', 'null'])('refuses a file that holds %s', (content) => {
    demoKeys(path);
    writeFileSync(path, content);
    expect(() => demoKeys(path)).toThrow(/demo-keys\.json does not hold demo keys\. Delete it/);
  });
});
